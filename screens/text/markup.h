// Markup taken apart: characters (a base with its variation selector) and ruby groups over them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace haisai::text {

inline constexpr int kNoGroup = -1;

struct Character {
  char32_t base = 0;
  char32_t selector = 0;    // 0: none
  std::uint32_t begin = 0;  // byte offset in the plain text
  int group = kNoGroup;     // index of its ruby group
};

struct RubyGroup {
  std::size_t first = 0;  // character
  std::size_t count = 0;
  std::vector<Character> ruby;  // begin is unused there
};

struct MarkedText {
  std::string plain;  // well-formed UTF-8: malformed input bytes become U+FFFD
  std::vector<Character> characters;
  std::vector<RubyGroup> groups;
};

// Same grammar as model::plain_of: {base|ruby}, backslash before \ { | } makes them plain.
MarkedText parse_markup(std::string_view markup);

}  // namespace haisai::text

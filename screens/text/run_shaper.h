// Characters to glyphs: a face for each (base, selector) pair, runs of one face and script, HarfBuzz.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "screens/text/fonts.h"
#include "screens/text/markup.h"

struct hb_buffer_t;

namespace haisai::text {

struct ShapedGlyph {
  std::uint16_t face = 0;
  std::uint32_t glyph = 0;
  std::size_t character = 0;  // first of its cluster
  float advance = 0;          // em, as dx and dy
  float dx = 0;
  float dy = 0;  // upwards
};

struct Shaped {
  std::vector<ShapedGlyph> glyphs;       // in reading order
  std::vector<float> advance;            // em, per character; 0 for all but the first of a cluster
  std::vector<bool> cluster_start;       // per character
  std::vector<std::size_t> first_glyph;  // per character and one more: its glyphs are [i, i + 1)
  std::vector<char32_t> missing;
  bool substituted = false;
};

class RunShaper {
 public:
  explicit RunShaper(Fonts& fonts);
  ~RunShaper();
  RunShaper(const RunShaper&) = delete;
  RunShaper& operator=(const RunShaper&) = delete;

  Shaped shape(const std::vector<Character>& characters, std::string_view lang, bool bold, bool mincho);

  // First opened face of the language's chain: its metrics place the baseline.
  std::uint16_t first_face(std::string_view lang, bool bold, bool mincho);

  // Drops everything learnt from the texts seen so far.
  void forget();

 private:
  struct Choice {
    std::uint16_t face = 0;
    char32_t base = 0;      // what is drawn: the character, or U+3013 when no face has it
    char32_t selector = 0;  // 0 when no face knows the pair
  };
  struct Chain {
    std::vector<std::uint16_t> faces;
    std::unordered_map<std::uint64_t, Choice> known;
  };

  Chain& chain_for(std::string_view lang, bool bold, bool mincho);
  Choice choose(Chain& chain, char32_t base, char32_t selector);
  Choice find(const Chain& chain, char32_t base, char32_t selector);
  std::vector<Choice> choose_all(Chain& chain, const std::vector<Character>& characters);
  std::size_t choose_word(const Chain& chain, const std::vector<Character>& characters, std::size_t begin,
                          std::vector<Choice>& choices);
  static std::size_t run_end(const std::vector<Choice>& choices, std::size_t begin);
  void shape_run(const std::vector<Choice>& choices, std::size_t begin, std::size_t end,
                 std::string_view lang, Shaped& shaped);

  Fonts& fonts_;
  std::map<std::string, Chain, std::less<>> chains_;
  hb_buffer_t* buffer_ = nullptr;
};

}  // namespace haisai::text

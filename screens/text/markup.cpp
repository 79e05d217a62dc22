#include "screens/text/markup.h"

#include <unicode/utf8.h>

#include "kiosk/base/utf8.h"

namespace haisai::text {
namespace {

class Parser {
 public:
  MarkedText parse(std::string_view markup) {
    bool escaped = false;
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(markup.size());) {
      UChar32 code_point = 0;
      U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(markup.data()), at,
                      static_cast<std::int32_t>(markup.size()), code_point);
      const auto c = static_cast<char32_t>(code_point);
      const bool last = static_cast<std::size_t>(at) >= markup.size();
      if (!escaped && c == U'\\' && !last) {
        escaped = true;
        continue;
      }
      if (escaped || !control(c)) add(c);
      escaped = false;
    }
    close_group();
    return std::move(text_);
  }

 private:
  // Handles { | } where they have a meaning; false where they are plain text.
  bool control(char32_t c) {
    if (c == U'{' && !in_group_) {
      in_group_ = true;
      in_ruby_ = false;
      group_ = RubyGroup{text_.characters.size(), 0, {}};
      return true;
    }
    if (c == U'|' && in_group_ && !in_ruby_) return in_ruby_ = true;
    if (c == U'}' && in_group_) {
      close_group();
      return true;
    }
    return false;
  }

  void add(char32_t c) {
    std::vector<Character>& target = in_group_ && in_ruby_ ? group_.ruby : text_.characters;
    const bool into_ruby = &target == &group_.ruby;
    const bool follows_base = !target.empty() && target.back().selector == 0 && target.back().base != U'\n';
    if (base::is_variation_selector(c) && follows_base) {
      target.back().selector = c;
    } else {
      target.push_back({c, 0, static_cast<std::uint32_t>(text_.plain.size()), kNoGroup});
    }
    if (!into_ruby) base::append_utf8(text_.plain, c);
  }

  // A group without base or ruby, or over a line end, is plain text.
  void close_group() {
    if (!in_group_) return;
    in_group_ = in_ruby_ = false;
    group_.count = text_.characters.size() - group_.first;
    bool usable = group_.count > 0 && !group_.ruby.empty();
    for (std::size_t i = 0; i < group_.count; ++i)
      usable = usable && text_.characters[group_.first + i].base != U'\n';
    if (!usable) return;
    for (std::size_t i = 0; i < group_.count; ++i) {
      text_.characters[group_.first + i].group = static_cast<int>(text_.groups.size());
    }
    text_.groups.push_back(std::move(group_));
  }

  MarkedText text_;
  RubyGroup group_;
  bool in_group_ = false;
  bool in_ruby_ = false;
};

}  // namespace

MarkedText parse_markup(std::string_view markup) { return Parser().parse(markup); }

}  // namespace haisai::text

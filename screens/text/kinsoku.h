// Which characters may not start or end a line, and which script a character counts as for phrases.
#pragma once

#include <string_view>

namespace haisai::text {

// Kinsoku sets (imgui-japanese.md §3 and JIS X 4051 §6.1): 、。）」ー ゃ and their like.
bool may_not_start_line(char32_t c);
// （「『 and their like, and signs that belong to the number behind them.
bool may_not_end_line(char32_t c);

// Spaces that take no width at the end of a line.
bool is_line_end_space(char32_t c);

enum class Kana { none, hiragana, katakana, kanji };
Kana kana_class(char32_t c);

// を は が に へ で と も の や: a phrase may end behind them even when hiragana follows.
bool is_particle(char32_t c);

// A word that ICU's phrase model tears apart although half of all requests end with it: "kudasai".
inline constexpr std::u32string_view kWholeWord = U"\u304F\u3060\u3055\u3044";

}  // namespace haisai::text

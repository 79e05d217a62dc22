// Kana: one syllabary into the other, half width into full, the three keys that change a kana (rule B4),
// and the key two readings are compared by. Input and output are UTF-8; malformed input comes back as it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace haisai::japanese {

std::string to_katakana(std::string_view text);  // hiragana → katakana; the rest unchanged
std::string to_full_width_kana(std::string_view text);  // ｶﾞｷﾞ → ガギ, ｰ → ー, ･ → ・; the rest unchanged

// A reading as it is kept: full-width katakana, single full-width spaces, none at the ends.
std::string clean_kana(std::string_view text);

// Small katakana to large ones: ャ → ヤ, ヵ → カ; the rest unchanged.
std::string to_large_kana(std::string_view text);

// What the keys ゛ ゜ 小 make of one kana of either syllabary: か→が, が→か, ば→ぱ by ゜, づ→っ by 小.
// Nothing when the key does not apply.
std::optional<char32_t> with_dakuten(char32_t kana);
std::optional<char32_t> with_handakuten(char32_t kana);
std::optional<char32_t> with_small(char32_t kana);

// The same for the last character of a text. Nothing when the key does not apply.
std::optional<std::string> last_with_dakuten(std::string_view text);
std::optional<std::string> last_with_handakuten(std::string_view text);
std::optional<std::string> last_with_small(std::string_view text);

// The row of the first character: 0 あ, 1 か … 9 わ (with を and ん). Nothing when it is no kana.
std::optional<int> kana_row(std::string_view text);

// For comparing and searching only, never stored: katakana, small to large, ヴ to ブ, no ー, ・ and spaces.
// ヅ and ズ, ヂ and ジ stay apart (services §3.4).
std::string folding_key(std::string_view text);

}  // namespace haisai::japanese

#include "kiosk/japanese/kana.h"

#include <array>

#include "kiosk/base/utf8.h"

namespace haisai::japanese {
namespace {

constexpr char32_t kToKatakana = 0x60;  // ァ is this far above ぁ
constexpr char32_t kWideSpace = 0x3000;
constexpr char32_t kMiddleDot = 0x30FB;
constexpr char32_t kLongMark = 0x30FC;
constexpr char32_t kKatakanaBu = 0x30D6;
constexpr char32_t kKatakanaVu = 0x30F4;

bool is_hiragana(char32_t c) { return (c >= 0x3041 && c <= 0x3096) || c == 0x309D || c == 0x309E; }
bool is_katakana(char32_t c) { return c >= 0x30A1 && c <= 0x30F6; }

// Plain kana and what each key makes of it (0: the key does not apply). Hiragana; katakana lie 0x60 above.
struct Marks {
  char32_t plain, dakuten, handakuten, small;
};

constexpr std::array<Marks, 29> kMarks{{
    {0x3042, 0, 0, 0x3041},       // あ ぁ
    {0x3044, 0, 0, 0x3043},       // い ぃ
    {0x3046, 0x3094, 0, 0x3045},  // う ゔ ぅ
    {0x3048, 0, 0, 0x3047},       // え ぇ
    {0x304A, 0, 0, 0x3049},       // お ぉ
    {0x304B, 0x304C, 0, 0},       // か が
    {0x304D, 0x304E, 0, 0},       // き ぎ
    {0x304F, 0x3050, 0, 0},       // く ぐ
    {0x3051, 0x3052, 0, 0},       // け げ
    {0x3053, 0x3054, 0, 0},       // こ ご
    {0x3055, 0x3056, 0, 0},       // さ ざ
    {0x3057, 0x3058, 0, 0},       // し じ
    {0x3059, 0x305A, 0, 0},       // す ず
    {0x305B, 0x305C, 0, 0},       // せ ぜ
    {0x305D, 0x305E, 0, 0},       // そ ぞ
    {0x305F, 0x3060, 0, 0},       // た だ
    {0x3061, 0x3062, 0, 0},       // ち ぢ
    {0x3064, 0x3065, 0, 0x3063},  // つ づ っ
    {0x3066, 0x3067, 0, 0},       // て で
    {0x3068, 0x3069, 0, 0},       // と ど
    {0x306F, 0x3070, 0x3071, 0},  // は ば ぱ
    {0x3072, 0x3073, 0x3074, 0},  // ひ び ぴ
    {0x3075, 0x3076, 0x3077, 0},  // ふ ぶ ぷ
    {0x3078, 0x3079, 0x307A, 0},  // へ べ ぺ
    {0x307B, 0x307C, 0x307D, 0},  // ほ ぼ ぽ
    {0x3084, 0, 0, 0x3083},       // や ゃ
    {0x3086, 0, 0, 0x3085},       // ゆ ゅ
    {0x3088, 0, 0, 0x3087},       // よ ょ
    {0x308F, 0, 0, 0x308E},       // わ ゎ
}};

// U+FF65..U+FF9D (half-width katakana) in full width, in order.
constexpr std::array<char32_t, 57> kFullWidth{
    0x30FB, 0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5, 0x30E7, 0x30C3, 0x30FC,
    0x30A2, 0x30A4, 0x30A6, 0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF, 0x30B1, 0x30B3, 0x30B5, 0x30B7,
    0x30B9, 0x30BB, 0x30BD, 0x30BF, 0x30C1, 0x30C4, 0x30C6, 0x30C8, 0x30CA, 0x30CB, 0x30CC, 0x30CD,
    0x30CE, 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB, 0x30DE, 0x30DF, 0x30E0, 0x30E1, 0x30E2, 0x30E4,
    0x30E6, 0x30E8, 0x30E9, 0x30EA, 0x30EB, 0x30EC, 0x30ED, 0x30EF, 0x30F3};
constexpr char32_t kHalfFirst = 0xFF65;
constexpr char32_t kHalfDakuten = 0xFF9E;
constexpr char32_t kHalfHandakuten = 0xFF9F;

using Mark = char32_t Marks::*;

std::optional<char32_t> with(char32_t kana, Mark mark) {
  const char32_t shift = is_katakana(kana) ? kToKatakana : 0;
  const char32_t hiragana = kana - shift;
  if (!is_hiragana(hiragana)) return std::nullopt;
  for (const Marks& row : kMarks) {
    if (row.*mark == 0) continue;
    if (row.*mark == hiragana) return row.plain + shift;
    if (row.plain == hiragana || row.dakuten == hiragana || row.handakuten == hiragana ||
        row.small == hiragana) {
      return row.*mark + shift;
    }
  }
  return std::nullopt;
}

std::optional<std::string> last_with(std::string_view text, Mark mark) {
  auto code_points = base::decode_utf8(text);
  if (!code_points || code_points->empty()) return std::nullopt;
  const auto changed = with(code_points->back(), mark);
  if (!changed) return std::nullopt;
  code_points->back() = *changed;
  return base::encode_utf8(*code_points);
}

char32_t katakana_of(char32_t c) { return is_hiragana(c) ? c + kToKatakana : c; }

char32_t large_of(char32_t katakana) {
  const char32_t hiragana = katakana - kToKatakana;
  for (const Marks& row : kMarks) {
    if (row.small != 0 && row.small == hiragana) return row.plain + kToKatakana;
  }
  if (katakana == 0x30F5) return 0x30AB;  // ヵ カ
  if (katakana == 0x30F6) return 0x30B1;  // ヶ ケ
  return katakana;
}

}  // namespace

std::string to_katakana(std::string_view text) {
  auto code_points = base::decode_utf8(text);
  if (!code_points) return std::string(text);
  for (char32_t& c : *code_points) c = katakana_of(c);
  return base::encode_utf8(*code_points);
}

std::string to_full_width_kana(std::string_view text) {
  const auto code_points = base::decode_utf8(text);
  if (!code_points) return std::string(text);
  std::u32string wide;
  for (char32_t c : *code_points) {
    if (c == kHalfDakuten || c == kHalfHandakuten) {
      const Mark mark = c == kHalfDakuten ? &Marks::dakuten : &Marks::handakuten;
      const auto marked = wide.empty() ? std::nullopt : with(wide.back(), mark);
      if (marked) {
        wide.back() = *marked;
      } else {
        wide.push_back(c == kHalfDakuten ? 0x309B : 0x309C);
      }
    } else if (c >= kHalfFirst && c < kHalfFirst + kFullWidth.size()) {
      wide.push_back(kFullWidth[c - kHalfFirst]);
    } else {
      wide.push_back(c);
    }
  }
  return base::encode_utf8(wide);
}

std::string clean_kana(std::string_view text) {
  const auto code_points = base::decode_utf8(to_katakana(to_full_width_kana(text)));
  if (!code_points) return std::string(text);
  std::u32string clean;
  bool gap = false;
  for (char32_t c : *code_points) {
    if (c == U' ' || c == kWideSpace) {
      gap = !clean.empty();
      continue;
    }
    if (gap) clean.push_back(kWideSpace);
    gap = false;
    clean.push_back(c);
  }
  return base::encode_utf8(clean);
}

std::string to_large_kana(std::string_view text) {
  auto code_points = base::decode_utf8(text);
  if (!code_points) return std::string(text);
  for (char32_t& c : *code_points) c = is_katakana(c) ? large_of(c) : c;
  return base::encode_utf8(*code_points);
}

std::optional<char32_t> with_dakuten(char32_t kana) { return with(kana, &Marks::dakuten); }
std::optional<char32_t> with_handakuten(char32_t kana) { return with(kana, &Marks::handakuten); }
std::optional<char32_t> with_small(char32_t kana) { return with(kana, &Marks::small); }

std::optional<std::string> last_with_dakuten(std::string_view text) {
  return last_with(text, &Marks::dakuten);
}
std::optional<std::string> last_with_handakuten(std::string_view text) {
  return last_with(text, &Marks::handakuten);
}
std::optional<std::string> last_with_small(std::string_view text) { return last_with(text, &Marks::small); }

std::optional<int> kana_row(std::string_view text) {
  // The last katakana of each row, small ones and those with marks included.
  constexpr std::array<char32_t, 10> kLastOfRow{0x30AA, 0x30B4, 0x30BE, 0x30C9, 0x30CE,
                                                0x30DD, 0x30E2, 0x30E8, 0x30ED, 0x30F3};
  const auto code_points = base::decode_utf8(to_katakana(to_full_width_kana(text)));
  if (!code_points || code_points->empty() || !is_katakana(code_points->front())) return std::nullopt;
  const char32_t first = code_points->front();
  if (first == kKatakanaVu) return 0;
  for (std::size_t row = 0; row < kLastOfRow.size(); ++row) {
    if (first <= kLastOfRow[row]) return static_cast<int>(row);
  }
  return 1;  // ヵ ヶ
}

std::string folding_key(std::string_view text) {
  const auto code_points = base::decode_utf8(clean_kana(text));
  if (!code_points) return std::string(text);
  std::u32string key;
  for (char32_t c : *code_points) {
    if (c == kLongMark || c == kMiddleDot || c == kWideSpace) continue;
    key.push_back(c == kKatakanaVu ? kKatakanaBu : large_of(c));
  }
  return base::encode_utf8(key);
}

}  // namespace haisai::japanese

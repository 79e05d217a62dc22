#include "drivers/typing/kana_runs.h"

#include <algorithm>

#include "kiosk/base/utf8.h"

namespace haisai::typing {
namespace {

constexpr char32_t kHiraganaFirst = 0x3041, kHiraganaLast = 0x3096;
constexpr char32_t kKatakanaFirst = 0x30A1, kKatakanaLast = 0x30F6;
constexpr char32_t kLong = 0x30FC;  // ー

bool is_hiragana(char32_t c) { return c >= kHiraganaFirst && c <= kHiraganaLast; }
bool is_katakana(char32_t c) { return c >= kKatakanaFirst && c <= kKatakanaLast; }
bool is_kana(char32_t c) { return is_hiragana(c) || is_katakana(c) || c == kLong; }

char32_t as_hiragana(char32_t c) { return is_katakana(c) ? c - (kKatakanaFirst - kHiraganaFirst) : c; }

}  // namespace

std::vector<Run> runs_of(std::string_view text) {
  std::vector<Run> runs;
  const auto characters = base::decode_utf8(text);
  if (!characters) return runs;
  for (std::size_t i = 0; i < characters->size(); ++i) {
    const char32_t c = (*characters)[i];
    // ー after a digit is a hyphen that was typed with the kana keys.
    const bool kana = is_kana(c) && !(c == kLong && (runs.empty() || !runs.back().kana));
    if (runs.empty() || runs.back().kana != kana) runs.push_back({"", kana});
    const char32_t kept = kana ? as_hiragana(c) : c;
    runs.back().text += base::encode_utf8({&kept, 1});
  }
  return runs;
}

bool is_one_kana(std::string_view text) {
  const auto characters = base::decode_utf8(text);
  if (!characters) return false;
  const auto all = [&](bool (*of)(char32_t)) {
    return std::all_of(characters->begin(), characters->end(), [of](char32_t c) { return of(c) || c == kLong; });
  };
  return all(is_hiragana) || all(is_katakana);
}

bool has_kana(std::string_view text) {
  const auto characters = base::decode_utf8(text);
  return characters && std::any_of(characters->begin(), characters->end(), is_kana);
}

}  // namespace haisai::typing

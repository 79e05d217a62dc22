#include "kiosk/japanese/name_key.h"

#include <algorithm>
#include <array>

#include "kiosk/base/utf8.h"
#include "kiosk/japanese/kana.h"
#include "kiosk/japanese/numbers.h"

namespace haisai::japanese {
namespace {

constexpr char32_t kFirstBeyondLatin = 0x3000;
constexpr char32_t kSpaces[] = {0x20, 0x3000, 0};

struct Variant {
  char32_t form, common;
};

// Forms of registers and their everyday ones (services §3.6); sorted by form.
constexpr std::array<Variant, 31> kVariants{{
    {0x570B, 0x56FD},  // 國 国
    {0x5D8B, 0x5CF6},  // 嶋 島
    {0x5D8C, 0x5CF6},  // 嶌 島
    {0x5EE3, 0x5E83},  // 廣 広
    {0x5FB7, 0x5FB3},  // 德 徳
    {0x60E0, 0x6075},  // 惠 恵
    {0x69AE, 0x6804},  // 榮 栄
    {0x6AFB, 0x685C},  // 櫻 桜
    {0x6FA4, 0x6CA2},  // 澤 沢
    {0x6FF1, 0x6D5C},  // 濱 浜
    {0x6FF5, 0x6D5C},  // 濵 浜
    {0x7028, 0x702C},  // 瀨 瀬
    {0x771E, 0x771F},  // 眞 真
    {0x9089, 0x8FBA},  // 邉 辺
    {0x908A, 0x8FBA},  // 邊 辺
    {0x9751, 0x9752},  // 靑 青
    {0x9AD9, 0x9AD8},  // 髙 高
    {0x9ED1, 0x9ED2},  // 黑 黒
    {0x9F4A, 0x658E},  // 齊 斎
    {0x9F4B, 0x658E},  // 齋 斎
    {0xF9DC, 0x9686},  // 隆 隆
    {0xFA10, 0x585A},  // 塚 塚
    {0xFA11, 0x5D0E},  // 﨑 崎
    {0xFA19, 0x795E},  // 神 神
    {0xFA1A, 0x7965},  // 祥 祥
    {0xFA1B, 0x798F},  // 福 福
    {0xFA1D, 0x7CBE},  // 精 精
    {0xFA26, 0x90FD},  // 都 都
    {0xFA46, 0x6E1A},  // 渚 渚
    {0xFA6A, 0x983B},  // 頻 頻
    {0x20BB7, 0x5409},  // 𠮷 吉
}};

char32_t common_of(char32_t c) {
  const auto found = std::lower_bound(kVariants.begin(), kVariants.end(), c,
                                      [](const Variant& row, char32_t form) { return row.form < form; });
  return found != kVariants.end() && found->form == c ? found->common : c;
}

char32_t lower(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 0x20 : c; }
char32_t upper(char32_t c) { return c >= U'a' && c <= U'z' ? c - 0x20 : c; }

}  // namespace

std::string name_key(std::string_view name) {
  const auto text = base::decode_utf8(folding_key(to_ascii_width(name)));
  if (!text || !base::decode_utf8(name)) return std::string(name);
  std::u32string key;
  for (const char32_t c : *text) {
    if (!base::is_variation_selector(c) && c != U' ') key.push_back(lower(common_of(c)));
  }
  return base::encode_utf8(key);
}

std::string account_holder(std::string_view text) {
  const auto kana = base::decode_utf8(to_large_kana(clean_kana(to_ascii_width(text))));
  if (!kana || !base::decode_utf8(text)) return std::string(text);
  std::u32string holder(*kana);
  std::transform(holder.begin(), holder.end(), holder.begin(), upper);
  return base::encode_utf8(holder);
}

std::string family_name(std::string_view name) {
  const auto text = base::decode_utf8(name);
  if (!text || text->empty() || text->front() < kFirstBeyondLatin) return {};
  const std::size_t space = text->find_first_of(kSpaces);
  if (space == std::u32string::npos) return {};
  return base::encode_utf8(text->substr(0, space + 1));
}

}  // namespace haisai::japanese

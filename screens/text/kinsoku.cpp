#include "screens/text/kinsoku.h"

#include <string_view>

namespace haisai::text {
namespace {

constexpr std::u32string_view kNoStart =
    // 、。〃々〉》」』】〕〗〙〛〜〞〟〻゛゜ゝゞ゠・ーヽヾ
    U"\u3001\u3002\u3003\u3005\u3009\u300B\u300D\u300F\u3011\u3015\u3017\u3019\u301B\u301C\u301E\u301F\u303B"
    U"\u309B\u309C\u309D\u309E\u30A0\u30FB\u30FC\u30FD\u30FE"
    // ぁぃぅぇぉっゃゅょゎゕゖ
    U"\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308E\u3095\u3096"
    // ァィゥェォッャュョヮヵヶ
    U"\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7\u30EE\u30F5\u30F6"
    // ！％），．：；？］｝～｠
    U"\uFF01\uFF05\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF3D\uFF5D\uFF5E\uFF60"
    // ｡｣､･ｧ…ｯｰﾞﾟ
    U"\uFF61\uFF63\uFF64\uFF65\uFF67\uFF68\uFF69\uFF6A\uFF6B\uFF6C\uFF6D\uFF6E\uFF6F\uFF70\uFF9E\uFF9F"
    // !%),.:;?]} ’”»…‥‰℃ and the marks ‐–
    U"!%),.:;?]}\u2019\u201D\u00BB\u2026\u2025\u2030\u2103\u2010\u2013";

constexpr std::u32string_view kNoEnd =
    // 〈《「『【〔〖〘〚〝（［｛｟｢ ([{ ‘“« ￥＄￡ ¥$£ 〒
    U"\u3008\u300A\u300C\u300E\u3010\u3014\u3016\u3018\u301A\u301D\uFF08\uFF3B\uFF5B\uFF5F\uFF62([{"
    U"\u2018\u201C\u00AB"
    U"\uFFE5\uFF04\uFFE1\u00A5$\u00A3\u3012";

// をはがにへでともの や
constexpr std::u32string_view kParticles = U"\u3092\u306F\u304C\u306B\u3078\u3067\u3068\u3082\u306E\u3084";

bool holds(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

}  // namespace

bool may_not_start_line(char32_t c) {
  const bool small_ainu_kana = between(c, 0x31F0, 0x31FF);
  return small_ainu_kana || holds(kNoStart, c);
}

bool may_not_end_line(char32_t c) { return holds(kNoEnd, c); }

bool is_line_end_space(char32_t c) {
  return c == U' ' || c == 0x3000 || c == U'\t' || between(c, 0x2000, 0x200A);
}

Kana kana_class(char32_t c) {
  if (between(c, 0x3041, 0x309F)) return Kana::hiragana;
  if (between(c, 0x30A1, 0x30FF) || between(c, 0xFF66, 0xFF9F)) return Kana::katakana;
  const bool kanji = c == 0x3005 || c == 0x3007 || between(c, 0x3400, 0x4DBF) || between(c, 0x4E00, 0x9FFF) ||
                     between(c, 0xF900, 0xFAFF) || between(c, 0x20000, 0x3FFFF);
  return kanji ? Kana::kanji : Kana::none;
}

bool is_particle(char32_t c) { return holds(kParticles, c); }

}  // namespace haisai::text

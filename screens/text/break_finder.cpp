#include "screens/text/break_finder.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>

#include "screens/text/kinsoku.h"

namespace haisai::text {
namespace {

// ICU marks some ends of phrases inside words (消|しました, 番号|札); what stands on both sides tells.
Break weigh_phrase(char32_t before, char32_t after) {
  const Kana left = kana_class(before);
  const Kana right = kana_class(after);
  if ((left == Kana::kanji || left == Kana::katakana) && right == Kana::hiragana) return Break::strict;
  if (left == Kana::kanji && right == Kana::kanji) return Break::compound;
  if (left == Kana::hiragana && right == Kana::hiragana && !is_particle(before)) return Break::compound;
  return Break::phrase;
}

bool starts_whole_word(const std::vector<Character>& characters, std::size_t at) {
  for (std::size_t i = 0; i < kWholeWord.size(); ++i) {
    if (at + i >= characters.size() || characters[at + i].base != kWholeWord[i]) return false;
  }
  return true;
}

void keep_whole_words(const std::vector<Character>& characters, std::vector<Break>& breaks) {
  for (std::size_t at = 0; at < characters.size(); ++at) {
    if (!starts_whole_word(characters, at)) continue;
    if (breaks[at] >= Break::strict) breaks[at] = std::max(breaks[at], Break::phrase);
    for (std::size_t i = 1; i < kWholeWord.size(); ++i) {
      breaks[at + i] = std::min(breaks[at + i], Break::strict);
    }
  }
}

bool ends_sentence_or_space(char32_t c) { return c == 0x3002 || is_line_end_space(c); }

bool is_of_korean_word(char32_t c) {
  return (c >= 0xAC00 && c <= 0xD7A3) || (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

// ICU of Debian 12 does not know lw=keepall: inside a word a line may end only so that nothing overflows.
void keep_korean_words(const std::vector<Character>& characters, std::vector<Break>& breaks) {
  for (std::size_t i = 1; i < characters.size(); ++i) {
    const bool inside = is_of_korean_word(characters[i - 1].base) && is_of_korean_word(characters[i].base);
    if (inside && breaks[i] > Break::emergency) breaks[i] = Break::emergency;
  }
}

bool is_japanese(std::string_view lang) { return lang.substr(0, 2) == "ja"; }

}  // namespace

BreakFinder::~BreakFinder() {
  for (const auto& [locale, iterator] : iterators_) {
    if (iterator != nullptr) ubrk_close(iterator);
  }
}

UBreakIterator* BreakFinder::iterator_for(const std::string& locale) {
  const auto found = iterators_.find(locale);
  if (found != iterators_.end()) return found->second;
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator* iterator = ubrk_open(UBRK_LINE, locale.c_str(), nullptr, 0, &error);
  if (U_FAILURE(error) != 0) iterator = nullptr;
  iterators_.emplace(locale, iterator);
  return iterator;
}

void BreakFinder::raise(const MarkedText& text, const std::string& locale, std::vector<Break>& breaks,
                        Break to) {
  UBreakIterator* const iterator = iterator_for(locale);
  if (iterator == nullptr) return;
  UErrorCode error = U_ZERO_ERROR;
  UText* view =
      utext_openUTF8(nullptr, text.plain.data(), static_cast<std::int64_t>(text.plain.size()), &error);
  ubrk_setUText(iterator, view, &error);
  std::size_t character = 0;
  for (std::int32_t at = U_SUCCESS(error) != 0 ? ubrk_next(iterator) : UBRK_DONE; at != UBRK_DONE;
       at = ubrk_next(iterator)) {
    while (character < text.characters.size() &&
           text.characters[character].begin < static_cast<std::uint32_t>(at)) {
      ++character;
    }
    if (character == text.characters.size()) break;
    if (text.characters[character].begin != static_cast<std::uint32_t>(at)) continue;
    if (character == 0 || breaks[character] < Break::emergency) continue;
    const char32_t before = text.characters[character - 1].base;
    const Break found = to == Break::phrase ? weigh_phrase(before, text.characters[character].base) : to;
    breaks[character] = std::max(breaks[character], found);
  }
  // The iterator keeps a view of the last text it saw: let it be an empty one.
  ubrk_setText(iterator, u"", 0, &error);
  utext_close(view);
}

std::vector<Break> BreakFinder::find(const MarkedText& text, const Shaped& shaped, std::string_view lang) {
  const std::vector<Character>& characters = text.characters;
  std::vector<Break> breaks(characters.size(), Break::never);
  for (std::size_t i = 1; i < characters.size(); ++i) {
    const bool in_group = characters[i].group != kNoGroup && characters[i].group == characters[i - 1].group;
    if (in_group || !shaped.cluster_start[i] || characters[i].base == U'\n') continue;
    const bool kinsoku = may_not_start_line(characters[i].base) || may_not_end_line(characters[i - 1].base) ||
                         is_line_end_space(characters[i].base);
    breaks[i] = kinsoku ? Break::desperate : Break::emergency;
  }
  if (is_japanese(lang)) {
    raise(text, "ja@lb=strict", breaks, Break::strict);
    raise(text, "ja@lb=strict;lw=phrase", breaks, Break::phrase);
    keep_whole_words(characters, breaks);
  } else {
    const std::string language(lang.substr(0, lang.find('-')));
    // Korean breaks at spaces, Chinese anywhere its rules allow: both are the best this text has.
    raise(text, language + "@lb=strict", breaks, Break::phrase);
    if (language == "ko") keep_korean_words(characters, breaks);
  }
  for (std::size_t i = 1; i < characters.size(); ++i) {
    if (breaks[i] >= Break::strict && ends_sentence_or_space(characters[i - 1].base))
      breaks[i] = Break::space;
  }
  return breaks;
}

}  // namespace haisai::text

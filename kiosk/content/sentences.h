// Sentences of a text, and what of them can be counted for the wording rules. Private to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace haisai::content {

// One sentence. A value put in by the page ({n}) counts as the digit 1.
struct Sentence {
  std::u32string written;  // as it stands on the screen, without its full stop
  std::u32string said;     // with readings in place of their kanji
  std::u32string bare;     // the kanji that have no reading
  bool stopped = false;    // it ends in a full stop: a sentence, no label
};

// Parted at 。．？！।, at . ? ! before a space or the end, and at line ends; empty ones are left out.
std::vector<Sentence> sentences_of(std::string_view markup);

bool is_kanji(char32_t letter);
// Rule Y2: each kana, っ and ー counts 1, small ゃゅょ 0; anything else that is said counts 1, spaces and marks 0.
int morae_of(std::u32string_view said);
int kanji_in(std::u32string_view written);
// Rule Y4: letters of the longest piece of Japanese without a space or a mark in it.
int longest_run(std::u32string_view written);
// Rule Y6: words in katakana of two letters or more, each once.
std::vector<std::u32string> katakana_words(std::u32string_view written);

}  // namespace haisai::content

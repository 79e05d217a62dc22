// A typed text cut where conversion must not cross: spaces, digits, Latin and what is kanji already stay as they are.
// Only inside drivers/typing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace haisai::typing {

struct Run {
  std::string text;     // UTF-8; hiragana where it is kana
  bool kana = false;    // to be converted
};

// Katakana becomes hiragana. Malformed UTF-8 gives nothing.
std::vector<Run> runs_of(std::string_view text);

bool is_one_kana(std::string_view text);  // hiragana alone or katakana alone, and ー
bool has_kana(std::string_view text);

}  // namespace haisai::typing

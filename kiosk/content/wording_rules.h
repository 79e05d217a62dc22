// assets/schemas/plain_words.toml as values. Private to this room.
#pragma once

#include <map>
#include <regex>
#include <string>
#include <vector>

#include "kiosk/content/work.h"

namespace haisai::content {

// A word that residents should not have to read.
struct PlainWord {
  std::string word;
  std::string instead;
  std::string rule;
  std::vector<std::string> langs;   // empty: ja and ja-easy
  std::vector<std::string> unless;  // longer words that hold it and are fine
};

// A way of writing that is not wanted, as an ASCII regular expression over the text without ruby.
struct Pattern {
  std::regex match;
  std::string instead;
  std::string rule;
  std::vector<std::string> langs;
};

// Limits of one language; 0: none.
struct Limits {
  int letters = 0;  // of a sentence
  int morae = 0;    // Y2
  int kanji = 0;    // Y3
  int run = 0;      // Y4
  int button = 0;   // letters on a button
};

// How texts of one language end.
struct Endings {
  std::vector<std::string> sentence;  // Y5: です・ます
  std::vector<std::string> button;    // F7: verbs
  std::vector<std::string> asks;      // E: what to do, somewhere in a text about an error
};

struct WordingRules {
  std::vector<PlainWord> words;
  std::vector<Pattern> patterns;
  std::map<std::string, Limits> limits;
  std::map<std::string, Endings> endings;
  std::vector<std::string> buttons;      // keys of button labels
  std::vector<std::string> button_words;  // labels that are fine though they are no verbs
  std::vector<std::string> loanwords;    // Y6: katakana words of ja-easy
};

// Faults of the file itself go to work.content.faults.
WordingRules read_wording_rules(Work& work);

}  // namespace haisai::content

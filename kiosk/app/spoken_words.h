// From the words of a page to sentences a voice can say, and which of them are fixed prompts.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "kiosk/model/catalogue.h"

namespace haisai::app {

// One catalogue's words. A word that has ruby anywhere in the catalogue is read so everywhere in it: a voice would
// take 番号札 for ばんごうさつ.
class SpokenWords {
 public:
  static constexpr std::size_t kSentenceBytesMax = 900;  // Open JTalk reads lines of 1024

  explicit SpokenWords(const model::Catalogue& texts);

  // Sentences of a text that already has readings in place of its ruby; none longer than kSentenceBytesMax.
  std::vector<std::string> sentences_of(std::string_view words) const;
  // A sentence of the catalogue that holds no value: may be kept as a prompt.
  bool is_fixed(std::string_view sentence) const { return fixed_.contains(std::string(sentence)); }

 private:
  void learn_readings(std::string_view markup);
  std::string with_readings(std::string_view words) const;

  std::map<std::string, std::string, std::less<>> readings_;  // an empty reading: read in two ways, left alone
  std::size_t longest_ = 0;                                   // base of a reading, bytes
  std::unordered_set<std::string> fixed_;
};

// A resident's name or address as a voice can read it: rare shapes of a character become the common one (the voice's
// dictionary skips what it does not know), variation selectors go.
std::string readable_name(std::string_view name);

}  // namespace haisai::app

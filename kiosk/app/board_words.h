// What the call display says: a tone, then the words in Japanese, then in a second language.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "drivers/speech/speaker.h"
#include "kiosk/app/spoken_words.h"
#include "kiosk/board/update.h"
#include "kiosk/model/catalogue.h"

namespace haisai::app {

using Catalogues = std::map<std::string, model::Catalogue>;   // by tag; "ja" and "en" are there

class BoardWords {
 public:
  explicit BoardWords(const Catalogues& catalogues) : catalogues_(catalogues) {}   // outlive this

  // Chime, number and counter; the second language is that of the ticket (decision 0025).
  std::vector<speech::Sentence> of(const board::Announce& announce);
  // Bell and the place; nothing of who asks or why.
  std::vector<speech::Sentence> of(const board::RingHelp& ring);

 private:
  using Values = std::map<std::string, std::string, std::less<>>;
  void add(std::vector<speech::Sentence>& said, const std::string& lang, const char* key, const Values& values);

  const Catalogues& catalogues_;
  std::map<std::string, SpokenWords> spoken_;   // made when a language is first said
};

}  // namespace haisai::app

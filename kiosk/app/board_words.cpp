#include "kiosk/app/board_words.h"

#include "drivers/speech/tones.h"
#include "kiosk/model/preferences.h"
#include "screens/board/board_page.h"

namespace haisai::app {
namespace {

speech::Sentence sentence(std::string text, std::string lang) {
  const model::Preferences ordinary;
  speech::Sentence said;
  said.text = base::PersonalText(std::move(text));   // the type of all that is said; nothing of this is personal
  said.lang = std::move(lang);
  said.volume = ordinary.volume;
  said.speed = ordinary.speed;
  return said;
}

// Said character by character: "A-041" is no word and 41 no amount.
std::string spelled(const std::string& text) {
  std::string words;
  for (const char c : text) {
    if (c == '-') continue;
    if (!words.empty()) words += ' ';
    words += c;
  }
  return words;
}

}  // namespace

void BoardWords::add(std::vector<speech::Sentence>& said, const std::string& lang, const char* key, const Values& values) {
  const model::Catalogue& texts = catalogues_.at(lang);
  const SpokenWords& spoken = spoken_.try_emplace(lang, texts).first->second;
  for (std::string& words : spoken.sentences_of(model::reading_of(texts.format(key, values)))) {
    said.push_back(sentence(std::move(words), lang));
  }
}

std::vector<speech::Sentence> BoardWords::of(const board::Announce& announce) {
  const model::CalledNumber& call = announce.call;
  const Values values{{"number", spelled(call.number)}, {"n", std::to_string(call.counter_number)}};
  std::vector<speech::Sentence> said{sentence(speech::kChime, speech::kToneLanguage)};
  board_page::Look look;
  look.catalogues = &catalogues_;
  for (const std::string& lang : {std::string("ja"), board_page::second_language(look, call.lang)}) {
    add(said, lang, "board.say", values);
  }
  return said;
}

std::vector<speech::Sentence> BoardWords::of(const board::RingHelp& ring) {
  std::vector<speech::Sentence> said{sentence(speech::kBell, speech::kToneLanguage)};
  for (const char* lang : {"ja", "en"}) add(said, lang, "board.help", {{"place", spelled(ring.call.request.place)}});
  return said;
}

}  // namespace haisai::app

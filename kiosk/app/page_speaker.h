// Speaks what is painted: a new page from its heading on, else what came into focus or changed. UI thread.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "drivers/speech/speaker.h"
#include "kiosk/app/speech_script.h"
#include "kiosk/app/spoken_words.h"
#include "kiosk/flow/state.h"
#include "screens/ui/view.h"

namespace haisai::app {

class PageSpeaker {
 public:
  // Both outlive it. catalogues: by language tag; "ja" is there.
  PageSpeaker(speech::Speaker& speaker, const std::map<std::string, model::Catalogue>& catalogues)
      : speaker_(speaker), catalogues_(catalogues) {}

  // After every painting; says nothing while sound is off.
  void painted(const flow::State& state, const ui::LaidOut& page, const std::string& focused_id);
  // もういちど: the page from its beginning. いまどこ: where this is (rule K5). As long as sound is on.
  void say_again(const flow::State& state, const ui::LaidOut& page);
  void say_where(const flow::State& state, const ui::LaidOut& page, const std::string& focused_id);
  // Any touch or key: silence at once (rule A6).
  void cut() { speaker_.cut(); }
  // The visit is over: silence, and nothing of it is remembered.
  void forget();

 private:
  struct Words {
    const model::Catalogue* texts = nullptr;
    std::unique_ptr<SpokenWords> spoken;
  };
  Words& words_of(const std::string& lang);
  Listener listener(const flow::State& state);
  void say(const flow::State& state, const std::vector<Line>& lines);

  speech::Speaker& speaker_;
  const std::map<std::string, model::Catalogue>& catalogues_;
  std::map<std::string, Words> words_;  // of the languages spoken so far
  std::string page_;                    // which page, question, screen, language and ears were last spoken to
  std::string focused_;
  std::vector<Told> told_;
};

}  // namespace haisai::app

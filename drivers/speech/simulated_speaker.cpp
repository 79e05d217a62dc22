#include "drivers/speech/simulated_speaker.h"

#include <utility>

namespace haisai::speech {

void SimulatedSpeaker::say(std::vector<Sentence> sentences) {
  if (!keep_) return;
  for (Sentence& sentence : sentences) {
    heard_.push_back({std::move(sentence.text), std::move(sentence.lang), sentence.route});
  }
  if (heard_.size() > kHeardMax) heard_.erase(heard_.begin(), heard_.end() - static_cast<std::ptrdiff_t>(kHeardMax));
}

std::vector<Heard> SimulatedSpeaker::heard() { return std::exchange(heard_, {}); }

void SimulatedSpeaker::plug(bool in) {
  if (plugged_ == in) return;
  plugged_ = in;
  on_headphones_(in);
}

}  // namespace haisai::speech

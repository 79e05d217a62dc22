#include "kiosk/app/speech_set.h"

#include <algorithm>
#include <cstdio>

namespace haisai::app {

bool voice_exists(const std::vector<std::string>& languages) {
  return std::any_of(languages.begin(), languages.end(),
                     [](const std::string& lang) { return speech::engine_for({}, lang).has_value(); });
}

SpeechSet::SpeechSet(SpeechOptions options) {
  if (options.simulated) {
    simulated_ = std::make_unique<speech::SimulatedSpeaker>(options.on_headphones);
    return;
  }
  voice_ = std::make_unique<speech::SystemVoice>();
  tones_ = std::make_unique<speech::ToneVoice>(*voice_);
  out_ = std::make_unique<speech::SdlAudio>(options.headphones);
  cache_ = std::make_unique<speech::PromptCache>(options.data / "speech-cache");
  speech::TalkerParts parts;
  parts.voice = tones_.get();
  parts.out = out_.get();
  parts.cache = cache_.get();
  parts.on_spoken = options.on_spoken;
  parts.on_headphones = options.on_headphones;
  parts.on_error = [](const base::Error& error) {
    std::fprintf(stderr, "%s: %s\n", std::string(base::name_of(error.code)).c_str(), error.detail.c_str());
  };
  talker_ = std::make_unique<speech::Talker>(std::move(parts));
}

speech::Speaker& SpeechSet::speaker() {
  if (simulated_) return *simulated_;
  return *talker_;
}

void SpeechSet::watch_devices() {
  if (!talker_ || watch_) return;
  talker_->look_for_headphones();
  watch_ = std::make_unique<speech::DeviceWatch>([this] { talker_->look_for_headphones(); });
}

}  // namespace haisai::app

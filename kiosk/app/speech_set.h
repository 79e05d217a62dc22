// All that makes a kiosk speak, or the simulated stand-in, put together.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "drivers/speech/device_watch.h"
#include "drivers/speech/prompt_cache.h"
#include "drivers/speech/sdl_audio.h"
#include "drivers/speech/simulated_speaker.h"
#include "drivers/speech/system_voice.h"
#include "drivers/speech/talker.h"
#include "drivers/speech/tones.h"

namespace haisai::app {

struct SpeechOptions {
  bool simulated = false;
  std::filesystem::path data;                   // prompts are kept in data/speech-cache
  std::string headphones;                       // model::Settings::headphones
  std::function<void()> on_spoken{};              // a sentence was heard to its end; any thread
  std::function<void(bool in)> on_headphones{};   // plugged in or out; any thread
};

// Whether any of these languages can be spoken here. Looks at a few files.
bool voice_exists(const std::vector<std::string>& languages);

class SpeechSet {
 public:
  explicit SpeechSet(SpeechOptions options);

  speech::Speaker& speaker();
  // Looks for headphones now and whenever a sound device comes or goes: call once, after the first page is painted.
  void watch_devices();
  // Null with real devices.
  speech::SimulatedSpeaker* simulated() { return simulated_.get(); }

 private:
  std::unique_ptr<speech::SimulatedSpeaker> simulated_;
  std::unique_ptr<speech::SystemVoice> voice_;
  std::unique_ptr<speech::ToneVoice> tones_;   // over voice_
  std::unique_ptr<speech::SdlAudio> out_;
  std::unique_ptr<speech::PromptCache> cache_;
  std::unique_ptr<speech::Talker> talker_;
  std::unique_ptr<speech::DeviceWatch> watch_;
};

}  // namespace haisai::app

// Sound through SDL. SDL's audio is only initialised while something is said or devices are looked at: its own watch
// for devices would wake ten times a second.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>

#include "drivers/speech/audio_out.h"

namespace haisai::speech {

class SdlAudio : public AudioOut {
 public:
  // headphones: as in is_headphones().
  explicit SdlAudio(std::string headphones) : headphones_(std::move(headphones)) {}
  ~SdlAudio() override { rest(); }

  base::Result<void> play(const Sound& sound, Route route, const std::function<bool()>& wanted) override;
  void stop() override;
  void rest() override;
  bool headphones_in() override;

 private:
  base::Result<void> open(Route route, int rate_hz);
  bool started();

  std::string headphones_;
  bool started_ = false;          // SDL's audio is initialised
  unsigned device_ = 0;           // SDL_AudioDeviceID; 0: none
  Route route_ = Route::speaker;
  int rate_hz_ = 0;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool playing_ = false;
};

}  // namespace haisai::speech

// Where sound comes out.
#pragma once

#include <functional>

#include "drivers/speech/sound.h"
#include "kiosk/base/result.h"

namespace haisai::speech {

// One thread calls play, rest and headphones_in; stop may be called from any.
class AudioOut {
 public:
  virtual ~AudioOut() = default;
  // Plays and waits for the end or for stop(). wanted: asked just before the first sample, so that a stop() between
  // the caller's last look and here is not lost. Headphones that are not there are an error, never the speaker
  // instead. Errors: speech.failed.
  virtual base::Result<void> play(const Sound& sound, Route route, const std::function<bool()>& wanted) = 0;
  // Ends play() at once, within some milliseconds; no effect when nothing plays.
  virtual void stop() = 0;
  // All is said: gives the device back, so that nothing wakes up while all is silent.
  virtual void rest() = 0;
  // Looks whether headphones are plugged in now.
  virtual bool headphones_in() = 0;
};

}  // namespace haisai::speech

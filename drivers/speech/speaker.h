// Who says sentences: the talker with real engines and devices, or the simulated one.
#pragma once

#include <string>
#include <vector>

#include "drivers/speech/sound.h"
#include "kiosk/base/personal.h"

namespace haisai::speech {

struct Sentence {
  base::PersonalText text;    // any sentence may be one with a resident's value in it
  std::string lang;           // tag
  Route route = Route::speaker;
  bool fixed = false;         // words of a catalogue and nothing else: may be kept as a prompt
  int volume = 0;             // steps of model::Preferences
  int speed = 0;
};

// What was said, for the automation protocol's `heard`.
struct Heard {
  base::PersonalText text;
  std::string lang;
  Route route = Route::speaker;
};

// All functions belong to the UI thread and return at once.
class Speaker {
 public:
  virtual ~Speaker() = default;
  // Cuts what is being said and says these, in order.
  virtual void say(std::vector<Sentence> sentences) = 0;
  // Silence at once; what was waiting to be said is wiped.
  virtual void cut() = 0;
  // A sentence is being said or waits.
  virtual bool talking() const = 0;
  // Sentences begun since the last call, oldest first; always empty unless keep_heard(true) was called (only
  // automation does: it would be a store of what residents heard).
  virtual std::vector<Heard> heard() = 0;
  virtual void keep_heard(bool on) = 0;
};

}  // namespace haisai::speech

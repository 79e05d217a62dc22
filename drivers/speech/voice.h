// Text to sound.
#pragma once

#include <string>
#include <string_view>

#include "drivers/speech/sound.h"
#include "kiosk/base/result.h"

namespace haisai::speech {

class Voice {
 public:
  virtual ~Voice() = default;
  // One sentence (UTF-8, at most 4096 bytes, plain text with readings in kana where they matter). percent: of the
  // ordinary speed, 50 to 200; the pitch stays. Waits for the engine, some tenths of a second. Errors: speech.no_voice,
  // speech.failed.
  virtual base::Result<Sound> speak(std::string_view text, const std::string& lang, int percent) = 0;
  // Makes a running speak() fail at once. Any thread.
  virtual void cut() = 0;
  // Empty: nothing speaks this language. Another text whenever the same words would sound different.
  virtual std::string version(const std::string& lang) const = 0;
};

}  // namespace haisai::speech

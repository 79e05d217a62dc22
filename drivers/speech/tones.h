// Chime and bell, made of sines here: no recording, no file.
#pragma once

#include <string>

#include "drivers/speech/voice.h"

namespace haisai::speech {

// As a sentence's language: its text is one of the names below and it is played, not said.
inline constexpr const char* kToneLanguage = "x-tone";
inline constexpr const char* kChime = "chime";   // a number is called: two falling notes, 1.3 s
inline constexpr const char* kBell = "bell";     // somebody asks for help: three short rising ones, 0.9 s

Sound chime();
Sound bell();

// Plays tones, and leaves words to another voice.
class ToneVoice final : public Voice {
 public:
  explicit ToneVoice(Voice& words) : words_(words) {}   // outlives this

  // speech.failed for a tone nobody knows; else as the other voice.
  base::Result<Sound> speak(std::string_view text, const std::string& lang, int percent) override;
  void cut() override { words_.cut(); }
  std::string version(const std::string& lang) const override;

 private:
  Voice& words_;
};

}  // namespace haisai::speech

#include "drivers/speech/tones.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace haisai::speech {
namespace {

constexpr int kRateHz = 22'050;
constexpr double kLoudness = 0.5;       // of full scale, both partials together
constexpr double kAttackS = 0.008;      // a note that starts at once clicks
constexpr double kReleaseS = 0.03;

struct Note {
  double hz;
  double start_s;
  double length_s;
  double decay_s;   // to 37 %
};

// A struck bar: the note and, quieter and shorter, its octave.
double value_of(const Note& note, double at_s) {
  if (at_s < 0 || at_s >= note.length_s) return 0;
  const double phase = 2 * std::numbers::pi * note.hz * at_s;
  const double body = 0.8 * std::sin(phase) * std::exp(-at_s / note.decay_s);
  const double octave = 0.2 * std::sin(2 * phase) * std::exp(-2 * at_s / note.decay_s);
  const double edge = std::min({1.0, at_s / kAttackS, (note.length_s - at_s) / kReleaseS});
  return (body + octave) * edge;
}

Sound sound_of(std::initializer_list<Note> notes) {
  double length_s = 0;
  for (const Note& note : notes) length_s = std::max(length_s, note.start_s + note.length_s);
  Sound sound(kRateHz, std::vector<std::int16_t>(static_cast<std::size_t>(length_s * kRateHz)));
  for (std::size_t i = 0; i < sound.samples.size(); ++i) {
    double value = 0;
    for (const Note& note : notes) value += value_of(note, static_cast<double>(i) / kRateHz - note.start_s);
    sound.samples[i] = static_cast<std::int16_t>(std::lround(std::clamp(value * kLoudness, -1.0, 1.0) * 32767));
  }
  return sound;
}

}  // namespace

// Low enough for ears that lost the high notes (kiosk-accessibility: below 1 kHz).
Sound chime() { return sound_of({{784, 0, 0.7, 0.35}, {622, 0.45, 0.85, 0.4}}); }

Sound bell() { return sound_of({{660, 0, 0.25, 0.15}, {784, 0.25, 0.25, 0.15}, {880, 0.5, 0.4, 0.2}}); }

base::Result<Sound> ToneVoice::speak(std::string_view text, const std::string& lang, int percent) {
  if (lang != kToneLanguage) return words_.speak(text, lang, percent);
  if (text == kChime) return chime();
  if (text == kBell) return bell();
  return base::Error{base::ErrorCode::speech_failed, "no such tone"};
}

std::string ToneVoice::version(const std::string& lang) const { return lang == kToneLanguage ? "1" : words_.version(lang); }

}  // namespace haisai::speech

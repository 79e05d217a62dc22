#include "drivers/speech/gain.h"

#include <algorithm>
#include <cmath>

#include "kiosk/model/preferences.h"

namespace haisai::speech {
namespace {

constexpr double kHeadphonesStepDb = 8;
constexpr double kSpeakerStepDb = 3;
constexpr int kSlowestPercent = 50;
constexpr int kSpeedStepPercent = 25;

}  // namespace

float gain_of(Route route, int volume_step) {
  const int below = model::kVolumeSteps - 1 - std::clamp(volume_step, 0, model::kVolumeSteps - 1);
  const double db = below * (route == Route::headphones ? kHeadphonesStepDb : kSpeakerStepDb);
  return static_cast<float>(std::pow(10.0, -db / 20));
}

void amplify(Sound& sound, float gain) {
  for (std::int16_t& sample : sound.samples) {
    sample = static_cast<std::int16_t>(std::lround(std::clamp(static_cast<float>(sample) * gain, -32768.F, 32767.F)));
  }
}

int speed_percent_of(int speed_step) {
  return kSlowestPercent + kSpeedStepPercent * std::clamp(speed_step, 0, model::kSpeedSteps - 1);
}

}  // namespace haisai::speech

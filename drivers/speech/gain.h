// Steps of volume and speed (rules A3 to A5), as residents meet them and as engines take them.
#pragma once

#include "drivers/speech/sound.h"

namespace haisai::speech {

// Factor for the samples at a volume step 0 … model::kVolumeSteps-1, 1 at the highest. In headphones a step is
// 8 dB (20 to 100 dB SPL in all), on the speaker 3 dB: a hall needs less range. Steps outside are clamped.
float gain_of(Route route, int volume_step);
void amplify(Sound& sound, float gain);

// Percent of the ordinary speed at a step 0 … model::kSpeedSteps-1: 50, 75, 100, 125, 150, 175, 200. Clamped.
int speed_percent_of(int speed_step);

}  // namespace haisai::speech

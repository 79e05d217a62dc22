#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <thread>

#include "drivers/speech/gain.h"
#include "drivers/speech/routes.h"
#include "drivers/speech/sdl_audio.h"
#include "kiosk/model/preferences.h"

namespace haisai::speech {
namespace {

using std::chrono::steady_clock;

double seconds_of(const std::function<void()>& act) {
  const auto begin = steady_clock::now();
  act();
  return std::chrono::duration<double>(steady_clock::now() - begin).count();
}

TEST(Routes, OnlyADeviceCalledSoIsHeadphones) {
  EXPECT_TRUE(is_headphones("USB Headset Analog Stereo", ""));
  EXPECT_TRUE(is_headphones("HEADPHONES", ""));
  EXPECT_FALSE(is_headphones("HDMI 0, monitor", "")) << "a hall might hear it";
  EXPECT_FALSE(is_headphones("USB Audio Device", ""));
  EXPECT_TRUE(is_headphones("USB Audio Device", "usb audio"));
  EXPECT_FALSE(is_headphones("USB Headset", "Front Jack")) << "the setting names the one device";
}

TEST(Routes, HeadphonesThatAreNotThereAreNeverReplacedByTheSpeaker) {
  EXPECT_EQ(device_for(Route::headphones, {"Built-in", "HDMI"}, ""), std::nullopt);
  EXPECT_EQ(device_for(Route::headphones, {"Built-in", "USB Headset"}, ""), "USB Headset");
  EXPECT_EQ(device_for(Route::speaker, {"USB Headset", "Built-in"}, ""), "Built-in");
  EXPECT_EQ(device_for(Route::speaker, {}, ""), "") << "the system's default";
}

TEST(Gain, ElevenStepsEachLouderByTheRule) {
  for (int step = 1; step < model::kVolumeSteps; ++step) {
    EXPECT_NEAR(20 * std::log10(gain_of(Route::headphones, step) / gain_of(Route::headphones, step - 1)), 8, 0.01);
    EXPECT_NEAR(20 * std::log10(gain_of(Route::speaker, step) / gain_of(Route::speaker, step - 1)), 3, 0.01);
  }
  EXPECT_FLOAT_EQ(gain_of(Route::speaker, model::kVolumeSteps - 1), 1);
  EXPECT_FLOAT_EQ(gain_of(Route::speaker, 99), 1);
  EXPECT_FLOAT_EQ(gain_of(Route::headphones, -5), gain_of(Route::headphones, 0));
}

TEST(Gain, SamplesNeverWrapAround) {
  Sound sound(8000, {30000, -30000, 100});
  amplify(sound, 2);
  EXPECT_EQ(sound.samples, (std::vector<std::int16_t>{32767, -32768, 200}));
}

TEST(Gain, SpeedGoesFromHalfToDouble) {
  EXPECT_EQ(speed_percent_of(0), 50);
  EXPECT_EQ(speed_percent_of(model::Preferences{}.speed), 100);
  EXPECT_EQ(speed_percent_of(model::kSpeedSteps - 1), 200);
}

// SDL's dummy driver takes samples as fast as a device would play them.
class Playing : public testing::Test {
 protected:
  void SetUp() override { setenv("SDL_AUDIODRIVER", "dummy", 1); }
  static Sound silence(double seconds) { return Sound(22050, std::vector<std::int16_t>(static_cast<std::size_t>(22050 * seconds))); }
  static bool wanted() { return true; }
  SdlAudio audio{""};
};

TEST_F(Playing, LastsAsLongAsTheSound) {
  const double took = seconds_of([&] { EXPECT_TRUE(audio.play(silence(0.3), Route::speaker, wanted)); });
  EXPECT_GT(took, 0.28);
  EXPECT_LT(took, 3);
}

TEST_F(Playing, StopEndsIt) {
  std::thread finger([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    audio.stop();
  });
  EXPECT_LT(seconds_of([&] { EXPECT_TRUE(audio.play(silence(9), Route::speaker, wanted)); }), 4);
  finger.join();
}

TEST_F(Playing, WhatIsNotWantedAnyMoreIsNotPlayed) {
  EXPECT_LT(seconds_of([&] { EXPECT_TRUE(audio.play(silence(9), Route::speaker, [] { return false; })); }), 4);
}

TEST_F(Playing, HeadphonesOutIsAnErrorAndNothingIsPlayed) {
  EXPECT_FALSE(audio.headphones_in());
  const auto played = audio.play(silence(9), Route::headphones, wanted);
  ASSERT_FALSE(played);
  EXPECT_EQ(played.error().code, base::ErrorCode::speech_failed);
}

TEST_F(Playing, MachineWithoutSoundIsAnErrorNotACrash) {
  setenv("SDL_AUDIODRIVER", "no such driver", 1);
  SdlAudio mute{""};
  EXPECT_FALSE(mute.headphones_in());
  EXPECT_FALSE(mute.play(silence(0.1), Route::speaker, wanted));
}

}  // namespace
}  // namespace haisai::speech

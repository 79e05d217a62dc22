#include "drivers/speech/tones.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace haisai::speech {
namespace {

// How strong a frequency is between two times, 0 … 1 (Goertzel's sum).
double strength(const Sound& sound, double hz, double from_s, double to_s) {
  double real = 0, imaginary = 0;
  const auto first = static_cast<std::size_t>(from_s * sound.rate_hz), last = static_cast<std::size_t>(to_s * sound.rate_hz);
  for (std::size_t i = first; i < std::min(last, sound.samples.size()); ++i) {
    const double phase = 2 * std::numbers::pi * hz * static_cast<double>(i) / sound.rate_hz;
    real += sound.samples[i] * std::cos(phase);
    imaginary += sound.samples[i] * std::sin(phase);
  }
  return 2 * std::hypot(real, imaginary) / 32767 / static_cast<double>(last - first);
}

TEST(Tones, TheChimeFallsAndTheBellRises) {
  const Sound falling = chime();
  EXPECT_GT(strength(falling, 784, 0, 0.4), 5 * strength(falling, 622, 0, 0.4));
  EXPECT_GT(strength(falling, 622, 0.8, 1.2), 5 * strength(falling, 784, 0.8, 1.2));
  const Sound rising = bell();
  EXPECT_GT(strength(rising, 660, 0, 0.2), 5 * strength(rising, 880, 0, 0.2));
  EXPECT_GT(strength(rising, 880, 0.6, 0.8), 5 * strength(rising, 660, 0.6, 0.8));
  EXPECT_NEAR(falling.seconds(), 1.3, 0.01);
  EXPECT_NEAR(rising.seconds(), 0.9, 0.01);
}

TEST(Tones, AreLoudWithoutClippingAndBeginAndEndInSilence) {
  for (const Sound& sound : {chime(), bell()}) {
    const auto [least, most] = std::minmax_element(sound.samples.begin(), sound.samples.end());
    EXPECT_GT(*most, 9000);
    EXPECT_LT(std::max<int>(*most, -*least), 32000);
    EXPECT_LT(std::abs(sound.samples.front()), 300);
    EXPECT_LT(std::abs(sound.samples.back()), 300);
    int jump = 0;
    for (std::size_t i = 1; i < sound.samples.size(); ++i) jump = std::max(jump, std::abs(sound.samples[i] - sound.samples[i - 1]));
    EXPECT_LT(jump, 6000) << "a click";
  }
}

class Words final : public Voice {
 public:
  base::Result<Sound> speak(std::string_view text, const std::string& lang, int) override {
    said = lang + ":" + std::string(text);
    return Sound(8000, {1, 2, 3});
  }
  void cut() override { ++cuts; }
  std::string version(const std::string&) const override { return "words"; }
  std::string said;
  int cuts = 0;
};

TEST(Tones, WordsAreLeftToTheOtherVoice) {
  Words words;
  ToneVoice voice(words);
  ASSERT_TRUE(voice.speak(kChime, kToneLanguage, 100));
  EXPECT_EQ(words.said, "");
  EXPECT_FALSE(voice.speak("gong", kToneLanguage, 100));
  ASSERT_TRUE(voice.speak("hello", "en", 100));
  EXPECT_EQ(words.said, "en:hello");
  EXPECT_NE(voice.version(kToneLanguage), voice.version("en"));
  voice.cut();
  EXPECT_EQ(words.cuts, 1);
}

}  // namespace
}  // namespace haisai::speech

// The engines of this machine, judged by length and level: nobody listens here.
#include <gtest/gtest.h>

#include <cmath>

#include "drivers/speech/system_voice.h"

namespace haisai::speech {
namespace {

constexpr const char* kSentence = "どのまどぐちの ばんごうふだを とりますか。";  // 18 morae

double rms(const Sound& sound) {
  double sum = 0;
  for (const std::int16_t sample : sound.samples) sum += static_cast<double>(sample) * sample;
  return std::sqrt(sum / static_cast<double>(sound.samples.size())) / 32768;
}

void expect_speech(const base::Result<Sound>& sound, double least_s, double most_s) {
  ASSERT_TRUE(sound) << sound.error().detail;
  EXPECT_GT(sound->seconds(), least_s);
  EXPECT_LT(sound->seconds(), most_s);
  EXPECT_GT(rms(*sound), 0.01) << "as good as silent";
  EXPECT_LT(rms(*sound), 0.4) << "noise";
}

// Where the Japanese voice was refused.
EnginePaths without_voice() {
  EnginePaths paths;
  paths.voice = "/nonexistent/voice";
  return paths;
}

TEST(Voice, JapaneseIsSpokenInAUsualTime) {
  SystemVoice voice;
  expect_speech(voice.speak(kSentence, "ja", 100), 2, 6);
}

TEST(Voice, JapaneseIsSpokenWithoutTheJapaneseVoiceToo) {
  SystemVoice voice(without_voice());
  ASSERT_EQ(engine_for(without_voice(), "ja")->kind, EngineKind::espeak_kana);
  expect_speech(voice.speak("どの窓口の 番号札を とりますか。", "ja", 100), 1.5, 8);
}

TEST(Voice, OtherLanguagesAreSpoken) {
  SystemVoice voice;
  expect_speech(voice.speak("Which counter do you need a number for?", "en", 100), 1, 6);
  expect_speech(voice.speak("तपाईंलाई कुन काउन्टरको नम्बर चाहिन्छ?", "ne", 100), 1, 8);
  for (const char* lang : {"zh-Hans", "zh-Hant", "ko", "vi"}) {
    EXPECT_FALSE(voice.version(lang).empty()) << lang;
  }
}

TEST(Voice, SlowIsLongerAndFastIsShorter) {
  SystemVoice voice;
  for (const char* lang : {"ja", "en"}) {
    const char* words = std::string(lang) == "ja" ? kSentence : "Which counter do you need a number for?";
    const double slow = voice.speak(words, lang, 50)->seconds();
    const double usual = voice.speak(words, lang, 100)->seconds();
    const double fast = voice.speak(words, lang, 200)->seconds();
    EXPECT_GT(slow, usual * 1.3) << lang;
    EXPECT_LT(fast, usual * 0.8) << lang;
  }
}

TEST(Voice, SpacesBetweenWordsMakeNoPauses) {
  SystemVoice voice;
  if (engine_for({}, "ja")->kind != EngineKind::open_jtalk) return;  // eSpeak needs them
  const double spaced = voice.speak("どの まどぐちの　番号札を とりますか", "ja", 100)->seconds();
  const double joined = voice.speak("どのまどぐちの番号札をとりますか", "ja", 100)->seconds();
  EXPECT_NEAR(spaced, joined, 0.01);
}

TEST(Voice, CodeIsReadDigitByDigit) {
  SystemVoice voice;
  const double digits = voice.speak("ひかえの番号 2 1 5 4 8 2 8 2 4", "ja", 100)->seconds();
  const double number = voice.speak("ひかえの番号 215482824", "ja", 100)->seconds();
  EXPECT_NE(digits, number) << "nobody can write down two hundred and fifteen million";
}

TEST(Voice, MachineWithoutEnginesSaysWhichLanguageIsMissing) {
  EnginePaths none = without_voice();
  none.espeak = "/nonexistent/espeak";
  SystemVoice voice(none);
  for (const char* lang : {"ja", "ja-easy", "en"}) {
    const auto sound = voice.speak("a", lang, 100);
    ASSERT_FALSE(sound);
    EXPECT_EQ(sound.error().code, base::ErrorCode::speech_no_voice);
    EXPECT_NE(sound.error().detail.find(lang), std::string::npos) << sound.error().detail;
    EXPECT_TRUE(voice.version(lang).empty());
  }
}

TEST(Voice, AnotherVoiceHasAnotherVersion) {
  EXPECT_NE(SystemVoice().version("en"), SystemVoice(without_voice()).version("ja"));
  EXPECT_TRUE(SystemVoice().version("tlh").empty());
}

}  // namespace
}  // namespace haisai::speech

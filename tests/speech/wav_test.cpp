#include "drivers/speech/wav.h"

#include <gtest/gtest.h>

namespace haisai::speech {
namespace {

Sound a_sound() { return Sound(22050, {0, 1, -1, 32767, -32768, 1234}); }

TEST(Wav, SoundSurvivesTheFile) {
  const auto back = sound_from_wav(wav_of(a_sound()));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->rate_hz, 22050);
  EXPECT_EQ(back->samples, a_sound().samples);
}

TEST(Wav, AnEngineThatWritesToAPipeDoesNotKnowTheLength) {
  base::Bytes wav = wav_of(a_sound());
  for (std::size_t i = 40; i < 43; ++i) wav[i] = 0xFF;
  wav[43] = 0x7F;
  const auto sound = sound_from_wav(wav);
  ASSERT_TRUE(sound);
  EXPECT_EQ(sound->samples.size(), 6U);
}

TEST(Wav, EveryShortenedFileIsAnErrorOrAShorterSound) {
  const base::Bytes wav = wav_of(a_sound());
  for (std::size_t size = 0; size < wav.size(); ++size) {
    const auto sound = sound_from_wav(base::Bytes(wav.begin(), wav.begin() + static_cast<std::ptrdiff_t>(size)));
    if (sound) {
      EXPECT_LT(sound->samples.size(), 6U) << size;
    } else {
      EXPECT_EQ(sound.error().code, base::ErrorCode::speech_failed);
    }
  }
}

TEST(Wav, EveryWrongByteOfTheHeaderIsSurvived) {
  const base::Bytes good = wav_of(a_sound());
  for (std::size_t at = 0; at < 44; ++at) {
    for (const int value : {0, 1, 0x7F, 0x80, 0xFF}) {
      base::Bytes wav = good;
      wav[at] = static_cast<base::Byte>(value);
      const auto sound = sound_from_wav(wav);
      EXPECT_TRUE(!sound || sound->samples.size() <= 6U) << at;
    }
  }
}

TEST(Wav, StereoAndEightBitsAreRefused) {
  base::Bytes stereo = wav_of(a_sound());
  stereo[22] = 2;
  EXPECT_FALSE(sound_from_wav(stereo));
  base::Bytes coarse = wav_of(a_sound());
  coarse[34] = 8;
  EXPECT_FALSE(sound_from_wav(coarse));
}

}  // namespace
}  // namespace haisai::speech

#include "drivers/speech/wav.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace haisai::speech {
namespace {

constexpr std::size_t kHeaderBytes = 44;
constexpr int kRateMin = 8000;
constexpr int kRateMax = 96000;

std::uint32_t number(base::ByteView bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value |= static_cast<std::uint32_t>(bytes[at + i]) << (8 * i);
  return value;
}

bool says(base::ByteView bytes, std::size_t at, std::string_view word) {
  return at + word.size() <= bytes.size() && std::memcmp(bytes.data() + at, word.data(), word.size()) == 0;
}

base::Error wrong(const char* why) { return {base::ErrorCode::speech_failed, why}; }

void put(base::Bytes& bytes, std::uint32_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) bytes.push_back(static_cast<base::Byte>((value >> (8 * i)) & 0xFFU));
}

void put(base::Bytes& bytes, std::string_view word) { bytes.insert(bytes.end(), word.begin(), word.end()); }

}  // namespace

base::Result<Sound> sound_from_wav(base::ByteView wav) {
  if (!says(wav, 0, "RIFF") || !says(wav, 8, "WAVE")) return wrong("the engine wrote no WAVE");
  int rate = 0;
  for (std::size_t at = 12; at + 8 <= wav.size();) {
    const std::size_t size = number(wav, at + 4, 4), body = at + 8, left = wav.size() - body;
    if (says(wav, at, "fmt ")) {
      if (size < 16 || left < 16) return wrong("the format of the WAVE is cut short");
      const bool pcm = number(wav, body, 2) == 1 && number(wav, body + 2, 2) == 1 && number(wav, body + 14, 2) == 16;
      rate = static_cast<int>(std::min<std::uint32_t>(number(wav, body + 4, 4), kRateMax + 1));
      if (!pcm || rate < kRateMin || rate > kRateMax) return wrong("the WAVE is not one channel of 16-bit PCM");
    } else if (says(wav, at, "data")) {
      if (rate == 0) return wrong("the WAVE has no format");
      std::vector<std::int16_t> samples(std::min(size, left) / 2);
      for (std::size_t i = 0; i < samples.size(); ++i) {
        samples[i] = static_cast<std::int16_t>(static_cast<std::uint16_t>(number(wav, body + 2 * i, 2)));
      }
      return Sound(rate, std::move(samples));
    }
    if (size > left) break;
    at = body + size + size % 2;
  }
  return wrong("the WAVE holds no sound");
}

base::Bytes wav_of(const Sound& sound) {
  base::Bytes bytes;
  const auto data = static_cast<std::uint32_t>(sound.samples.size() * 2);
  bytes.reserve(kHeaderBytes + data);
  put(bytes, "RIFF");
  put(bytes, static_cast<std::uint32_t>(kHeaderBytes) - 8 + data, 4);
  put(bytes, "WAVEfmt ");
  put(bytes, 16, 4);
  put(bytes, 1, 2);
  put(bytes, 1, 2);
  put(bytes, static_cast<std::uint32_t>(sound.rate_hz), 4);
  put(bytes, static_cast<std::uint32_t>(sound.rate_hz) * 2, 4);
  put(bytes, 2, 2);
  put(bytes, 16, 2);
  put(bytes, "data");
  put(bytes, data, 4);
  for (const std::int16_t sample : sound.samples) put(bytes, static_cast<std::uint16_t>(sample), 2);
  return bytes;
}

}  // namespace haisai::speech

// A piece of speech as samples, and where it may be played.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace haisai::speech {

// One channel, 16 bits a sample, full scale ±32767. May hold a resident's name spoken: wiped when it ends.
struct Sound {
  int rate_hz = 0;
  std::vector<std::int16_t> samples;

  Sound() = default;
  Sound(int rate, std::vector<std::int16_t> values) : rate_hz(rate), samples(std::move(values)) {}
  Sound(Sound&&) noexcept = default;
  Sound& operator=(Sound&& other) noexcept;
  Sound(const Sound&) = delete;
  Sound& operator=(const Sound&) = delete;
  ~Sound();

  double seconds() const { return rate_hz > 0 ? static_cast<double>(samples.size()) / rate_hz : 0; }
};

// Personal values go to headphones only (rules S5, S6).
enum class Route { speaker, headphones };
// "speaker", "headphones": as in the automation protocol.
std::string_view name_of(Route route);

}  // namespace haisai::speech

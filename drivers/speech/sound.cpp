#include "drivers/speech/sound.h"

#include <utility>

#include "kiosk/base/bytes.h"

namespace haisai::speech {

Sound& Sound::operator=(Sound&& other) noexcept {
  std::swap(rate_hz, other.rate_hz);
  samples.swap(other.samples);  // the old samples are wiped where `other` ends
  return *this;
}

Sound::~Sound() { base::wipe(samples.data(), samples.size() * sizeof(std::int16_t)); }

std::string_view name_of(Route route) { return route == Route::headphones ? "headphones" : "speaker"; }

}  // namespace haisai::speech

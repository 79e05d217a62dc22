#include "drivers/speech/sdl_audio.h"

#include <SDL.h>

#include <chrono>
#include <vector>

#include "drivers/speech/routes.h"

namespace haisai::speech {
namespace {

constexpr Uint16 kBufferSamples = 1024;

base::Error failed(const std::string& why) { return {base::ErrorCode::speech_failed, why}; }

std::vector<std::string> devices() {
  std::vector<std::string> names;
  const int count = SDL_GetNumAudioDevices(0);
  for (int i = 0; i < count; ++i) {
    if (const char* name = SDL_GetAudioDeviceName(i, 0)) names.emplace_back(name);
  }
  return names;
}

}  // namespace

bool SdlAudio::started() {
  if (!started_) started_ = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
  return started_;
}

base::Result<void> SdlAudio::open(Route route, int rate_hz) {
  if (device_ != 0 && route_ == route && rate_hz_ == rate_hz) return {};
  if (device_ != 0) SDL_CloseAudioDevice(device_);
  device_ = 0;
  if (!started()) return failed(SDL_GetError());
  const auto name = device_for(route, devices(), headphones_);
  if (!name) return failed("no headphones are plugged in");
  SDL_AudioSpec wanted{};
  wanted.freq = rate_hz;
  wanted.format = AUDIO_S16SYS;
  wanted.channels = 1;
  wanted.samples = kBufferSamples;
  device_ = SDL_OpenAudioDevice(name->empty() ? nullptr : name->c_str(), 0, &wanted, nullptr, 0);
  if (device_ == 0) return failed(SDL_GetError());
  route_ = route;
  rate_hz_ = rate_hz;
  return {};
}

base::Result<void> SdlAudio::play(const Sound& sound, Route route, const std::function<bool()>& wanted) {
  if (const auto opened = open(route, sound.rate_hz); !opened) return opened;
  std::unique_lock lock(mutex_);
  if (!wanted()) return {};
  const auto bytes = static_cast<Uint32>(sound.samples.size() * sizeof(std::int16_t));
  if (SDL_QueueAudio(device_, sound.samples.data(), bytes) != 0) return failed(SDL_GetError());
  SDL_PauseAudioDevice(device_, 0);
  playing_ = true;
  const std::chrono::duration<double> length(sound.seconds() + 2.0 * kBufferSamples / sound.rate_hz);
  ended_.wait_for(lock, length, [this] { return !playing_; });
  playing_ = false;
  SDL_ClearQueuedAudio(device_);
  SDL_PauseAudioDevice(device_, 1);
  return {};
}

void SdlAudio::stop() {
  const std::lock_guard lock(mutex_);
  playing_ = false;
  ended_.notify_all();
}

void SdlAudio::rest() {
  if (device_ != 0) SDL_CloseAudioDevice(device_);
  device_ = 0;
  if (started_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
  started_ = false;
}

bool SdlAudio::headphones_in() { return started() && device_for(Route::headphones, devices(), headphones_).has_value(); }

}  // namespace haisai::speech

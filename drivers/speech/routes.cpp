#include "drivers/speech/routes.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace haisai::speech {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

}  // namespace

bool is_headphones(const std::string& device, const std::string& setting) {
  const std::string name = lower(device);
  if (!setting.empty()) return name.find(lower(setting)) != std::string::npos;
  constexpr std::array<const char*, 3> kWords{"headphone", "headset", "earphone"};
  return std::any_of(kWords.begin(), kWords.end(), [&](const char* word) { return name.find(word) != std::string::npos; });
}

std::optional<std::string> device_for(Route route, const std::vector<std::string>& devices, const std::string& setting) {
  const bool wanted = route == Route::headphones;
  for (const std::string& device : devices) {
    if (is_headphones(device, setting) == wanted) return device;
  }
  if (wanted) return std::nullopt;
  return std::string();
}

}  // namespace haisai::speech

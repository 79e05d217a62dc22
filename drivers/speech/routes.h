// Which output is which: pure, from the names the system gives its devices.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "drivers/speech/sound.h"

namespace haisai::speech {

// setting: part of the headphones' name (settings.toml, sound.headphones); empty: a name that says headphones, headset
// or earphones. Anything else is taken for a speaker in the hall, so a device nobody named never hears a name.
bool is_headphones(const std::string& device, const std::string& setting);

// The device to open for a route; empty text: the system's default (speaker only). None: there are no headphones.
std::optional<std::string> device_for(Route route, const std::vector<std::string>& devices, const std::string& setting);

}  // namespace haisai::speech

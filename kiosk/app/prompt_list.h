// The sentences every visit hears word for word, in the order a visit meets them: what may be spoken into the prompt
// cache before anybody is there. Nothing personal can be among them: only sentences of the catalogue itself.
#pragma once

#include <string>
#include <vector>

#include "kiosk/app/loaded.h"
#include "screens/text/engine.h"

namespace haisai::app {

// lang: a tag with a catalogue. Each sentence once.
std::vector<std::string> prompts_of(const Loaded& loaded, text::Engine& engine, const std::string& lang, base::WallTime now);

}  // namespace haisai::app

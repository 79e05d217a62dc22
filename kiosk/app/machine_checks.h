// What `haisai check` looks at besides content files: fonts and glyphs, reader, memory.
#pragma once

#include <vector>

#include "kiosk/app/command.h"
#include "kiosk/content/content.h"

namespace haisai::app {

// content is null when it could not be loaded. Missing fonts are faults; a character no font has, an absent device,
// swap and a small locked-memory limit are warnings (they stop only the installed service, design §2).
std::vector<content::Fault> machine_checks(const content::Content* content);

}  // namespace haisai::app

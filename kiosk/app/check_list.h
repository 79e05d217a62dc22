// What `haisai check` looks at besides content files: glyphs, devices, memory. Each part registers one look.
#pragma once

#include <functional>
#include <vector>

#include "kiosk/app/command.h"
#include "kiosk/content/content.h"

namespace haisai::app {

// `content` is null when it could not be loaded. What it returns is printed after the faults of content;
// absent devices are warnings.
using ExtraCheck =
    std::function<std::vector<content::Fault>(const Globals& globals, const content::Content* content)>;

// The list, in the order of printing. Add to it before the command line is parsed; UI thread only.
std::vector<ExtraCheck>& extra_checks();

}  // namespace haisai::app

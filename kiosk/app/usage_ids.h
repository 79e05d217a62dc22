// The ids the usage log of this program may hold: content, pages and versions.
#pragma once

#include "kiosk/content/content.h"
#include "kiosk/usage/content_ids.h"

namespace haisai::app {

// Made once at start; must live as long as the program. content_invalid, see ContentIds::make.
base::Result<model::ContentIds> usage_ids(const content::Content& content);

// The program's version as it stands in the log (HAISAI_VERSION).
std::string_view app_version();

}  // namespace haisai::app

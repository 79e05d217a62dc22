// The hall as reservations.db has it.
#pragma once

#include <filesystem>

#include "kiosk/app/hall_watch.h"
#include "kiosk/content/content.h"

namespace haisai::app {

// For HallWatch: opens the store in DATA, which may not exist yet, and watches its files. content must outlive what it
// opens. Errors of StoreWatch::start.
HallWatch::Opener store_sight(const content::Content& content, std::filesystem::path data);

}  // namespace haisai::app

// The card worker's descriptors.
#pragma once

#include "kiosk/base/unique_fd.h"

namespace haisai::card {

using base::UniqueFd;

}  // namespace haisai::card

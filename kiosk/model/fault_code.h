// How a fault of the machine is called in the usage log.
#pragma once

#include "kiosk/base/error.h"
#include "kiosk/model/usage_event.h"

namespace haisai::model {

// Errors that are not of a printer or the disk are those of the store.
UsageCode fault_code(base::ErrorCode code);

}  // namespace haisai::model

// A folder that stands for paper: each sheet is a file that appears whole, readable by the owner alone.
#pragma once

#include <string>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"

namespace haisai::printer {

// Creates the folder (0700) if need be and puts the file there (0600) under `name` + `extension`, or with
// -2, -3 … before the extension when that name is taken: no sheet ever replaces another. Nothing appears
// under the name before all bytes are written. printer.failed with the system's reason.
base::Result<void> put_sheet(const std::string& folder, const std::string& name, const std::string& extension,
                             base::ByteView bytes);

}  // namespace haisai::printer

// An application as JSON (services-and-forms §4.1; assets/schemas/application.schema.json): what a back office takes in,
// and what is inside the seal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/handoff/application.h"

namespace haisai::handoff {

inline constexpr std::string_view kSchema = "kiosk-application/1";
inline constexpr std::size_t kJsonBytesMost = 64 * 1024;

// One line, keys in a fixed order. Holds what the resident said: wipe it after use.
std::string to_json(const Application& application, const FormWords& words);

// The same back. handoff.invalid: not such a file, or of a procedure or form version that `procedures` lacks;
// handoff.newer: of a later schema; handoff.too_large: more than 64 KiB.
base::Result<Application> from_json(std::string_view json, const std::vector<model::Procedure>& procedures);

}  // namespace haisai::handoff

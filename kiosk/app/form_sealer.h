// A finished form sealed to the city's desk, as the texts of its QR symbols (design §6). Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/content/content.h"
#include "kiosk/handoff/application.h"
#include "kiosk/model/form.h"

namespace haisai::app {

// Whether this terminal has the public key of a desk to seal to.
bool can_seal(const std::filesystem::path& data);

// A form as a back office takes it in, with a receipt of its own.
handoff::Application application_of(const content::Content& content, const model::Submission& submission,
                                    const std::string& ticket_number, base::WallTime now);

// Sealed to DATA/keys/desk.pub, signed by the terminal's key. handoff.no_desk_key; handoff.too_large: only paper can take
// it; form_unknown; the errors of the keys.
base::Result<std::vector<std::string>> seal_form(const content::Content& content, const std::filesystem::path& data,
                                                 const model::Submission& submission, const std::string& ticket_number,
                                                 base::WallTime now);

}  // namespace haisai::app

// The number queues of this office, for the pages that show or offer them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screens/pages/context.h"

namespace haisai::pages {

// Services of the settings' office in its order; all of the site when the office is unknown.
std::vector<const model::Service*> queues(const Context& context);
std::string service_words(const Context& context, const std::string& service);  // markup
// People waiting; nothing when the count is not known.
std::optional<int> waiting_for(const Context& context, const std::string& service);

}  // namespace haisai::pages

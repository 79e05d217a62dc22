// Whether numbers are given now, and when they are next.
#pragma once

#include <optional>
#include <string>

#include "screens/pages/context.h"

namespace haisai::pages {

struct Opening {
  bool open = true;
  // Only while closed; nothing when no open day comes within 60 days.
  std::optional<base::WallTime> opens_at;
};

// From the hours of the settings' office, weekends, national holidays and the site's closed dates. An
// unknown office counts as open: the desk worker has the last word on numbers.
Opening opening(const Context& context);

// 「いまは 時間外です」 with when numbers open, for a notice; empty while open.
std::string closed_words(const Context& context);

}  // namespace haisai::pages

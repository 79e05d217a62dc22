#pragma once

#include "kiosk/base/clock.h"

namespace haisai::japanese::test {

inline base::Date day(const char* iso) { return base::parse_iso_date(iso).value(); }

}  // namespace haisai::japanese::test

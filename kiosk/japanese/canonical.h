// What people type, cleaned silently into how answers are kept (rule E5).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/model/procedure.h"

namespace haisai::japanese {

// The value model::reject_rule expects for a field of this type: katakana for kana; digits for telephone,
// postcode and count; YYYY-MM-DD for date where the text can be read as one. Names, addresses and free text
// are never changed but for spaces at their ends (rule N1). `today` bounds the years of the current era.
std::string canonical(model::FieldType type, std::string_view text, base::Date today);

// A date as people write it: 1957-04-01, 1957/4/1, 19570401, S32.4.1, 昭和32年4月1日, 令和元年5月1日, with
// any width of digits. Nothing when it cannot be read or there is no such day.
std::optional<base::Date> read_date(std::string_view text, base::Date today);

}  // namespace haisai::japanese

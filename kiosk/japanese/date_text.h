// Dates in words, from the texts `date.*` and `era.*`.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/model/catalogue.h"

namespace haisai::japanese {

// `iso` is "YYYY-MM-DD"; parts that are 00 are unknown and said to be so.
// Anything else comes back as it is.
std::string era_date_text(const model::Catalogue& texts, std::string_view iso);      // 昭和25年6月23日
std::string western_date_text(const model::Catalogue& texts, std::string_view iso);  // 1950年6月23日
// `date.both` may name {era} and {western} or, where the calendar year comes first, {western_date} and {era_year}.
std::string both_dates_text(const model::Catalogue& texts,
                            std::string_view iso);  // 昭和25年6月23日（1950年）

}  // namespace haisai::japanese

// Dates and times as they are said on a page: markup-free words from the catalogue.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/flow/state.h"
#include "screens/pages/context.h"

namespace haisai::pages {

// 11月20日（金）
std::string day_words(const Context& context, base::Date date);
// 午前9時32分; whole hours without minutes. minute_of_day 0..1439.
std::string time_words(const Context& context, int minute_of_day);

// 昭和25年6月23日（1950年） of "YYYY-MM-DD" (rules W1, W7). Parts that are 00 are left out, as on the card; a
// date of no known year, and text that is no date, is shown as it is.
std::string both_calendars(const Context& context, std::string_view iso);
// いま76さい by the state's day (rule W3); empty when the date is not wholly known or lies ahead.
std::string age_words(const Context& context, std::string_view iso);

// What is typed so far on a date question: the other calendar at once (rule W2), and when all three parts
// are there the whole date in both and the age as a question (rule W3). Empty while there is no year.
std::string typed_date_words(const Context& context, const flow::Entry& entry);

}  // namespace haisai::pages

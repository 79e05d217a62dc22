// Ages as law counts them (年齢計算ニ関スル法律) and as people say them.
#pragma once

#include "kiosk/base/clock.h"

namespace haisai::japanese {

// The day at whose end an age is reached: the day before the birthday; for 29 February always 28 February.
base::Date attain(base::Date birth, int years);

// Age in everyday use: goes up on the birthday (29 February: on 1 March in common years). Negative before
// birth.
int age_on(base::Date birth, base::Date day);

// The 1 April on which elementary school begins: the first on or after the day following the attainment of
// six.
base::Date school_entry(base::Date birth);

// The 31 March that ends the fiscal year in which an age is reached: 児童手当 is paid to it (services §3.5).
base::Date fiscal_end_after(base::Date birth, int years);

// The class on a day: 1–6 elementary, 7–9 junior high, 10–12 the years after; 0 or less before school.
int school_year(base::Date birth, base::Date day);

// Full months since birth, for 満 歳 か月 on the day of a vaccination. Negative before birth.
int age_in_months(base::Date birth, base::Date day);

}  // namespace haisai::japanese

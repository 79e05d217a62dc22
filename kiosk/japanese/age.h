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

}  // namespace haisai::japanese

// A page of the review on a screen of the desk: figures, charts, what they say, what to do next. Pure.
#pragma once

#include "kiosk/model/preferences.h"
#include "kiosk/usage/review.h"
#include "screens/review/pen.h"

namespace haisai::review {

// The scale of a look for a size of text; `large` is what pages are made for.
double scale_of(model::TextSize size);

// period: in words, with what it is compared with. made_up: the counts are those of `usage demo`, said at the top.
ui::LaidOut lay_out(const usage::ReviewPage& page, const std::string& period, bool made_up, const Look& look);

}  // namespace haisai::review

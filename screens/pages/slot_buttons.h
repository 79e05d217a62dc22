// Times and days as large buttons, looked through for one's own rather than weighed.
#pragma once

#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// A button that takes the time; words: how it is said there.
ui::Widget slot_button(const Context& context, const model::Slot& slot, std::string words);

// What the times are for, what is being looked up, and why the last one could not be had.
void add_slot_news(const Context& context, ui::View& view);

}  // namespace haisai::pages

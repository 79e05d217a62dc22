// What a practice visit has on its pages beside those of a real one: the drawn card, the sample number, and words that
// say so. Nothing of it is a resident's.
#pragma once

#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// The page belongs to a practice visit.
bool practises(const Context& context);

// The drawn card as a thing to touch; `name`: "lay" on the reader or "lift" from it.
ui::Widget drawn_card(const Context& context, const std::string& name, flow::IntentKind wish);

// The sample number, digit by digit, and where another digit was pressed: that it was not taken.
void add_sample_number(const Context& context, ui::Block& block);

// The way in from 使い方を学ぶ.
ui::Widget practice_card(const Context& context);

}  // namespace haisai::pages

// The practice twin of a visit: the same pages with a made-up person. Nothing of it reaches a device, a store or paper:
// what the visit asks the world for is answered here. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/update.h"

namespace haisai::flow {

bool is_practice(const State& state);

// From `learn`; nothing where the city offers none.
void begin_practice(Step& step);

// Takes every effect that is meant for a device, the store or paper out of the step and answers it as they would.
void rehearse(Step& step);

// The drawn card was touched; a number key of the PIN page was pressed (digits never leave here: a digit that is not the
// sample's next one is dropped at once, so that a real PIN cannot be entered).
void on_drawn_card(Step& step, const Intent& intent);
void on_sample_key(Step& step, const Intent& intent);

// The made-up card was read.
void practice_read(Step& step);

}  // namespace haisai::flow

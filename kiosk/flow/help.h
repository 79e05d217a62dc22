// Pages that lie over others: staff called, settings, つづけますか. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/update.h"

namespace haisai::flow {

// Rings for staff and says so, over any page (F10).
void call_staff(Step& step);
void ring_again(Step& step);

void on_help(Step& step, const Intent& intent);
void on_settings(Step& step, const Intent& intent);
void on_idle(Step& step, const Intent& intent);
void on_enlarged(Step& step, const Intent& intent);

// set_text, set_theme, set_layout, set_lang, set_pace, set_sound, volume, speed: on any page, which stays with all that was
// answered. False: another intent.
bool set_preference(State& state, const Intent& intent);

}  // namespace haisai::flow

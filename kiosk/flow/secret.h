// What the resident proves to the card: the PIN or 照合番号B, and whether the last try is spent. Only inside
// kiosk/flow.
#pragma once

#include "kiosk/flow/update.h"

namespace haisai::flow {

bool takes_digits(PageId page);  // pin and face_code: the gate of the shell may hold digits

// The page of the visit's secret. Tries are said before any digit; at one left the terminal refuses unless the
// city allows it and the resident agreed (security §3 rule 2).
void ask_secret_or_refuse(Step& step);
// 照合番号B instead of the PIN, for the very card that is held; from the beginning where it is not any more.
// No effect where offers_face_code() is false.
void use_face_code(Step& step);
// 照合番号B is the way on from this trouble with the PIN.
bool leaves_face_code(const State& state, base::ErrorCode code);

// Intents on pin, face_code and last_try.
void on_pin(Step& step, const Intent& intent);
void on_face_code(Step& step, const Intent& intent);
void on_last_try(Step& step, const Intent& intent);
void on(Step& step, const PinKeyed& event);

}  // namespace haisai::flow

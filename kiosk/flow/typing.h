// Keys of a question page. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/state.h"

namespace haisai::flow {

// Takes a key, a choice, an era or a date part into the entry; anything else, or what the field cannot
// hold, changes nothing. Nothing is judged here: that is done when つぎへ is pressed (E4).
void type(Entry& entry, const model::Field& field, const Intent& intent);

}  // namespace haisai::flow

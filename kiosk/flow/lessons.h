// 使い方を学ぶ: the list of lessons and their steps. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/update.h"

namespace haisai::flow {

void on_learn(Step& step, const Intent& intent);
void on_lesson(Step& step, const Intent& intent);
// What was done of the lesson is counted, and it is over; nothing where there is none.
void leave_lesson(Step& step);
// A finger drew in the square of a gesture step.
void on_gesture(Step& step, const model::Stroke& stroke);

}  // namespace haisai::flow

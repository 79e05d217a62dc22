// Beginning, moving through and ending a visit. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/update.h"

namespace haisai::flow {

// The page of the visit itself: what lies under help, idle and settings, or the page shown.
PageId base_page(const State& state);
bool is_over_page(PageId page);  // help, idle, settings, sound and what they lead to

// What the next person begins with (S8): all as at the start, but spoken while headphones are in.
model::Preferences default_preferences(const State& state);

// The procedure of the visit; null when there is none.
const model::Procedure* procedure_of(const State& state);

// The visit, created when there is none yet.
Visit& begin_visit(Step& step);

// Which of the three kinds of problem page a code leads to; the rest is about the number.
bool is_about_card(base::ErrorCode code);
bool is_about_form(base::ErrorCode code);

// The forms of the visit are left for a number alone: nothing of them is printed any more. What was answered stays.
void leave_forms(Visit& visit);

// Shows another page of the visit; when help, idle or settings is up, it comes once they close. The PIN
// gate is wiped on the way from the PIN page, unless its digits were just sent.
void show(Step& step, PageId page, model::UsageCode left = model::UsageCode::leave);
void show_problem(Step& step, base::ErrorCode code);

// Help, idle or settings over the page, and back to it with everything kept (D4).
void open_over(Step& step, PageId page);
// Another such page in the place of the one that is up.
void open_instead(Step& step, PageId page);
void close_over(Step& step);

// Whether anything said or read by the resident is held.
bool holds_personal(const Visit& visit);
void drop_personal(Visit& visit);

// Counts the visit, wipes it and shows what its end calls for: take_card while a card may lie there,
// else erased or welcome. `outcome` holds unless something better was reached.
void end_visit(Step& step, model::Outcome outcome);
// The last page of a visit that is over: erased where something was held, else welcome.
void show_farewell(Step& step);
// Welcome (a booth: learn), nobody's visit, default preferences (S8); a visit that still runs ends as stopped.
void go_home(Step& step);

}  // namespace haisai::flow

// A number now or a time later, and a ticket that was brought along: pages number … cancel. Inside kiosk/flow; pages use
// turn_office().
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/update.h"

namespace haisai::flow {

// Whose times are shown.
const std::string& turn_office(const State& state);

// Forgets what was chosen, with what it held.
void begin_turn(Step& step);
// Page number for a service; nothing where there is none of that id. taken_at: offices that take what it is for; empty: all
// that have the queue.
void open_number(Step& step, const std::string& service, std::vector<std::string> taken_at = {});
// The next free times of this visit's service.
void open_slots(Step& step);
// A refusal that another time may help: back to the times, with the words above them. False: another kind.
bool refused_time(Step& step, base::ErrorCode code);

// The screen was touched: what is held stays held.
void keep_hold(Step& step);
// The held place for good: a new ticket, or the new time of one that was brought.
void ask_for_booking(Step& step);
// Gives the held place back, if there is one.
void release_hold(Step& step);
// A worker that did not answer in time.
void turn_lost(Step& step);

void on(Step& step, const SlotsFound& event);
void on(Step& step, const SlotHeld& event);
void on(Step& step, const TicketFound& event);
void on(Step& step, const CheckedIn& event);
void on(Step& step, const TicketCancelled& event);
void on(Step& step, const TurnRefused& event);
void on(Step& step, const Scanned& event);

// Pages number … cancel, and survey.
void on_turn(Step& step, const Intent& intent);
void open_code(Step& step);
void on_code(Step& step, const Intent& intent);
void on_held(Step& step, const Intent& intent);
void on_cancel(Step& step, const Intent& intent);

}  // namespace haisai::flow

// The card: starting and stopping its worker, what it reports, and the pages around it. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/update.h"

namespace haisai::flow {

bool card_lies(const Visit& visit);  // as far as is known
// The worker runs and was not told to stop.
bool card_runs(const Visit& visit);

void start_card(Step& step);
// Gives the card up: the worker ends, or only watches a card that lies there. No effect when none runs.
void stop_card(Step& step);

// The card's way on from `purpose`: what is known of the card decides the page.
void go_on_with_card(Step& step);
// The card's problem as a page; the worker is stopped.
void show_card_problem(Step& step, base::ErrorCode code);
// The four items are typed: what came from a card goes, and so does the worker.
void go_on_by_hand(Step& step);
// もどる from the pages of a card: where it was asked for.
void back_from_card(Step& step);

void on(Step& step, const CardWaiting& event);
void on(Step& step, const CardChecking& event);
void on(Step& step, const CardReady& event);
void on(Step& step, const CardRead& event);
void on(Step& step, const CardFailed& event);
void on(Step& step, const CardDated& event);
void on(Step& step, const CardRemoved& event);
void on(Step& step, const CardGone& event);

void on_place_card(Step& step, const Intent& intent);

}  // namespace haisai::flow

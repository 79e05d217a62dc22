// From the finished form to the paper in the resident's hand. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/update.h"

namespace haisai::flow {

// Asks for the visit's number; always under the visit's one key, so asking again gives the same number.
void ask_for_number(Step& step);
// Paper comes, the ticket page is shown. Only when no card lies on the reader.
void start_printing(Step& step);
// A worker that did not answer in time: the print counts as failed.
void give_up_prints(Step& step);
// Paper is still awaited.
bool prints_pending(const Visit& visit);
bool prints_failed(const Visit& visit);

void on(Step& step, const TicketIssued& event);
void on(Step& step, const TicketRefused& event);
void on(Step& step, const FormPrinted& event);
void on(Step& step, const FormFailed& event);
void on(Step& step, const TicketPrinted& event);
void on(Step& step, const TicketPrintFailed& event);

void on_finish(Step& step, const Intent& intent);
void on_ticket(Step& step, const Intent& intent);
void print_without_number(Step& step);  // when no number can be had

}  // namespace haisai::flow

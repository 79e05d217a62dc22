// What the world is asked to do. The shell carries effects out, in order; each names its visit.
#pragma once

#include <string>
#include <variant>

#include "kiosk/flow/event.h"
#include "kiosk/model/form.h"
#include "kiosk/model/ticket.h"
#include "kiosk/model/usage_event.h"

namespace haisai::flow {

// Start the card worker: it waits for a card, then asks for its tries. It takes the place of one still
// running: nothing of the replaced one is reported any more.
struct StartCard { SessionId session{}; };
struct SendPin { SessionId session{}; };      // the PIN gate hands its four digits to the worker, then wipes
struct ClearPin {};                           // the PIN gate wipes what it holds
// The worker powers the card down and ends at once (CardGone). Nobody watches the card any more then, so the
// flow asks for it only where none lies on the reader, or where a PIN was sent and not answered; elsewhere a
// worker that is not needed any more is left to watch, and ends by itself when the card is taken away.
struct StopCard { SessionId session{}; };
struct IssueTicket { SessionId session{}; model::TicketRequest request; };
struct PrintForm { SessionId session{}; model::Submission submission; std::string ticket_number; };
struct PrintTicket { SessionId session{}; model::Ticket ticket; bool again = false; };
struct RecordSession { model::UsageSession usage; };   // counts only; durable before the reply-less effect ends
struct CallStaff { SessionId session{}; std::string page; };   // ring at the desk (until that exists: log and chime)
struct StaffNotNeeded { SessionId session{}; };
struct WipeVisit { SessionId session{}; };    // drop glyphs, textures, speech, buffers of the visit

using Effect = std::variant<StartCard, SendPin, ClearPin, StopCard, IssueTicket, PrintForm, PrintTicket,
                            RecordSession, CallStaff, StaffNotNeeded, WipeVisit>;

}  // namespace haisai::flow

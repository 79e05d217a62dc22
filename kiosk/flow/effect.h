// What the world is asked to do. The shell carries effects out, in order; each names its visit.
#pragma once

#include <string>
#include <variant>

#include "kiosk/flow/event.h"
#include "kiosk/model/form.h"
#include "kiosk/model/ticket.h"
#include "kiosk/model/usage_event.h"
#include "kiosk/model/ways_in.h"

namespace haisai::flow {

// Start the card worker: it waits for a card, then asks for its tries. It takes the place of one still
// running: nothing of the replaced one is reported any more.
struct StartCard { SessionId session{}; };
// The PIN gate hands its digits (4, or 14 of the face code) to the worker, then wipes.
struct SendPin { SessionId session{}; model::CardSecret secret = model::CardSecret::pin; };
// Ask the card for the tries of its 照合番号B instead of the PIN's; CardReady or CardFailed follows.
struct AskFaceCode { SessionId session{}; };
struct ClearPin {};                           // the PIN gate wipes what it holds
// The worker powers the card down and ends at once (CardGone). Nobody watches the card any more then, so the
// flow asks for it only where none lies on the reader, or where a PIN was sent and not answered; elsewhere a
// worker that is not needed any more is left to watch, and ends by itself when the card is taken away.
struct StopCard { SessionId session{}; };
// without_paper: the resident is content with the screen. Otherwise a printer that cannot print refuses the number with
// its own code (printer.paper_end …), before it is taken (tickets-queue-printing §4.6).
struct IssueTicket { SessionId session{}; model::TicketRequest request; bool without_paper = false; };
// Times of a service: the soonest free ones, and `days` from `from` on; SlotsFound or TurnRefused.
struct FindSlots {
  SessionId session{};
  int question = 0;
  std::string office;
  std::string service;
  base::Date from{};
  int days = kDaysShown;
  base::RandomId visit{};   // as HoldRequest::visit
};
struct HoldSlot { SessionId session{}; model::HoldRequest request; };         // SlotHeld or TurnRefused
struct KeepHold { SessionId session{}; base::RandomId hold{}; };              // the screen was touched: SlotHeld or nothing
struct ReleaseHold { SessionId session{}; base::RandomId hold{}; };
// TicketIssued or TicketRefused, the printer asked first as for IssueTicket; the hold stays where it is refused.
struct BookSlot { SessionId session{}; base::RandomId hold{}; model::TicketRequest request; bool without_paper = false; };
struct MoveBooking { SessionId session{}; std::string code; base::RandomId hold{}; bool without_paper = false; };
// text: nine digits, a ticket's QR, or the code of the city's web or LINE booking. TicketFound or TurnRefused.
struct FindTicket { SessionId session{}; int question = 0; std::string text; };
struct CheckIn { SessionId session{}; std::string text; };                    // CheckedIn or TurnRefused
struct CancelTicket { SessionId session{}; std::string code; };               // TicketCancelled or TurnRefused
// lang: the resident's, printed beside the Japanese; large: who reads large letters on the screen gets them on paper.
struct PrintForm { SessionId session{}; model::Submission submission; std::string ticket_number; std::string lang = "ja"; bool large = false; };
// lang: the resident's, printed beside the Japanese (rule L3).
struct PrintTicket { SessionId session{}; model::Ticket ticket; bool again = false; std::string lang = "ja"; };
struct RecordSession { model::UsageSession usage; };   // counts only; durable before the reply-less effect ends
struct CallStaff { SessionId session{}; std::string page; };   // ring at the desk (until that exists: log and chime)
struct StaffNotNeeded { SessionId session{}; };
// The typing worker answers with KanjiFound, CharactersRead or AidFailed.
struct AskKanji { SessionId session{}; int question = 0; base::PersonalText reading; model::KanjiFor what{}; };
struct ReadCharacter { SessionId session{}; int question = 0; model::Strokes strokes; };
struct WipeVisit { SessionId session{}; };    // drop glyphs, textures, speech, buffers of the visit

// A slip a guide offers (paper), or the checklist of a situation with its answers. SheetPrinted or SheetFailed.
struct PrintSheet {
  SessionId session{};
  std::string paper;
  std::string situation;
  model::SaidAnswers answers;
  std::string lang = "ja";
  bool protect = false;   // 支援措置: nothing of what needs no visit
};

using Effect = std::variant<StartCard, SendPin, AskFaceCode, ClearPin, StopCard, IssueTicket, FindSlots, HoldSlot, KeepHold,
                            ReleaseHold, BookSlot, MoveBooking, FindTicket, CheckIn, CancelTicket, PrintForm, PrintTicket, PrintSheet,
                            RecordSession, CallStaff, StaffNotNeeded, AskKanji, ReadCharacter, WipeVisit>;

}  // namespace haisai::flow

// What the world tells: people, devices, stores and the clock. Values only.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/flow/intent.h"
#include "kiosk/flow/turn.h"
#include "kiosk/model/basic_four.h"
#include "kiosk/model/card_sight.h"
#include "kiosk/model/kanji.h"
#include "kiosk/model/ticket.h"

namespace haisai::flow {

// Names a visit; every message made for a visit carries it, and late ones of an earlier visit are
// dropped. 0: no visit.
using SessionId = std::uint64_t;

// Any touch or key, before its intent (if any): restarts the idle clock, and nothing else. It does not
// lift the veil: while State::veiled the shell sends Intent{unveil} when a touch ends, wherever it was,
// and whatever other intent comes then is taken for unveil too, so no press goes through the veil.
struct Touched {};

// A touch that lay beside everything that can be pressed, and by how many millimetres it missed the nearest. Counted,
// nothing else; never told of pages with a secret.
struct TouchMissed { int mm = 0; };

struct PinKeyed {   // the PIN gate of the shell took or gave back a digit; only the count is known here
  int digits = 0;   // 0..4, of the face code 0..14
};

// From the card worker. With CardRead, and with CardFailed but for a wrong PIN with tries left, it has powered
// the card down and only watches for its removal.
struct CardWaiting { SessionId session{}; };                 // reader ready, no card on it
struct CardChecking { SessionId session{}; };                // a card lies there and is being looked at
// A My Number card, and the tries of the secret that is asked for next.
struct CardReady { SessionId session{}; int tries_left = 3; model::CardSecret secret = model::CardSecret::pin; };
struct CardRead { SessionId session{}; model::BasicFour four; int apdus = 0; int bytes = 0; int ms = 0; };
struct CardFailed {
  SessionId session{};
  base::ErrorCode code{};
  int tries_left = -1;
  model::OtherCard other = model::OtherCard::unknown;       // with card_not_mynumber
  model::CardSecret secret = model::CardSecret::pin;        // whose try, lock or refusal it is
};
struct CardDated { SessionId session{}; model::CardDates dates; };   // after CardRead, where asked for
struct CardRemoved { SessionId session{}; };                 // a card that was there is gone
struct CardGone { SessionId session{}; };                    // the worker ended (asked to, or lost)

// From the desk worker.
struct TicketIssued { SessionId session{}; model::Ticket ticket; };
struct TicketRefused { SessionId session{}; base::ErrorCode code{}; };
struct FormPrinted { SessionId session{}; int pages = 1; };
struct FormFailed { SessionId session{}; base::ErrorCode code{}; };
struct SheetPrinted { SessionId session{}; int pages = 1; };
struct SheetFailed { SessionId session{}; base::ErrorCode code{}; };
struct TicketPrinted { SessionId session{}; };
struct TicketPrintFailed { SessionId session{}; base::ErrorCode code{}; };

// From the desk worker, about times that can be booked and tickets brought along. question: as it was asked.
struct SlotsFound {
  SessionId session{};
  int question = 0;
  std::vector<model::Slot> soonest;
  std::vector<model::SlotDay> days;
};
struct SlotHeld { SessionId session{}; model::Hold hold; };      // also the answer to KeepHold, with its new end
struct TicketFound { SessionId session{}; int question = 0; FoundTicket found; };
struct CheckedIn { SessionId session{}; FoundTicket found; bool late = false; bool again = false; };
struct TicketCancelled { SessionId session{}; };
// None of these could be done; `code` says why, in words of error.<code>.resident.
struct TurnRefused { SessionId session{}; base::ErrorCode code{}; };

// A whole code the scanner has read, 4..600 printable ASCII characters. Of no visit: update() decides by the page what
// it is for, and drops it elsewhere.
struct Scanned { std::string text; };

// いま行きます: a clerk has answered this visit's call.
struct StaffComing { SessionId session{}; };

// A finger drew in the writing square.
struct StrokeDrawn { model::Stroke stroke; };
// From the typing worker. question: as it was asked.
struct KanjiFound { SessionId session{}; int question = 0; model::KanjiAnswer answer; };
struct CharactersRead { SessionId session{}; int question = 0; std::vector<base::PersonalText> characters; };
struct AidFailed { SessionId session{}; int question = 0; };

// People waiting per service, for the welcome and services pages; lines: how long about, and why none can be had, for
// those services of which it is known.
struct WaitingChanged {
  std::map<std::string, int> waiting;
  std::map<std::string, model::ServiceLine> lines{};
};

// Headphones were plugged in (sound goes on) or out (it goes off: the hall must not hear what was meant for one).
struct HeadphonesChanged { bool in = false; };

// The time, before any event of that moment and at next_deadline(). Every timer due by then fires, in order.
// A clock set back moves the timers with it.
struct Tick { base::WallTime now{}; };

using Event = std::variant<Intent, Touched, TouchMissed, PinKeyed, CardWaiting, CardChecking, CardReady, CardRead, CardFailed, CardDated,
                           CardRemoved, CardGone, TicketIssued, TicketRefused, FormPrinted, FormFailed, SheetPrinted, SheetFailed, TicketPrinted,
                           TicketPrintFailed, SlotsFound, SlotHeld, TicketFound, CheckedIn, TicketCancelled, TurnRefused,
                           Scanned, StaffComing, StrokeDrawn, KanjiFound, CharactersRead, AidFailed, WaitingChanged,
                           HeadphonesChanged, Tick>;

}  // namespace haisai::flow

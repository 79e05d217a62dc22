// What the world tells: people, devices, stores and the clock. Values only.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/flow/intent.h"
#include "kiosk/model/basic_four.h"
#include "kiosk/model/ticket.h"

namespace haisai::flow {

// Names a visit; every message made for a visit carries it, and late ones of an earlier visit are
// dropped. 0: no visit.
using SessionId = std::uint64_t;

// Any touch or key, before its intent (if any): restarts the idle clock, and nothing else. It does not
// lift the veil: while State::veiled the shell sends Intent{unveil} when a touch ends, wherever it was,
// and whatever other intent comes then is taken for unveil too, so no press goes through the veil.
struct Touched {};

struct PinKeyed {   // the PIN gate of the shell took or gave back a digit; only the count is known here
  int digits = 0;   // 0..4
};

// From the card worker. With CardRead, and with CardFailed but for a wrong PIN with tries left, it has powered
// the card down and only watches for its removal.
struct CardWaiting { SessionId session{}; };                 // reader ready, no card on it
struct CardChecking { SessionId session{}; };                // a card lies there and is being looked at
struct CardReady { SessionId session{}; int tries_left = 3; };   // a My Number card; tries of its PIN
struct CardRead { SessionId session{}; model::BasicFour four; int apdus = 0; int bytes = 0; int ms = 0; };
struct CardFailed { SessionId session{}; base::ErrorCode code{}; int tries_left = -1; };
struct CardRemoved { SessionId session{}; };                 // a card that was there is gone
struct CardGone { SessionId session{}; };                    // the worker ended (asked to, or lost)

// From the desk worker.
struct TicketIssued { SessionId session{}; model::Ticket ticket; };
struct TicketRefused { SessionId session{}; base::ErrorCode code{}; };
struct FormPrinted { SessionId session{}; int pages = 1; };
struct FormFailed { SessionId session{}; base::ErrorCode code{}; };
struct TicketPrinted { SessionId session{}; };
struct TicketPrintFailed { SessionId session{}; base::ErrorCode code{}; };

// People waiting per service, for the welcome and services pages.
struct WaitingChanged { std::map<std::string, int> waiting; };

// The time, before any event of that moment and at next_deadline(). Every timer due by then fires, in order.
// A clock set back moves the timers with it.
struct Tick { base::WallTime now{}; };

using Event = std::variant<Intent, Touched, PinKeyed, CardWaiting, CardChecking, CardReady, CardRead, CardFailed,
                           CardRemoved, CardGone, TicketIssued, TicketRefused, FormPrinted, FormFailed, TicketPrinted,
                           TicketPrintFailed, WaitingChanged, Tick>;

}  // namespace haisai::flow

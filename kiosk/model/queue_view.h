// The queue of one office at one moment, as desk, board and terminal show it. Nothing personal.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/model/ticket_aid.h"
#include "kiosk/model/slot.h"
#include "kiosk/model/ticket_state.h"

namespace haisai::model {

// About how long: minutes, both rounded to 5. Made from at least five services finished today.
struct WaitRange {
  int low_minutes = 0;
  int high_minutes = 5;
};

struct WaitEstimate {
  int ahead = 0;                   // people called before this one
  std::optional<WaitRange> range;  // none: too little evidence today, say only "N ahead"
  base::WallTime made_at{};        // never show a range without it
  std::optional<base::WallTime> back_by;  // もどる目安: coming back by then costs no place; only with a range
};

// One ticket as staff see it.
struct QueueTicket {
  std::string number;   // "A-041"
  std::string code;     // nine digits: what commands take. For staff screens; never on the board
  std::string service;  // the errand it waits for now
  std::vector<std::string> errands;  // those after this one, in order
  TicketState state{};
  TicketAid aid = TicketAid::none;
  std::string lang;     // of the resident, for staff who call or fetch; may be empty
  std::optional<base::WallTime> slot;  // booked time
  base::WallTime queued_at{};          // since when it waits
  std::optional<base::WallTime> called_at;
  std::string counter;  // id; empty: none yet
  int calls = 0;        // 1: called once
  int position = 0;     // 1: next for its service; 0: does not wait
};

// What the board shows and says.
struct CalledNumber {
  std::string number;
  std::string counter;      // id
  int counter_number = 0;   // what is written over it
  std::string service;
  std::string lang;
  base::WallTime called_at{};  // of the last call
  int calls = 1;               // rises with each recall: chime and speak again
};

struct ServiceLine {
  std::string service;
  int waiting = 0;             // checked in and not called
  int booked = 0;              // booked for the rest of the day and not here yet
  int serving = 0;             // called or being served
  int counters_open = 0;
  std::optional<WaitRange> range;  // for somebody who takes a number now
  std::optional<base::ErrorCode> why_closed;  // no number can be had now, and why
};

struct CounterLine {
  std::string counter;     // id
  int number = 0;
  bool open = false;
  std::vector<std::string> services;
  std::optional<QueueTicket> ticket;  // called to it or being served
};

// きょうは おわり: a closing on the same day, with a reason of the list `staff.closure.<id>`.
struct Closure {
  std::string service;  // empty: the whole office
  std::string reason;   // "typhoon" …
  base::WallTime from{};
};

struct QueueView {
  std::string office;
  base::WallTime at{};
  std::vector<Closure> closures;        // of today
  std::vector<ServiceLine> services;    // in the order of the site file
  std::vector<CounterLine> counters;    // in the order of the site file
  std::vector<CalledNumber> calls;      // called and not served yet, the newest first
  std::vector<QueueTicket> waiting;     // in the order they would be called by a counter that serves everything
  std::vector<QueueTicket> on_hold;     // missed their call, longest first
  std::vector<QueueTicket> booked;      // not here yet, by time
  // Booked on days or times that were closed afterwards: staff must tell these people; nothing is deleted.
  std::vector<QueueTicket> stranded;
  // Numbers whose paper may not have come out, and whose people still wait: staff look for them (tickets-queue-printing §4.6).
  std::vector<std::string> paperless;
  long change = 0;                      // rises with every change of the queue; the same number: nothing changed
};

}  // namespace haisai::model

// Everything the terminal knows about now. Dropping `visit` is the wipe: all that belongs to one
// resident lives in it and nowhere else.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/flow/event.h"
#include "kiosk/model/basic_four.h"
#include "kiosk/model/form.h"
#include "kiosk/model/preferences.h"
#include "kiosk/model/procedure.h"
#include "kiosk/model/settings.h"
#include "kiosk/model/site.h"
#include "kiosk/model/ticket.h"
#include "kiosk/model/usage_event.h"

namespace haisai::flow {

// Names as in the automation protocol (design §5); `learn` and `settings` are ours.
#define HAISAI_PAGES(X)                                                                              \
  X(welcome) X(services) X(procedure) X(purpose) X(place_card) X(pin) X(reading) X(card_check)      \
  X(question) X(review) X(finish) X(take_card) X(ticket) X(erased) X(learn) X(settings) X(help)     \
  X(idle) X(problem)

enum class PageId {
#define X(id) id,
  HAISAI_PAGES(X)
#undef X
};
std::string_view name_of(PageId page);

// What the program was started with; shared by every state, never changes.
struct World {
  model::Settings settings;
  model::Site site;
  std::vector<model::Procedure> procedures;
  bool simulated = false;         // 「れんしゅう」 stays on screen
  bool ticket_printer = true;     // a ticket printer is configured
  bool form_printer = true;
  const model::Procedure* procedure(const std::string& id) const;
};

// Where a device stands, as far as the flow cares.
enum class CardStatus { off, starting, no_reader, service_down, waiting, checking, ready, refused, read, removed };

// What is being typed on a question page.
struct Entry {
  base::PersonalText text;              // text kinds; multi: codes joined by ','; choice: the code
  std::string keyboard = "kana";        // kana | latin | digits
  std::string era = "showa";            // date: meiji … reiwa, seireki
  base::PersonalText date_parts[3];     // date: year (in `era`), month, day, digits as typed
  int part = 0;                         // date: which of the three is being typed
  bool operator==(const Entry&) const = default;
};

enum class PrintStatus { none, waiting, printing, done, failed };

// One resident's visit.
struct Visit {
  SessionId id{};
  std::string procedure;                // id; empty for a number alone
  model::FormDraft draft;
  std::optional<model::BasicFour> four; // as read from the card
  CardStatus card = CardStatus::off;
  bool by_hand = false;                 // the four items are typed
  int tries_left = -1;
  int pin_digits = 0;
  std::optional<base::ErrorCode> pin_error;   // said above the keypad: card.pin_wrong
  // question page
  std::string question;                 // field key
  Entry entry;
  std::string reject;                   // rule id of what is wrong with the entry, shown beside it
  bool from_review = false;
  // finish … ticket
  std::optional<model::Submission> submission;
  base::RandomId ticket_key{};          // idempotency key of this visit's number
  std::optional<model::Ticket> ticket;
  std::string service;                  // whose number is taken
  bool wants_form = true;
  bool working = false;                 // finish/services: number being made
  PrintStatus form_print = PrintStatus::none;
  PrintStatus ticket_print = PrintStatus::none;
  std::optional<base::ErrorCode> print_error;
  bool erased = false;                  // personal data already dropped (the ticket page says so)
  // help
  bool staff_called = false;
  int staff_rings = 0;
  base::WallTime staff_called_at{};
  // counts for the usage log; never anything said or read
  base::WallTime began{};
  std::vector<model::UsageEvent> events;
  model::Outcome outcome = model::Outcome::stopped;
};

struct State {
  std::shared_ptr<const World> world;
  PageId page = PageId::welcome;
  std::optional<PageId> under;          // page to return to from help, idle, settings
  std::optional<base::ErrorCode> problem;   // problem page
  int screen = 0;                       // 0-based, of a page that needs several screens
  model::Preferences preferences;
  std::optional<Visit> visit;
  bool veiled = false;                  // personal values are covered
  base::WallTime now{};
  base::WallTime touched_at{};          // last touch, for veil and idle
  base::WallTime page_since{};          // when this page (or the idle question) came up
  std::map<std::string, int> waiting;   // people waiting per service
  SessionId last_session = 0;
};

// When the next timer of this state fires (veil, idle, countdown, ring, page end, minute of the
// clock); the shell sleeps until then. Always in the future of state.now.
base::WallTime next_deadline(const State& state);

// Questions of this visit in order, for progress and back.
std::vector<std::string> question_keys(const State& state);

// Progress "4／6": the step of this page and their number; nothing on pages outside the visit.
struct Progress { int step = 0; int steps = 0; };
std::optional<Progress> progress(const State& state);

}  // namespace haisai::flow

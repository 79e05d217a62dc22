// Everything the terminal knows about now. Dropping `visit` is the wipe: all that belongs to one
// resident lives in it and nowhere else.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/base/random.h"
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
  std::vector<std::string> languages{"ja"};   // tags that have a catalogue; set_lang takes no other
  // Looks an id of loaded content up for the usage log (kiosk/usage ContentIds); empty: events carry no id.
  std::function<model::ContentId(std::string_view)> content_id;
  // Random once per program start; the idempotency key of a visit's number is this, with the visit
  // folded in, so that update() stays pure and two starts never share a key.
  base::RandomId key_seed = base::random_id();
  // Null when there is none of that id.
  const model::Procedure* procedure(const std::string& id) const;
};

// Where the card stands, as far as the flow cares. A card lies on the reader in checking, ready, refused
// (of no use, or given back) and read.
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
  bool card_worker = false;             // a worker was started and has not ended
  bool card_stopping = false;           // it is not needed any more: told to end, or left to watch the card
  bool pin_sent = false;                // a PIN is with the worker, its answer is not known
  std::optional<base::ErrorCode> card_problem;  // known already on `purpose`, said when the card is wanted
  bool card_unknown = false;            // the worker was lost: the ticket page reminds of the card
  bool card_pulled = false;             // the visit ended because the card was taken away early
  bool last_try_ok = false;             // the resident agreed to spend the last try (settings.allow_last_try)
  // question page
  std::string question;                 // field key
  Entry entry;
  std::map<std::string, Entry> kept;    // entries of questions left, by field key: back loses nothing (F4)
  // Rule id of what is wrong, shown beside it (text key `reject.<id>`): those of model::reject_rule, and
  // "pin_short" (pin page: four digits, please), "printing" (ticket page: wait for the paper).
  std::string reject;
  bool from_review = false;
  // finish … ticket
  std::optional<model::Submission> submission;
  base::RandomId ticket_key{};          // idempotency key of this visit's number
  std::optional<model::Ticket> ticket;
  std::string service;                  // whose number is taken
  bool wants_form = true;
  bool wants_ticket = true;             // false: the form alone, because no number can be had now
  bool working = false;                 // finish/services: number being made
  PrintStatus form_print = PrintStatus::none;
  PrintStatus ticket_print = PrintStatus::none;
  std::optional<base::ErrorCode> print_error;
  bool erased = false;                  // personal data was held and is dropped (ticket and erased page say so)
  bool over = false;                    // counted and wiped; what is left here serves take_card and erased
  base::WallTime asked_at{};            // when a worker was last asked for something (reading, number, paper)
  bool card_rang = false;               // staff were called for a forgotten card (D9)
  // help
  bool staff_called = false;
  int staff_rings = 0;
  base::WallTime staff_called_at{};
  // counts for the usage log; never anything said or read
  std::string step;                     // page or field key counted as the present step
  base::WallTime began{};
  std::vector<model::UsageEvent> events;
  model::Outcome outcome = model::Outcome::stopped;
};

struct State {
  std::shared_ptr<const World> world;
  PageId page = PageId::welcome;
  std::optional<PageId> under;          // page to return to from help, idle, settings
  std::optional<PageId> between;        // help or settings, where another of these lies over it
  int under_screen = 0;                 // screen of `under`
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

// Everything the terminal knows about now. Dropping `visit` is the wipe: all that belongs to one
// resident lives in it and nowhere else.
#pragma once

#include <array>
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
#include "kiosk/flow/aid.h"
#include "kiosk/flow/event.h"
#include "kiosk/flow/turn.h"
#include "kiosk/model/basic_four.h"
#include "kiosk/model/card_sight.h"
#include "kiosk/model/form.h"
#include "kiosk/model/lesson.h"
#include "kiosk/model/pilot.h"
#include "kiosk/model/practice.h"
#include "kiosk/model/preferences.h"
#include "kiosk/model/procedure.h"
#include "kiosk/model/settings.h"
#include "kiosk/model/site.h"
#include "kiosk/model/ticket.h"
#include "kiosk/model/usage_event.h"
#include "kiosk/model/ways_in.h"

namespace haisai::flow {

// Names as in the automation protocol (design §5); `ask`, `bundle`, `theme`, `search`, `guide`, `protect`, `last_try`, `face_code`, `learn`, `lesson`, `settings`,
// `languages`, `sound`, `hold`, `enlarged`, `number`, `needs`, `week`, `day`, `offices`, `booking`, `code`, `held` and `cancel` are ours.
#define HAISAI_PAGES(X)                                                                             \
  X(welcome) X(services) X(procedure) X(purpose) X(place_card) X(pin) X(last_try) X(face_code)      \
  X(reading) X(card_check) X(question) X(review) X(finish) X(take_card) X(ticket) X(survey)         \
  X(erased) X(number) X(needs) X(slots) X(week) X(day) X(offices) X(booking) X(code) X(held) X(cancel)  \
  X(situation) X(ask) X(bundle) X(theme) X(search) X(guide) X(protect)                             \
  X(learn) X(lesson) X(settings) X(help) X(idle) X(hold) X(enlarged) X(sound) X(languages) X(problem)

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
  std::vector<model::Lesson> lessons;
  std::optional<model::Practice> practice;   // the practice visit of 使い方を学ぶ; empty: none is offered
  std::vector<model::Pilot> pilots;          // questions of pilots, asked after the visit on their days
  model::WaysIn ways;             // what people come for; may be empty
  bool booth = false;             // lessons and nothing else: every visit begins and ends on `learn` (rule H4)
  bool simulated = false;         // 「れんしゅう」 stays on screen
  bool ticket_printer = true;     // a ticket printer is configured
  bool form_printer = true;
  bool voice = false;             // pages can be spoken: 音声 is offered
  std::vector<std::string> languages{"ja"};   // tags that have a catalogue; set_lang takes no other
  std::string lang = "ja";                    // what every visit starts in; one of languages
  // Looks an id of loaded content up for the usage log (kiosk/usage ContentIds); empty: events carry no id.
  std::function<model::ContentId(std::string_view)> content_id;
  // Random once per program start; the idempotency key of a visit's number is this, with the visit
  // folded in, so that update() stays pure and two starts never share a key.
  base::RandomId key_seed = base::random_id();
  // Null when there is none of that id.
  const model::Procedure* procedure(const std::string& id) const;
  const model::Lesson* lesson(const std::string& id) const;
  PageId home() const { return booth ? PageId::learn : PageId::welcome; }
  // What a visit starts with (rule S8): the defaults, in `lang`.
  model::Preferences preferences() const;
};

// Where the card stands, as far as the flow cares. A card lies on the reader in checking, ready, refused
// (of no use, or given back) and read.
enum class CardStatus { off, starting, no_reader, service_down, waiting, checking, ready, refused, read, removed };

// What is being typed on a question page.
struct Entry {
  base::PersonalText text;              // text kinds; multi: codes joined by ','; choice: the code
  base::PersonalText reading;           // what `converted` was made of; both empty: no kanji were picked
  base::PersonalText converted;
  std::string keyboard = "kana";        // kana | latin | digits | place
  std::string era = "showa";            // date: meiji … reiwa, seireki
  base::PersonalText date_parts[3];     // date: year (in `era`), month, day, digits as typed
  int part = 0;                         // date: which of the three is being typed
  bool operator==(const Entry&) const = default;
};

// How the resident came in; answers are of this visit alone.
struct WayIn {
  std::string theme;                    // page theme
  std::string situation;                // pages ask, bundle
  model::SaidAnswers answers;
  std::string question;                 // page ask
  std::string matter;                   // page guide
  PageId guide_from = PageId::procedure, protect_from = PageId::purpose, purpose_from = PageId::procedure;
};

// One person of a field of rows, by column; what is not answered is left out.
using Row = std::map<std::string, model::Answer>;

// Where somebody is in a field of rows: the list of people, or one column of one person, which is then asked as a
// question of its own (Visit::entry is its entry).
struct RowAt {
  int row = -1;           // -1: the list
  std::string column;
  std::optional<std::pair<int, Row>> removed;   // taken out last, and where it stood (rule F8)
};

// What is asked after the visit, in this order; each once at most, and none need be answered.
#define HAISAI_SURVEY(X) X(none) X(sat) X(trouble) X(reason_giveup) X(reason_nocard) X(reason_inperson) X(age) X(pilot)
enum class SurveyQuestion {
#define X(id) id,
  HAISAI_SURVEY(X)
#undef X
};
std::string_view name_of(SurveyQuestion question);

enum class PrintStatus { none, waiting, printing, done, failed };

// A sheet to take along, asked for on a page of the way in; the one asked for last.
struct SheetAsked {
  std::string paper;                    // its layout; empty: the checklist
  std::string about;                    // the matter or situation it belongs to
  PrintStatus print = PrintStatus::none;
  std::optional<base::ErrorCode> error; // while failed
  base::WallTime asked_at{};
};

// One resident's visit.
struct Visit {
  SessionId id{};
  bool practice = false;                // a rehearsal with a made-up person: no device, store or paper is asked
  std::string procedure;                // id of the form the page speaks of; empty for a number alone
  std::vector<std::string> forms;       // all that are filled in this visit, in order; empty: `procedure` alone
  std::map<std::string, std::string> said;  // field key → code, known from how the resident came in (Source::visit)
  WayIn way;
  SheetAsked sheet;
  bool protect = false;                 // 支援措置: no address on screen or paper, nothing of the household
  model::FormDraft draft;
  std::optional<model::BasicFour> four; // as read from the card
  CardStatus card = CardStatus::off;
  model::OtherCard other_card = model::OtherCard::unknown;   // which one, where it is no My Number card
  model::CardSecret secret = model::CardSecret::pin;         // what is asked for, and whose tries are meant
  std::optional<model::CardDates> card_dates;                // told after the read
  bool by_hand = false;                 // the four items are typed
  int tries_left = -1;
  int pin_digits = 0;                   // of `secret`, 0..model::digits_in(secret)
  int pad_shuffles = 0;                 // how often ならびかえ was pressed; odd: the keys stand in another order
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
  Aid aid;                              // help with entering
  std::map<std::string, Entry> kept;    // entries of questions left, by field key: back loses nothing (F4)
  // Rule id of what is wrong, shown beside it (text key `reject.<id>`): those of model::reject_rule, and
  // "pin_short" (pin page: four digits, please), "pin_sample" (practice: another digit than the sample's), "printing"
  // (ticket page: wait for the paper).
  std::string reject;
  bool from_review = false;
  std::map<std::string, std::vector<Row>> rows;   // people, by field key
  RowAt row_at;
  bool second_card = false;             // place_card … reading are about the card of the person asked about
  // finish … ticket
  std::vector<std::string> taken_at;    // offices that take what a number alone is for; empty: all that have the queue
  std::vector<model::Submission> submissions;   // of every form, in their order; empty until all are complete
  std::size_t printing = 0;             // which of them is at the printer
  base::RandomId ticket_key{};          // idempotency key of this visit's number
  std::optional<model::Ticket> ticket;
  std::string service;                  // whose number is taken
  Turn turn;
  bool wants_form = true;
  bool wants_ticket = true;             // false: the form alone, because no number can be had now
  bool on_screen = false;               // the number without its paper: the printer cannot print, and that is all right
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
  bool staff_coming = false;            // いま行きます
  // asked after the visit
  SurveyQuestion survey = SurveyQuestion::none;   // page survey
  int satisfaction = 0;                 // 1..5; 0: not said
  model::AgeBand age = model::AgeBand::none;
  // counts for the usage log; never anything said or read
  std::string step;                     // page or field key counted as the present step
  base::WallTime began{};
  std::vector<model::UsageEvent> events;
  model::Outcome outcome = model::Outcome::stopped;
};

// Where somebody is in a lesson. Nothing of it is anybody's data: what is touched here is rehearsal.
struct LessonAt {
  std::string id;
  int step = 0;          // 0-based
  std::string touched;   // one of the step's choices; empty: nothing yet
  bool hint = false;     // つぎへ was pressed before anything was touched: say what to touch
  model::Stroke trace = {};   // gesture: the way the finger went
  base::WallTime began{};
  int done = 0;          // steps whose action was done
  int retries = 0;       // times つぎへ or もういちど came before it was
  bool finished = false; // the last step was done
  bool operator==(const LessonAt&) const = default;
};

// More than any page has.
inline constexpr int kMostScreens = 50;

struct State {
  std::shared_ptr<const World> world;
  PageId page = PageId::welcome;
  std::optional<PageId> under;          // page to return to from help, idle, settings
  std::optional<PageId> between;        // help or settings, where another of these lies over it
  int under_screen = 0;                 // screen of `under`
  std::optional<base::ErrorCode> problem;   // problem page
  int screen = 0;                       // 0-based, below kMostScreens; where a page has fewer, its last is shown
  model::Preferences preferences;
  bool headphones = false;              // plugged in: then personal values may be spoken
  std::optional<Visit> visit;
  std::optional<LessonAt> lesson;       // page lesson, or what lies over it
  bool veiled = false;                  // personal values are covered
  base::WallTime now{};
  base::WallTime touched_at{};          // last touch, for veil and idle
  base::WallTime page_since{};          // when this page (or the idle question) came up
  std::map<std::string, int> waiting;   // people waiting per service
  std::map<std::string, model::ServiceLine> lines;   // and how long about
  SessionId last_session = 0;
};

// When the next timer of this state fires (veil, idle, countdown, ring, page end, minute of the
// clock); the shell sleeps until then. Always in the future of state.now.
base::WallTime next_deadline(const State& state);

// Questions of this visit in order, for progress and back.
std::vector<std::string> question_keys(const State& state);

// The step that is shown, or null on other pages.
const model::LessonStep* lesson_step(const State& state);
// Whether its action was done: then つぎへ leads on. Nothing is right or wrong (rule H5).
bool lesson_step_done(const State& state);

// Whether the page below shows personal values that can be looked at one by one, as large as they fit.
bool may_enlarge(const State& state);

// The digits of the PIN's keys, left to right and top to bottom; the last stands in the middle of the fourth row.
// 1…9 0 unless the resident asked for another order, and always in the large text sizes (rule S10).
std::array<int, 10> pad_order(const State& state);

// 照合番号B can be taken instead of the PIN here: the city allows it, and this page is the PIN's or says why the
// PIN is of no use.
bool offers_face_code(const State& state);

// Whether this page belongs to a rehearsal: a practice visit, or a step of a lesson. 「れんしゅう」 is on it (rule H4).
bool rehearses(const State& state);

// Progress "4／6": the step of this page and their number; nothing on pages outside a visit or a lesson.
struct Progress { int step = 0; int steps = 0; };
std::optional<Progress> progress(const State& state);

}  // namespace haisai::flow

// Timers are not kept anywhere: each follows from the state, so none can outlive what it was for.
#include "kiosk/flow/timers.h"

#include <algorithm>
#include <optional>

#include "kiosk/flow/card.h"
#include "kiosk/flow/finishing.h"
#include "kiosk/flow/help.h"
#include "kiosk/flow/practice.h"
#include "kiosk/flow/secret.h"
#include "kiosk/flow/sheets.h"
#include "kiosk/flow/turns.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

using base::Milliseconds;
using base::WallTime;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds kTicketPageLeast{30};   // D7
constexpr seconds kForgottenCardRing{60};  // D9
constexpr minutes kForgottenCardWipe{5};   // nobody took the card: what was said goes, the page stays
// Staff were called and nobody touched anything for so long: ask, lest the next person finds this visit.
constexpr minutes kStaleHelp{15};
constexpr seconds kIdleWithSound{300};     // D1
constexpr Milliseconds kPracticeReading{1500};  // as long as a real card takes
constexpr int kMostRings = 3;  // at once, 60 s, 120 s (F10)
// A worker that says nothing for so long is taken for lost.
constexpr seconds kReadingLimit{30};
constexpr seconds kNumberLimit{20};
constexpr seconds kPaperLimit{120};
constexpr seconds kSurvey{30};             // nobody answers: they have left
constexpr seconds kHold{10};               // touches do nothing for so long
constexpr double kSlow = 2.5;              // ゆっくり (D1: 300 s instead of 120, D6)
constexpr int kMostTimersAtOnce = 64;

using Fire = void (*)(Step&);

struct Timer {
  WallTime at{};
  Fire fire = nullptr;
};

void veil(Step& step) { step.next.veiled = true; }
void ask(Step& step) { open_over(step, PageId::idle); }
void end_hold(Step& step) {
  close_over(step);
  step.next.touched_at = step.next.now;
}
void time_out(Step& step) { end_visit(step, model::Outcome::timeout); }
void leave_ticket(Step& step) { end_visit(step, model::Outcome::fault); }
void leave_survey(Step& step) { end_visit(step, step.next.visit->outcome); }
void reading_lost(Step& step) { show_card_problem(step, base::ErrorCode::card_unknown_outcome); }

void count_lost(Step& step) { show_card_problem(step, base::ErrorCode::card_unreadable); }

void ring_for_card(Step& step) {
  step.next.visit->card_rang = true;
  step.effects.push_back(CallStaff{step.next.visit->id, std::string(name_of(PageId::take_card))});
}

void number_lost(Step& step) {
  step.next.visit->working = false;
  show_problem(step, base::ErrorCode::store_unavailable);
}

bool shows_values(PageId page) {
  return page == PageId::card_check || page == PageId::question || page == PageId::review || page == PageId::finish ||
         page == PageId::enlarged;
}

// The time before the terminal asks or goes on, at this person's pace.
seconds paced(const State& s, int usual_s) {
  return s.preferences.slow ? seconds(static_cast<int>(usual_s * kSlow)) : seconds(usual_s);
}

// Pages on which the clock stands still (D5), or that end by a rule of their own.
bool never_idle(const State& s) {
  const Visit& visit = *s.visit;
  if (s.page == PageId::ticket) return prints_pending(visit) || !prints_failed(visit);
  if (visit.over) return s.page != PageId::settings && s.page != PageId::sound && s.page != PageId::languages;
  const bool waits_for_card = s.page == PageId::take_card && !visit.practice;
  return visit.working || visit.turn.working || s.page == PageId::survey || s.page == PageId::reading || waits_for_card ||
         s.page == PageId::idle || s.page == PageId::help || s.page == PageId::hold;
}

// Listening takes longer than reading (D1).
seconds patience(const State& s, int idle_s) {
  return s.preferences.sound ? std::max(paced(s, idle_s), kIdleWithSound) : paced(s, idle_s);
}

class Earliest {
 public:
  void add(WallTime at, Fire fire) {
    if (!timer_ || at < timer_->at) timer_ = Timer{at, fire};
  }
  const std::optional<Timer>& timer() const { return timer_; }

 private:
  std::optional<Timer> timer_;
};

void add_idle(const State& s, Earliest& due) {
  const model::Times& times = s.world->settings.times;
  if (s.page == PageId::hold) due.add(s.page_since + kHold, end_hold);
  if (!s.visit) {
    const bool changed = s.page != s.world->home() || s.screen != 0 || s.preferences != default_preferences(s);
    if (changed) due.add(s.touched_at + patience(s, times.idle_s), go_home);
    return;
  }
  if (s.page == PageId::idle) due.add(s.page_since + paced(s, times.countdown_s), time_out);
  if (s.page == PageId::help) due.add(s.touched_at + kStaleHelp, ask);
  if (!s.veiled && shows_values(s.page)) due.add(s.touched_at + seconds(times.veil_s), veil);
  const int idle_s = takes_digits(s.page) ? times.idle_pin_s : times.idle_s;
  if (!never_idle(s)) due.add(s.touched_at + patience(s, idle_s), ask);
}

void add_staff(const State& s, Earliest& due) {
  const Visit& visit = *s.visit;
  if (s.page == PageId::help && visit.staff_called && !visit.staff_coming && visit.staff_rings < kMostRings) {
    due.add(visit.staff_called_at + visit.staff_rings * seconds(s.world->settings.times.help_ring_s), ring_again);
  }
  if (s.page != PageId::take_card || visit.practice) return;
  if (!visit.card_rang) due.add(s.page_since + kForgottenCardRing, ring_for_card);
  if (!visit.over) due.add(s.page_since + kForgottenCardWipe, time_out);
}

void add_ends(const State& s, Earliest& due) {
  const model::Times& times = s.world->settings.times;
  const Visit& visit = *s.visit;
  if (s.page == PageId::ticket && !prints_pending(visit) && !prints_failed(visit)) {
    due.add(s.touched_at + std::max(kTicketPageLeast, seconds(times.ticket_page_s)), leave_ticket);
  }
  if (s.page == PageId::survey) due.add(s.touched_at + paced(s, kSurvey.count()), leave_survey);
  if (s.page == PageId::erased) {
    due.add(std::max(s.touched_at, s.page_since) + seconds(times.erased_page_s), go_home);
  }
}

// Workers answer under help and settings too.
void add_workers(const State& s, Earliest& due) {
  const Visit& visit = *s.visit;
  const PageId page = base_page(s);
  if (page == PageId::reading && visit.practice) return due.add(visit.asked_at + kPracticeReading, practice_read);
  if (page == PageId::reading) due.add(visit.asked_at + kReadingLimit, reading_lost);
  const bool counting = page == PageId::face_code && visit.card == CardStatus::checking;
  if (counting) due.add(visit.asked_at + kReadingLimit, count_lost);
  if (visit.working) due.add(visit.asked_at + kNumberLimit, number_lost);
  if (visit.sheet.print == PrintStatus::printing) due.add(visit.sheet.asked_at + kPaperLimit, give_up_sheet);
  if (visit.turn.working) due.add(visit.asked_at + kNumberLimit, turn_lost);
  if (page == PageId::ticket && prints_pending(visit)) due.add(visit.asked_at + kPaperLimit, give_up_prints);
}

std::optional<Timer> next_timer(const State& s) {
  Earliest due;
  add_idle(s, due);
  if (s.visit) {
    add_staff(s, due);
    add_ends(s, due);
    add_workers(s, due);
  }
  return due.timer();
}

// The clock was set back: what was to come in ten seconds still comes in ten seconds.
void shift(State& s, Milliseconds by) {
  s.touched_at += by;
  s.page_since += by;
  if (!s.visit) return;
  s.visit->began += by;
  s.visit->asked_at += by;
  s.visit->sheet.asked_at += by;
  s.visit->turn.kept_at += by;
  s.visit->staff_called_at += by;
}

}  // namespace

void on(Step& step, const Tick& event) {
  State& s = step.next;
  if (event.now < s.now) {
    shift(s, event.now - s.now);
    s.now = event.now;
  }
  for (int i = 0; i < kMostTimersAtOnce; ++i) {
    const auto timer = next_timer(s);
    if (!timer || timer->at > event.now) break;
    s.now = std::max(s.now, timer->at);
    timer->fire(step);
  }
  s.now = event.now;
}

base::WallTime next_deadline(const State& state) {
  const WallTime minute = std::chrono::floor<minutes>(state.now) + minutes(1);
  const auto timer = next_timer(state);
  if (!timer) return minute;
  return std::clamp(timer->at, state.now + Milliseconds(1), minute);
}

}  // namespace haisai::flow

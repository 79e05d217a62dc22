#include "kiosk/usage/made_up.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace haisai::usage {
namespace {

using model::Outcome;
using model::UsageCode;
using model::UsageKind;
using std::chrono::sys_days;

constexpr std::array<double, 12> kSeason = {0.9, 1.0, 1.6, 1.5, 1.0, 0.9, 1.0, 0.8, 0.9, 1.0, 1.0, 1.1};
// Visits by hour from 8 to 17.
constexpr std::array<int, 10> kHours = {12, 32, 40, 36, 22, 18, 26, 30, 21, 9};
constexpr int kFirstHour = 8;

// A step of the visit, how long it takes and how many give up on it (‰).
struct Stage {
  const char* step;
  int seconds;
  int lost;
  bool card_only;
};
constexpr std::array<Stage, 8> kStages = {{{"procedure", 9, 20, false},
                                           {"purpose", 8, 15, false},
                                           {"place_card", 10, 25, true},
                                           {"pin", 18, 70, true},
                                           {"card_check", 7, 10, true},
                                           {"question", 24, 45, false},
                                           {"review", 19, 25, false},
                                           {"finish", 6, 5, false}}};
constexpr std::array kNoCard = {UsageCode::fear, UsageCode::trouble_to_get, UsageCode::no_use, UsageCode::not_known,
                                UsageCode::lost, UsageCode::applying,       UsageCode::at_home, UsageCode::skip};
constexpr std::array kTroubles = {UsageCode::nothing, UsageCode::nothing, UsageCode::nothing, UsageCode::words, UsageCode::small,
                                  UsageCode::pin,     UsageCode::card_use, UsageCode::skip};

class Walker {
 public:
  explicit Walker(model::UsageSession& session) : session_(session) {}
  void event(UsageKind kind, const model::ContentId& ref, UsageCode code, std::int64_t n = 0) {
    session_.events.push_back({kind, ref, code, n, base::Milliseconds(ms_)});
  }
  void pass(int ms) { ms_ += ms; }
  std::int64_t ms() const { return ms_; }

 private:
  model::UsageSession& session_;
  std::int64_t ms_ = 900;
};

}  // namespace

MadeUpYear::MadeUpYear(const model::ContentIds& ids, MadeUpPlan plan)
    : ids_(ids), plan_(std::move(plan)), random_(plan_.seed) {}

bool MadeUpYear::is_closed(base::Date day) const {
  if (plan_.closed) return plan_.closed(day);
  const std::chrono::weekday weekday{sys_days(day)};
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

// About three a year, between July and October.
bool MadeUpYear::is_typhoon(base::Date day) const {
  const auto month = static_cast<unsigned>(day.month());
  const auto number = static_cast<std::uint32_t>(sys_days(day).time_since_epoch().count());
  return month >= 7 && month <= 10 && (number * 2'654'435'761U + plan_.seed) % 29 == 0;
}

int MadeUpYear::visits_on(base::Date day) {
  if (is_closed(day)) return 0;
  double visits = plan_.visits_a_day * plan_.terminals * kSeason[static_cast<unsigned>(day.month()) - 1];
  if (std::chrono::weekday{sys_days(day)} == std::chrono::Monday) visits *= 1.2;
  if (is_typhoon(day)) visits *= 0.1;
  return std::max(0, static_cast<int>(visits * (0.85 + 0.3 * chance())));
}

bool MadeUpYear::next(model::UsageSession& session) {
  while (left_today_ == 0) {
    if (++day_ >= plan_.days) return false;
    left_today_ = visits_on(base::Date(sys_days(plan_.first) + std::chrono::days(day_)));
  }
  --left_today_;
  session = {};
  begin(session);
  if (!beside(session)) walk(session);
  return true;
}

void MadeUpYear::begin(model::UsageSession& session) {
  int weight = number(0, 245);
  int hour = 0;
  while (hour + 1 < static_cast<int>(kHours.size()) && weight >= kHours[static_cast<std::size_t>(hour)]) {
    weight -= kHours[static_cast<std::size_t>(hour++)];
  }
  const base::Date day(sys_days(plan_.first) + std::chrono::days(day_));
  session.began = base::wall_time(day, (kFirstHour + hour) * 60 + number(0, 59));
  const int terminal = number(0, plan_.terminals - 1);
  session.site = id(plan_.sites[static_cast<std::size_t>(terminal) % plan_.sites.size()]);
  session.device = id("K01");
  const bool other_language = chance() < 0.12 && plan_.languages.size() > 1;
  session.lang = id(other_language ? one_of(plan_.languages) : plan_.languages.front());
  session.arrival = chance() < 0.3 ? model::Arrival::reserved : model::Arrival::walkin;
  session.text = chance() < 0.15 ? model::TextSize::extra_large : model::TextSize::large;
  session.aids = session.text == model::TextSize::extra_large ? model::kAidLarge : 0;
  if (chance() < 0.04) session.aids |= model::kAidAudio;
  if (chance() < 0.05) session.assist = model::Assist::family;
}

// Nothing is drawn by lot for what the plan does not have, so that its year stays the same.
bool MadeUpYear::beside(model::UsageSession& session) {
  if (!plan_.matters.empty() && chance() < 0.12) return look_up(session), true;
  if (!plan_.lessons.empty() && chance() < 0.02) return practise(session), true;
  if (plan_.desk && chance() < 0.1) return at_desk(session), true;
  return false;
}

void MadeUpYear::look_up(model::UsageSession& session) {
  Walker walker(session);
  const model::ContentId matter = id(one_of(plan_.matters));
  walker.event(UsageKind::pick, matter, chance() < 0.7 ? UsageCode::menu : UsageCode::search, 1);
  if (!plan_.notices.empty() && chance() < 0.5) walker.event(UsageKind::notice, id(one_of(plan_.notices)), UsageCode::shown);
  walker.pass(number(20'000, 110'000));
  constexpr std::array kWays = {UsageCode::home, UsageCode::home, UsageCode::store, UsageCode::post};
  if (chance() < 0.6) walker.event(UsageKind::avoid, matter, kWays[static_cast<std::size_t>(number(0, 3))]);
  session.outcome = Outcome::info;
  session.duration = base::Milliseconds(walker.ms());
}

void MadeUpYear::practise(model::UsageSession& session) {
  Walker walker(session);
  const model::ContentId lesson = id(one_of(plan_.lessons));
  session.mode = model::Mode::booth;
  walker.event(UsageKind::lesson, lesson, UsageCode::start);
  const bool finished = chance() < 0.75;
  walker.pass(number(60'000, 420'000));
  walker.event(UsageKind::lesson, lesson, UsageCode::task_ok, number(1, 5));
  if (chance() < 0.3) walker.event(UsageKind::lesson, lesson, UsageCode::task_retry, number(1, 3));
  walker.event(UsageKind::lesson, lesson, finished ? UsageCode::finished : UsageCode::quit, 1);
  session.outcome = finished ? Outcome::info : Outcome::stopped;
  session.duration = base::Milliseconds(walker.ms());
}

void MadeUpYear::at_desk(model::UsageSession& session) {
  Walker walker(session);
  const model::ContentId procedure = id(one_of(plan_.procedures));
  session.mode = model::Mode::staff;
  session.assist = model::Assist::staff;
  const bool accepted = chance() < 0.93;
  const int seconds = number(25, 140);
  walker.pass(seconds * 1'000);
  walker.event(UsageKind::ack, procedure, accepted ? UsageCode::accepted : UsageCode::returned, seconds);
  if (!accepted && chance() < 0.6) walker.event(UsageKind::papers, procedure, UsageCode::missing_papers, 1);
  session.outcome = Outcome::handed;
  session.duration = base::Milliseconds(walker.ms());
}

void MadeUpYear::walk(model::UsageSession& session) {
  Walker walker(session);
  const std::string& procedure = one_of(plan_.procedures);
  const model::ContentId its_id = id(procedure);
  walker.event(UsageKind::pick, its_id, UsageCode::menu, 1);
  const bool with_card = chance() < 0.66;
  for (const Stage& stage : kStages) {
    if (stage.card_only && !with_card) continue;
    const model::ContentId step = id(stage.step);
    walker.event(UsageKind::step, step, UsageCode::enter);
    if (chance() < 0.05) walker.event(UsageKind::help, step, UsageCode::staff);
    if (stage.step == std::string_view("review") && chance() < 0.2) walker.event(UsageKind::reject, step, UsageCode::kana);
    if (chance() < 0.06) walker.event(UsageKind::touch, step, UsageCode::missed, number(1, 9));
    walker.pass(static_cast<int>(stage.seconds * 1'000 * (0.5 + 1.2 * chance())));
    if (number(0, 999) < stage.lost) {
      const bool at_pin = stage.step == std::string_view("pin");
      if (at_pin) walker.event(UsageKind::card, its_id, chance() < 0.7 ? UsageCode::wrong_pin : UsageCode::refused);
      session.outcome = chance() < 0.5 ? Outcome::stopped : Outcome::timeout;
      session.duration = base::Milliseconds(walker.ms());
      return;
    }
    walker.event(UsageKind::step, step, UsageCode::leave);
    if (stage.step == std::string_view("pin")) walker.event(UsageKind::card, its_id, UsageCode::ok, number(300, 900));
  }
  if (!with_card) walker.event(UsageKind::card, its_id, UsageCode::no_card);
  const int fields = number(9, 14);
  walker.event(UsageKind::field, its_id, UsageCode::total, fields);
  walker.event(UsageKind::field, its_id, UsageCode::prefilled, with_card ? fields - 3 : 2);
  walker.event(UsageKind::out, its_id, chance() < 0.7 ? UsageCode::paper : UsageCode::qr, 1);
  session.outcome = chance() < 0.04 ? Outcome::handed : Outcome::done;
  session.duration = base::Milliseconds(walker.ms());
  answer_survey(session, with_card);
}

void MadeUpYear::answer_survey(model::UsageSession& session, bool with_card) {
  const auto add = [&](UsageKind kind, const char* ref, UsageCode code, std::int64_t n) {
    session.events.push_back({kind, id(ref), code, n, session.duration});
  };
  add(UsageKind::asked, "sat", UsageCode::none, 0);
  if (chance() < 0.42) add(UsageKind::sat, "", UsageCode::ease, chance() < 0.8 ? number(4, 5) : number(1, 3));
  if (!with_card && chance() < 0.4) {
    add(UsageKind::asked, "reason_nocard", UsageCode::none, 0);
    add(UsageKind::reason_nocard, "", kNoCard[static_cast<std::size_t>(number(0, 7))], 0);
  }
  if (chance() < 0.3) add(UsageKind::trouble, "", kTroubles[static_cast<std::size_t>(number(0, 7))], 0);
  if (chance() < 0.25) session.age = static_cast<model::AgeBand>(number(1, 4));
}

std::vector<model::TicketStat> MadeUpYear::tickets() {
  std::vector<model::TicketStat> all;
  for (int day = 0; day < plan_.days; ++day) {
    const base::Date date(sys_days(plan_.first) + std::chrono::days(day));
    if (is_closed(date) || is_typhoon(date)) continue;
    for (int i = number(6, 12); i > 0; --i) {
      model::TicketStat ticket;
      ticket.issued = base::wall_time(date, number(8 * 60 + 30, 17 * 60));
      ticket.site = id(one_of(plan_.sites));
      ticket.service = id(one_of(plan_.services));
      ticket.slot = chance() < 0.3;
      ticket.end = chance() < 0.9 ? model::TicketEnd::served : chance() < 0.5 ? model::TicketEnd::giveup : model::TicketEnd::absent;
      ticket.wait_s = number(60, 2'400);
      if (ticket.end == model::TicketEnd::served) ticket.serve_s = number(120, 1'200);
      if (ticket.slot) ticket.slot_delay_s = number(0, 600);
      all.push_back(ticket);
    }
  }
  return all;
}

std::vector<model::MachineFault> MadeUpYear::faults() {
  std::vector<model::MachineFault> all;
  for (int day = 0; day < plan_.days; ++day) {
    const base::Date date(sys_days(plan_.first) + std::chrono::days(day));
    if (is_closed(date)) continue;
    for (int terminal = 0; terminal < plan_.terminals; ++terminal) {
      const auto add = [&](int minute, UsageCode code, int down_s) { all.push_back({base::wall_time(date, minute), id("K01"), code, down_s}); };
      add(8 * 60 + 15, UsageCode::started, 0);
      const auto lasting = [&](double share, UsageCode code, int least_s, int most_s) {
        if (chance() >= share) return;
        const int minute = number(9 * 60, 16 * 60), down_s = number(least_s, most_s);
        add(minute, code, 0);   // told when it begins, and again when it is over
        add(minute + down_s / 60, code, down_s);
      };
      lasting(0.04, UsageCode::printer_paper_end, 120, 1'500);
      lasting(0.008, UsageCode::reader_lost, 60, 3'600);
    }
  }
  return all;
}

}  // namespace haisai::usage

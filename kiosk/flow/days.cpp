// A date of late or soon, picked from the days of a month.
#include <algorithm>

#include "kiosk/flow/aiding.h"
#include "kiosk/flow/days.h"
#include "kiosk/flow/entry.h"
#include "kiosk/model/form.h"

namespace haisai::flow {
namespace {

constexpr int kMostMonthsBack = 24;
constexpr int kMostMonthsOn = 12;   // as model::latest_day

}  // namespace

std::vector<base::Date> days_to_pick(const State& state, const model::Field& field) {
  using namespace std::chrono;
  const base::Date today = base::civil_time(state.now).date;
  const base::Date latest = model::latest_day(field, today);
  const year_month month = year_month(today.year(), today.month()) + months(state.visit->aid.month);
  std::vector<base::Date> days;
  for (unsigned n = 1; n <= static_cast<unsigned>((month / last).day()); ++n) {
    const base::Date day = month / n;
    if (day <= latest) days.push_back(day);
  }
  return days;
}

bool has_month(const State& state, const model::Field& field, int by) {
  const int month = state.visit->aid.month + by;
  return month >= -kMostMonthsBack && month <= (field.may_be_future ? kMostMonthsOn : 0);
}

void on_days_face(Step& step, const model::Field& field, const Intent& intent) {
  State& s = step.next;
  Visit& visit = *s.visit;
  if (intent.kind == IntentKind::more && has_month(s, field, intent.number)) visit.aid.month += intent.number;
  if (intent.kind == IntentKind::pick) {
    for (const base::Date day : days_to_pick(s, field)) {
      if (base::iso_date(day) != intent.arg) continue;
      set_date(intent.arg, visit.entry);
      return close_aid(visit);
    }
  }
  if (intent.kind == IntentKind::back || intent.kind == IntentKind::next) close_aid(visit);
}

}  // namespace haisai::flow

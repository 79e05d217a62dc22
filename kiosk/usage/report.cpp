#include "kiosk/usage/report.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace haisai::usage {
namespace {

using model::UsageCode;
using model::UsageKind;

std::int64_t median(std::vector<std::int64_t> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

std::int64_t mean(const std::vector<std::int64_t>& values) {
  if (values.empty()) return 0;
  return std::accumulate(values.begin(), values.end(), std::int64_t{0}) / static_cast<std::int64_t>(values.size());
}

bool read_card(const StoredSession& session) {
  return std::any_of(session.events.begin(), session.events.end(), [](const StoredEvent& event) {
    return event.kind == UsageKind::card && event.code == UsageCode::ok;
  });
}

}  // namespace

std::int64_t Tally::done() const {
  return outcomes[static_cast<std::size_t>(model::Outcome::done)] +
         outcomes[static_cast<std::size_t>(model::Outcome::handed)];
}

void ReportBuilder::Group::add(const StoredSession& session, bool with_card) {
  ++tally.sessions;
  ++tally.outcomes[static_cast<std::size_t>(session.outcome)];
  tally.with_card += with_card ? 1 : 0;
  durations.push_back(session.duration_ms);
}

Tally ReportBuilder::Group::finish() const {
  Tally finished = tally;
  finished.median_ms = median(durations);
  finished.mean_ms = mean(durations);
  return finished;
}

void ReportBuilder::add(const StoredSession& session) {
  const bool with_card = read_card(session);
  all_.add(session, with_card);
  std::string last_pick;
  for (const StoredEvent& event : session.events) {
    if (event.kind != UsageKind::pick || event.ref.empty()) continue;
    last_pick = event.ref;
    ++procedures_[event.ref].picks;
  }
  if (!last_pick.empty()) procedures_[last_pick].add(session, with_card);
  add_steps(session);
}

void ReportBuilder::add_steps(const StoredSession& session) {
  std::map<std::string, std::int64_t> entered_at;
  for (const StoredEvent& event : session.events) {
    if (event.ref.empty()) continue;
    if (event.kind == UsageKind::reject) ++steps_[event.ref].counts.rejects;
    if (event.kind == UsageKind::help) ++steps_[event.ref].counts.helps;
    if (event.kind != UsageKind::step) continue;
    Step& step = steps_[event.ref];
    if (event.code == UsageCode::enter) {
      ++step.counts.entered;
      entered_at[event.ref] = event.t_ms;
      continue;
    }
    if (event.code == UsageCode::back) ++step.counts.back;
    if (const auto entered = entered_at.find(event.ref); entered != entered_at.end()) {
      step.durations.push_back(std::max<std::int64_t>(0, event.t_ms - entered->second));
      entered_at.erase(entered);
    }
  }
}

Report ReportBuilder::finish() const {
  Report report;
  report.all = all_.finish();
  for (const auto& [id, group] : procedures_) report.procedures.push_back({id, group.finish(), group.picks});
  for (const auto& [id, step] : steps_) {
    report.steps.push_back(step.counts);
    report.steps.back().id = id;
    report.steps.back().median_ms = median(step.durations);
  }
  return report;
}

}  // namespace haisai::usage

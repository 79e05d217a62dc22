#include "kiosk/reservations/help_bell.h"

#include <algorithm>

#include "kiosk/reservations/hall_work.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;
using base::Result;
using model::HelpCall;
using model::HelpState;

constexpr std::size_t kLongestAids = 64;

base::WallTime ring_time(const HelpCall& call, int ring) { return call.asked_at + std::chrono::seconds{ring}; }

// How often it has rung by now: once, and again at each kHelpRings while nobody answered.
HelpCall rung(HelpCall call, base::WallTime now) {
  const base::WallTime until = call.answered_at.value_or(now);
  call.rings = 1 + static_cast<int>(std::count_if(std::begin(kHelpRings), std::end(kHelpRings), [&](int ring) {
                 return ring_time(call, ring) <= until;
               }));
  return call;
}

base::WallTime midnight(base::WallTime now) { return base::wall_time(base::civil_time(now).date, 0); }

// Of today and not over.
Result<HelpCall> known(QueueRows& rows, const base::RandomId& id, base::WallTime now) {
  auto call = rows.help(id);
  if (!call) return call.error();
  if (!*call || (*call)->state == HelpState::ended || (*call)->asked_at < midnight(now)) {
    return base::Error{ErrorCode::help_unknown, "this call is over"};
  }
  return rung(std::move(**call), now);
}

}  // namespace

Result<HelpCall> HelpBell::ask(const model::HelpRequest& request, base::WallTime now) {
  const model::Office* office = hall_.site.office(request.office);
  const int branch = office == nullptr ? 0 : office->branch;
  return in_writing<HelpCall>(hall_, now, [&](QueueRows& rows) -> Result<HelpCall> {
    const auto before = rows.help(request.id);
    if (!before) return before.error();
    if (*before) return rung(**before, now);
    HelpCall call;
    call.request = request;
    if (call.request.aids.size() > kLongestAids) call.request.aids.resize(kLongestAids);
    call.asked_at = now;
    if (auto put = rows.put_help(branch, call); !put) return put.error();
    return call;
  });
}

Result<HelpCall> HelpBell::answer(const base::RandomId& id, const std::string& counter, base::WallTime now) {
  return in_writing<HelpCall>(hall_, now, [&](QueueRows& rows) -> Result<HelpCall> {
    auto call = known(rows, id, now);
    if (!call || call->state == HelpState::coming) return call;
    call->state = HelpState::coming;
    call->answered_at = now;
    call->answered_by = counter;
    if (auto put = rows.put_help(0, *call); !put) return put.error();
    return rung(std::move(*call), now);
  });
}

Result<void> HelpBell::end(const base::RandomId& id, base::WallTime now) {
  return hall_.store.write(now, [&](QueueRows& rows) -> Result<void> {
    const auto call = rows.help(id);
    if (!call) return call.error();
    if (!*call || (*call)->state == HelpState::ended) return {};
    HelpCall over = **call;
    over.state = HelpState::ended;
    return rows.put_help(0, over);
  });
}

Result<std::vector<HelpCall>> HelpBell::open(base::WallTime now) {
  using Calls = std::vector<HelpCall>;
  const model::Office* office = hall_.here();
  if (office == nullptr) return Calls();
  return in_reading<Calls>(hall_, now, [&](QueueRows& rows) -> Result<Calls> {
    auto calls = rows.open_help(office->branch, midnight(now));
    if (!calls) return calls;
    for (HelpCall& call : *calls) call = rung(std::move(call), now);
    return calls;
  });
}

Result<HelpCall> HelpBell::find(const base::RandomId& id, base::WallTime now) {
  return in_reading<HelpCall>(hall_, now, [&](QueueRows& rows) { return known(rows, id, now); });
}

std::optional<base::WallTime> HelpBell::next_ring(const std::vector<HelpCall>& calls, base::WallTime now) {
  std::optional<base::WallTime> next;
  for (const HelpCall& call : calls) {
    if (call.state != HelpState::asked) continue;
    for (const int ring : kHelpRings) {
      const base::WallTime at = ring_time(call, ring);
      if (at > now && (!next || at < *next)) next = at;
    }
  }
  return next;
}

}  // namespace haisai::reservations

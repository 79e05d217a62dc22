#include "kiosk/usage/cells.h"

#include <algorithm>
#include <array>

#include "kiosk/usage/names.h"
#include "kiosk/usage/time_bucket.h"

namespace haisai::usage {
namespace {

using model::UsageCode;
using model::UsageKind;

constexpr std::array<std::string_view, 24> kHours = {"h00", "h01", "h02", "h03", "h04", "h05", "h06", "h07",
                                                     "h08", "h09", "h10", "h11", "h12", "h13", "h14", "h15",
                                                     "h16", "h17", "h18", "h19", "h20", "h21", "h22", "h23"};

std::string_view or_unknown(std::string_view text) { return text.empty() ? std::string_view("unknown") : text; }

std::string_view code_text(UsageCode code) { return code == UsageCode::none ? std::string_view() : name_of(code); }

// A code may hold no '+'.
std::string_view age_code(model::AgeBand age) { return age == model::AgeBand::from_75 ? "75-" : name_of(age); }

class Adder {
 public:
  explicit Adder(Cells& cells) : cells_(cells) {}
  void add(const CellKey& key, std::int64_t total = 0) {
    CellCount& count = cells_[key];
    count.visits = 1;
    ++count.events;
    count.total += total;
  }

 private:
  Cells& cells_;
};

// Steps are counted when entered or left backwards; how long they took goes to the buckets. A step left twice, or
// without having been entered, is not timed; a clock set back gives no negative time.
void add_steps(const model::UsageSession& session, Adder& adder) {
  std::map<std::string_view, std::int64_t> entered_at;
  for (const model::UsageEvent& event : session.events) {
    if (event.kind != UsageKind::step) continue;
    const std::string_view step = event.ref.text();
    if (event.code != UsageCode::leave) adder.add({name_of(event.kind), step, code_text(event.code)});
    if (event.code == UsageCode::enter) {
      entered_at[step] = event.at.count();
    } else if (const auto entered = entered_at.find(step); entered != entered_at.end()) {
      adder.add({"time", step, bucket_of(event.at.count() - entered->second)});
      entered_at.erase(entered);
    }
  }
}

void add_end(const model::UsageSession& session, Adder& adder) {
  std::string_view last_step;
  bool rejected = false;
  bool called = false;
  for (const model::UsageEvent& event : session.events) {
    if (event.kind == UsageKind::step && event.code == UsageCode::enter) last_step = event.ref.text();
    rejected = rejected || event.kind == UsageKind::reject;
    called = called || (event.kind == UsageKind::help && event.code == UsageCode::staff);
  }
  if (called) adder.add({"called_staff", {}, {}});
  const bool good = reached(session.outcome);
  if (good && !rejected) adder.add({"first_right", {}, {}});
  if (!good && session.outcome != model::Outcome::info) adder.add({"stopped", or_unknown(last_step), name_of(session.outcome)});
  if (session.age != model::AgeBand::none) {
    adder.add({"age", good ? std::string_view("reached") : std::string_view("stopped"), age_code(session.age)});
  }
}

}  // namespace

bool reached(model::Outcome outcome) {
  return outcome == model::Outcome::done || outcome == model::Outcome::handed || outcome == model::Outcome::ticket;
}

Slice slice_of(const model::UsageSession& session, const model::ContentId& content) {
  std::string_view procedure;
  for (const model::UsageEvent& event : session.events) {
    if (event.kind == UsageKind::pick && !event.ref.text().empty()) procedure = event.ref.text();
  }
  return {or_unknown(session.site.text()), procedure,     name_of(session.mode),          name_of(session.assist),
          or_unknown(session.lang.text()), session.aids,  model::name_of(session.text),   or_unknown(content.text())};
}

Cells cells_of(const model::UsageSession& session) {
  Cells cells;
  Adder adder(cells);
  const std::int64_t length = std::max<std::int64_t>(0, session.duration.count());
  adder.add({"visit", {}, name_of(session.outcome)}, length);
  adder.add({"time", "visit", bucket_of(length)});
  const int hour = base::civil_time(session.began).minute_of_day / 60;
  adder.add({"hour", {}, kHours[static_cast<std::size_t>(hour)]});
  adder.add({"device", or_unknown(session.device.text()), {}});
  adder.add({"arrival", {}, name_of(session.arrival)});
  for (const model::UsageEvent& event : session.events) {
    if (event.kind == UsageKind::step) continue;
    adder.add({name_of(event.kind), event.ref.text(), code_text(event.code)}, event.n);
  }
  add_steps(session, adder);
  add_end(session, adder);
  return cells;
}

Cells cells_of(const model::TicketStat& ticket) {
  Cells cells;
  Adder adder(cells);
  const std::string_view service = or_unknown(ticket.service.text());
  const std::string_view kind = ticket.slot ? "ticket_slot" : "ticket_walkin";
  adder.add({kind, service, name_of(ticket.end)}, std::max<std::int64_t>(0, ticket.wait_s));
  if (ticket.wait_s >= 0) adder.add({"time_wait", service, bucket_of(ticket.wait_s * 1'000)});
  if (ticket.serve_s >= 0) adder.add({"time_serve", service, bucket_of(ticket.serve_s * 1'000)});
  if (ticket.slot_delay_s >= 0) adder.add({"time_delay", service, bucket_of(ticket.slot_delay_s * 1'000)});
  return cells;
}

Cells cells_of(const PaperTime& timed) {
  Cells cells;
  Adder adder(cells);
  const std::int64_t took = std::max<std::int64_t>(0, timed.took.count());
  adder.add({"paper", or_unknown(timed.procedure.text()), {}}, took);
  adder.add({"time_paper", or_unknown(timed.procedure.text()), bucket_of(took)});
  return cells;
}

}  // namespace haisai::usage

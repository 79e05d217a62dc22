// Where visits are counted. kiosk/store implements both sides.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/model/retention.h"
#include "kiosk/model/usage_event.h"
#include "kiosk/usage/table.h"

namespace haisai::usage {

// Most events one visit may store; later ones are dropped, the visit itself never is.
inline constexpr std::size_t kMostEvents = 1000;

// How the numbers of one office ended on one day in Japan.
struct DayOfNumbers {
  model::ContentId site;
  base::Date day{};
  std::vector<model::TicketStat> tickets;
};

// What a made-up year holds beside its visits.
struct BesideVisits {
  std::vector<model::TicketStat> tickets;
  std::vector<model::MachineFault> faults;
};

// Errors of every call: store_unavailable, store_corrupt, store_newer, store_no_space. A resident is never
// stopped by one of them.
class UsageLog {
 public:
  virtual ~UsageLog() = default;
  // One visit with its events in one transaction, durable when it returns. Of its time only the day
  // (Japan) and the quarter of an hour are kept. now: for naming a quarantine.
  virtual base::Result<void> append(const model::UsageSession& session, base::WallTime now) = 0;
  // The numbers of a day that is over, all or none; each under a random id of its own, so that none leads to a visit.
  // false: the day was counted before, nothing is added.
  virtual base::Result<bool> append(const DayOfNumbers& numbers, base::WallTime now) = 0;
  // A fault that begins counts once (down_s 0); told again when it is over, with how long it lasted, it adds that alone.
  virtual base::Result<void> append(const model::MachineFault& fault, base::WallTime now) = 0;
};

struct StoredEvent {
  model::UsageKind kind{};
  std::string ref;  // id of content, may be empty
  model::UsageCode code = model::UsageCode::none;
  std::int64_t n = 0;
  std::int64_t t_ms = 0;  // since the visit began
};

// A visit as it stands in the log: no id, so that nothing outside the store can refer to one.
struct StoredSession {
  model::Outcome outcome{};
  std::int64_t duration_ms = 0;
  std::vector<StoredEvent> events;  // in order
};

// Days in Japan, both included; empty: open.
struct Period {
  std::optional<base::Date> from;
  std::optional<base::Date> to;
};

// What a report is about. Empty text: all.
struct Scope {
  Period period;
  std::string site;
  std::string procedure;
};

class UsageSource {
 public:
  virtual ~UsageSource() = default;
  // Runs one SELECT over the log (assets/reports). Parameters it may name: :from_day :to_day (days since 1970-01-01,
  // both included), :from :to (the same as YYYY-MM-DD), :site :procedure (NULL: all). content_invalid: no SELECT, or
  // one the log does not understand.
  virtual base::Result<Table> query(const std::string& sql, const Scope& scope, base::WallTime now) = 0;
  // Every visit of the period, in no meaningful order. Kinds and codes of a later release are skipped.
  virtual base::Result<void> each_session(const Period& period, base::WallTime now,
                                          const std::function<void(const StoredSession&)>& visit) = 0;
};

}  // namespace haisai::usage

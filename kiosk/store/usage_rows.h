// Raw rows of usage.db: one visit, one number, one fault. Each inside a write transaction of the caller.
#pragma once

#include "kiosk/base/random.h"
#include "kiosk/store/database.h"
#include "kiosk/usage/paper_time.h"
#include "kiosk/usage/usage_log.h"

namespace haisai::store {

// What every row says about the program that wrote it.
struct UsageVersions {
  model::ContentId app;
  model::ContentId content;
};

base::Result<void> insert_session(Database& database, const base::RandomId& sid, const model::UsageSession& session,
                                  const UsageVersions& versions);
base::Result<void> insert_events(Database& database, const base::RandomId& sid,
                                 const std::vector<model::UsageEvent>& events);
base::Result<void> insert_ticket(Database& database, const model::TicketStat& ticket);
// One more fault of this code in its quarter of an hour; with down_s, that one is over and adds its length alone.
base::Result<void> insert_fault(Database& database, const model::MachineFault& fault);

// The same with what it adds to the counts of its day.
base::Result<void> add_visit(Database& database, const base::RandomId& sid, const model::UsageSession& session,
                             const UsageVersions& versions);
base::Result<void> add_tickets(Database& database, const std::vector<model::TicketStat>& tickets,
                               const UsageVersions& versions);

// false: the numbers of this office and day were counted before.
base::Result<bool> mark_counted(Database& database, const model::ContentId& site, base::Date day);

// The daily counts alone: a timing has no raw row.
base::Result<void> add_paper_time(Database& database, const usage::PaperTime& timed, const UsageVersions& versions);

// The log was filled by `usage demo`.
base::Result<bool> has_mark(Database& database);

// Drops raw rows older than raw_days and daily counts older than years, seen from `now`. Daily counts go only when at
// least five later days have visits, so that a clock that jumped years ahead for an afternoon deletes no evidence.
base::Result<void> drop_old(Database& database, const model::Retention& keep, base::WallTime now);

}  // namespace haisai::store

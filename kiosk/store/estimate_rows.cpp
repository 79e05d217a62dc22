// SqliteRows: what the wait estimate learns from.
#include "kiosk/store/queue_rows.h"
#include "kiosk/store/sql.h"

namespace haisai::store {

using reservations::EstimateOutcome;
using reservations::FinishedLeg;

namespace {

constexpr double kMinute = 60'000;

std::int64_t in_ms(double minutes) { return static_cast<std::int64_t>(minutes * kMinute); }

}  // namespace

base::Result<std::vector<FinishedLeg>> SqliteRows::finished(int branch, base::Date date) {
  return collect<FinishedLeg>(
      query(database_,
            "SELECT service, counter, called_at, ended_at FROM leg WHERE branch = ? AND service_date = ?"
            " ORDER BY ended_at, ticket",
            branch, date),
      [](const Statement& row) -> base::Result<FinishedLeg> {
        return FinishedLeg{row.text(0), row.text(1), time_of(row, 2), time_of(row, 3)};
      });
}

base::Result<void> SqliteRows::note_estimate(long ticket, double low, double high, base::WallTime now) {
  return execute(database_,
                 "INSERT OR REPLACE INTO estimate SELECT id, branch, service, ?, ?, ?, NULL FROM ticket WHERE id = ?",
                 now, in_ms(low), in_ms(high), ticket);
}

base::Result<std::vector<EstimateOutcome>> SqliteRows::estimate_outcomes(int branch, const std::string& service,
                                                                         int limit) {
  return collect<EstimateOutcome>(
      query(database_,
            "SELECT low_ms, high_ms, called_at - made_at FROM estimate WHERE branch = ? AND service = ?"
            " AND called_at IS NOT NULL ORDER BY called_at DESC LIMIT ?",
            branch, service, limit),
      [](const Statement& row) -> base::Result<EstimateOutcome> {
        const auto minutes = [&row](int column) { return static_cast<double>(row.integer(column)) / kMinute; };
        return EstimateOutcome{minutes(0), minutes(1), minutes(2)};
      });
}

}  // namespace haisai::store

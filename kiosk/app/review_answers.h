// The review and the monthly report, filled from the log.
#pragma once

#include <span>

#include "kiosk/app/command.h"
#include "kiosk/base/result.h"
#include "kiosk/model/catalogue.h"
#include "kiosk/store/sqlite_usage.h"
#include "screens/review/report_sheet.h"

namespace haisai::app {

// Questions of assets/reports, asked of the log for this scope. only: their names; empty: all.
base::Result<usage::Answers> review_answers(const Globals& globals, store::SqliteUsage& log, const usage::Scope& scope, base::WallTime now,
                                            std::span<const std::string_view> only = {});

// The whole pages of the review for a scope; with a second scope, compared with it.
base::Result<std::vector<usage::ReviewPage>> review_pages(const Globals& globals, store::SqliteUsage& log, const usage::Scope& scope,
                                                          const std::optional<usage::Scope>& before, const model::Catalogue& texts,
                                                          base::WallTime now);

// The report of a month, compared with the month before; its year begins in April. site: of the scope's kind, empty all.
base::Result<review::MonthlyReport> monthly_report(const Globals& globals, store::SqliteUsage& log, std::chrono::year_month month,
                                                   const std::string& site, const model::Catalogue& texts, base::WallTime now);

}  // namespace haisai::app

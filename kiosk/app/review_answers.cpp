#include "kiosk/app/review_answers.h"

#include <algorithm>

#include "kiosk/app/report_files.h"

namespace haisai::app {
namespace {

using std::chrono::year_month;

constexpr std::size_t kMostSteps = 4;   // of what to do next
constexpr int kReiwaBegan = 2018;       // R1 is the year after
// Most pressing first: where people give up, wait, meet a fault; then what could be better.
constexpr std::string_view kPressing[] = {"funnel", "waiting", "faults", "card", "satisfaction", "languages"};

base::Date first_of(year_month month) { return base::Date(month / std::chrono::day(1)); }
base::Date last_of(year_month month) { return base::Date(std::chrono::sys_days(month / std::chrono::last)); }

// Advice that rests on something: neither "too few" nor "nothing".
std::vector<std::string> pressing(const std::vector<usage::ReviewPage>& pages, const model::Catalogue& texts) {
  std::vector<std::string> next;
  for (const std::string_view id : kPressing) {
    for (const usage::ReviewPage& page : pages) {
      if (page.id != id || next.size() >= kMostSteps) continue;
      bool empty = false;
      for (const char* key : {"few_next", "none_next", "faults.next_none"}) empty = empty || page.next == texts.get("staff.review." + std::string(key));
      if (!empty) next.push_back(texts.format("staff.review.report.next_of", {{"page", page.title}, {"next", page.next}}));
    }
  }
  if (next.empty()) next.push_back(texts.get("staff.review.few_next"));
  return next;
}

}  // namespace

base::Result<usage::Answers> review_answers(const Globals& globals, store::SqliteUsage& log, const usage::Scope& scope, base::WallTime now,
                                            std::span<const std::string_view> only) {
  const auto files = report_files(globals, kReportsFolder);
  if (!files) return files.error();
  usage::Answers answers;
  for (const usage::ReportFile& file : *files) {
    if (!only.empty() && std::find(only.begin(), only.end(), file.name) == only.end()) continue;
    auto table = log.query(file.sql, scope, now);
    if (!table) return base::Error{table.error().code, file.name + ".sql: " + table.error().detail};
    answers.emplace(file.name, std::move(*table));
  }
  return answers;
}

base::Result<std::vector<usage::ReviewPage>> review_pages(const Globals& globals, store::SqliteUsage& log, const usage::Scope& scope,
                                                          const std::optional<usage::Scope>& before, const model::Catalogue& texts,
                                                          base::WallTime now) {
  const auto answers = review_answers(globals, log, scope, now, usage::kReviewQuestions);
  if (!answers) return answers.error();
  std::optional<usage::Answers> old;
  if (before) {
    auto asked = review_answers(globals, log, *before, now, usage::kReviewQuestions);
    if (!asked) return asked.error();
    old = std::move(*asked);
  }
  std::vector<usage::ReviewPage> pages;
  for (const std::string_view id : usage::kReviewPages) {
    usage::ReviewPage page = usage::review_page(id, *answers, texts);
    pages.push_back(old ? usage::compared(std::move(page), usage::review_page(id, *old, texts), texts) : std::move(page));
  }
  return pages;
}

base::Result<review::MonthlyReport> monthly_report(const Globals& globals, store::SqliteUsage& log, year_month month, const std::string& site,
                                                   const model::Catalogue& texts, base::WallTime now) {
  const year_month old = month - std::chrono::months(1);
  const int fiscal = static_cast<int>(month.year()) - (month.month() < std::chrono::April ? 1 : 0);
  const usage::Scope this_month{{first_of(month), last_of(month)}, site, {}};
  const usage::Scope last_month{{first_of(old), last_of(old)}, site, {}};
  const usage::Scope this_year{{base::Date(std::chrono::year(fiscal), std::chrono::April, std::chrono::day(1)), last_of(month)}, site, {}};
  auto pages = review_pages(globals, log, this_month, last_month, texts, now);
  if (!pages) return pages.error();
  const auto of_month = review_answers(globals, log, this_month, now);
  const auto of_year = review_answers(globals, log, this_year, now);
  if (!of_month) return of_month.error();
  if (!of_year) return of_year.error();
  const auto made_up = log.is_made_up(now);
  if (!made_up) return made_up.error();
  review::MonthlyReport report;
  const auto text = [&](const char* key, const std::map<std::string, std::string, std::less<>>& values) {
    return texts.format(std::string("staff.review.report.") + key, values);
  };
  report.title = text("title", {{"year", std::to_string(static_cast<int>(month.year()))}, {"month", std::to_string(static_cast<unsigned>(month.month()))}});
  report.fiscal = text("fiscal", {{"era", std::to_string(fiscal - kReiwaBegan)}, {"from", base::iso_date(*this_month.period.from)}, {"to", base::iso_date(*this_month.period.to)}});
  report.made_up = *made_up;
  report.next = pressing(*pages, texts);
  report.pages = std::move(*pages);
  report.plan = usage::plan_lines(*of_month, *of_year, texts);
  return report;
}

}  // namespace haisai::app

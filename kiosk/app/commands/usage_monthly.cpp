// haisai usage report --monthly: two sheets for a meeting, as a PDF.
#include "kiosk/app/commands/usage_commands.h"
#include "kiosk/app/report_files.h"
#include "kiosk/app/review_answers.h"
#include "kiosk/app/sheet_pdf.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/app/whole_file.h"
#include "kiosk/content/content.h"
#include "kiosk/store/audit_log.h"

namespace haisai::app {
namespace {

std::chrono::year_month month_of(const std::string& text) {
  const auto first = base::parse_iso_date(text + "-01");
  if (!first) throw CLI::ValidationError("--monthly", "'" + text + "' is not a month like 2026-10");
  return first->year() / first->month();
}

}  // namespace

int run_monthly(const Globals& globals, const UsageOptions& options) {
  const std::chrono::year_month month = month_of(options.month);
  const auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return fail(globals, content.error());
  const std::filesystem::path file = options.target;
  if (auto opened = open_target(globals, std::filesystem::absolute(file).parent_path()); !opened) return fail(globals, opened.error());
  const model::Catalogue& texts = content->catalogues.at("ja");
  store::SqliteUsage log(globals.data_folder());
  log.know_sections(sections_of(*content));
  const auto report = monthly_report(globals, log, month, options.site, texts, command_time(globals));
  tell_quarantined(log.take_quarantined());
  if (!report) return fail(globals, report.error());
  const auto pdf = sheets_pdf(model::plain_of(report->title), texts, review::kSheets,
                              [&](int sheet, const review::Look& look) { return review::lay_out_sheet(*report, sheet, look); });
  if (!pdf) return fail(globals, pdf.error());
  if (const auto written = write_whole_file(file, base::as_text(*pdf)); !written) return fail(globals, written.error());
  const auto head = store::AuditLog(globals.data_folder()).append(store::StaffAct::usage_report_pdf, "monthly-" + options.month, command_time(globals));
  if (!head) return fail(globals, head.error());
  return answer(globals, {{"pdf", options.target}, {"next", report->next}, {"audit", head->shown()}}, options.target);
}

}  // namespace haisai::app

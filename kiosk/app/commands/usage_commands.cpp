// haisai usage (design §4): report here, the rest in the files beside.
#include <memory>

#include "kiosk/app/commands/usage_commands.h"
#include "kiosk/app/report_files.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/app/usage_text.h"

namespace haisai::app {
namespace {

std::optional<base::Date> day_of(const char* option, const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto date = base::parse_iso_date(text);
  if (!date) throw CLI::ValidationError(option, "'" + text + "' is not a day like 2026-11-20");
  return date;
}

// One question of assets/reports: its answer as CSV, or as JSON with title and rows.
int run_question(const Globals& globals, const UsageOptions& options) {
  const auto files = report_files(globals, kReportsFolder);
  if (!files) return fail(globals, files.error());
  for (const usage::ReportFile& file : *files) {
    if (file.name != options.question) continue;
    const auto content = content::load(globals.assets_folder(), globals.config_file());
    if (!content) return fail(globals, content.error());
    store::SqliteUsage log(globals.data_folder());
    log.know_sections(sections_of(*content));
    const auto table = log.query(file.sql, scope_of(options), command_time(globals));
    tell_quarantined(log.take_quarantined());
    if (!table) return fail(globals, table.error());
    return answer(globals, json_of(file, *table), usage::csv_of(*table));
  }
  std::string names;
  for (const usage::ReportFile& file : *files) names += " " + file.name;
  return fail(globals, {base::ErrorCode::usage_wrong, "no such question; there are:" + names});
}

int run_report(const Globals& globals, const UsageOptions& options) {
  const usage::Period period = scope_of(options).period;
  if (!options.question.empty()) return run_question(globals, options);
  if (!options.month.empty()) return run_monthly(globals, options);
  usage::ReportBuilder builder;
  std::error_code ignored;
  if (std::filesystem::exists(globals.data_folder() / store::kUsageFile, ignored)) {
    store::SqliteUsage log(globals.data_folder());
    const auto read = log.each_session(period, command_time(globals), [&](const usage::StoredSession& visit) { builder.add(visit); });
    tell_quarantined(log.take_quarantined());
    if (!read) return fail(globals, read.error());
  }
  const usage::Report report = builder.finish();
  return answer(globals, json_of(report, period), text_of(report));
}

}  // namespace

void add_scope(CLI::App& command, UsageOptions& options) {
  command.add_option("--from", options.from, "first day (YYYY-MM-DD)");
  command.add_option("--to", options.to, "last day (YYYY-MM-DD)");
  command.add_option("--site", options.site, "one office");
  command.add_option("--procedure", options.procedure, "one procedure");
}

usage::Scope scope_of(const UsageOptions& options) {
  const usage::Period period{day_of("--from", options.from), day_of("--to", options.to)};
  if (period.from && period.to && *period.from > *period.to) {
    throw CLI::ValidationError("--to", "the last day is before the first");
  }
  return {period, options.site, options.procedure};
}

void add_usage_commands(CLI::App& app, Globals& globals) {
  auto options = std::make_shared<UsageOptions>();
  CLI::App* usage_group = app.add_subcommand("usage", "what the terminals were used for");
  usage_group->require_subcommand(1);
  CLI::App* report = usage_group->add_subcommand("report", "visits, outcomes and durations by procedure; or one question");
  add_globals(*report, globals);
  add_json(*report, globals);
  add_at(*report, globals);
  add_scope(*report, *options);
  report->add_option("--question", options->question, "a file of assets/reports, e.g. no04_waiting");
  CLI::Option* month = report->add_option("--monthly", options->month, "a month (YYYY-MM) as two sheets for a meeting");
  month->needs(report->add_option("--pdf", options->target, "where the sheets of --monthly go"));
  report->callback([&globals, options] { globals.exit_code = run_report(globals, *options); });
  add_usage_file_commands(*usage_group, globals);
  add_usage_demo_command(*usage_group, globals);
  add_usage_case_commands(*usage_group, globals);
  add_usage_timer_command(*usage_group, globals);
}

}  // namespace haisai::app

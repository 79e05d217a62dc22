// haisai usage report (design §4).
#include <memory>

#include "kiosk/app/command.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/app/usage_text.h"
#include "kiosk/store/sqlite_usage.h"

namespace haisai::app {
namespace {

struct ReportOptions {
  std::string from;
  std::string to;
};

std::optional<base::Date> day_of(const char* option, const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto date = base::parse_iso_date(text);
  if (!date) throw CLI::ValidationError(option, "'" + text + "' is not a day like 2026-11-20");
  return date;
}

int run_report(const Globals& globals, const ReportOptions& options) {
  const base::WallTime now = command_time(globals);
  const usage::Period period{day_of("--from", options.from), day_of("--to", options.to)};
  if (period.from && period.to && *period.from > *period.to) {
    throw CLI::ValidationError("--to", "the last day is before the first");
  }
  usage::ReportBuilder builder;
  std::error_code ignored;
  if (std::filesystem::exists(globals.data_folder() / store::kUsageFile, ignored)) {
    store::SqliteUsage log(globals.data_folder());
    const auto read = log.each_session(period, now, [&](const usage::StoredSession& visit) { builder.add(visit); });
    tell_quarantined(log.take_quarantined());
    if (!read) return fail(globals, read.error());
  }
  const usage::Report report = builder.finish();
  return answer(globals, json_of(report, period), text_of(report));
}

}  // namespace

void add_usage_commands(CLI::App& app, Globals& globals) {
  auto options = std::make_shared<ReportOptions>();
  CLI::App* usage_group = app.add_subcommand("usage", "what the terminals were used for");
  usage_group->require_subcommand(1);
  CLI::App* report = usage_group->add_subcommand("report", "visits, outcomes and durations by procedure");
  add_globals(*report, globals);
  add_json(*report, globals);
  add_at(*report, globals);
  report->add_option("--from", options->from, "first day (YYYY-MM-DD)");
  report->add_option("--to", options->to, "last day (YYYY-MM-DD)");
  report->callback([&globals, options] { globals.exit_code = run_report(globals, *options); });
  for (const char* name : {"export", "opendata", "verify", "backup", "demo"}) {
    add_not_yet(*usage_group, globals, name, name);
  }
}

}  // namespace haisai::app

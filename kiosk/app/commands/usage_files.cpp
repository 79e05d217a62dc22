// haisai usage export | opendata | verify | backup | medium: the log as files, each act noted in the audit log.
#include <memory>

#include "kiosk/app/commands/usage_commands.h"
#include "kiosk/app/report_files.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/app/whole_file.h"
#include "kiosk/store/audit_log.h"

namespace haisai::app {
namespace {

using nlohmann::json;

// Answers of all files of a folder, written as CSV; open data hidden and with a dictionary beside each.
base::Result<json> write_answers(const Globals& globals, const UsageOptions& options, const char* reports, bool open_data) {
  const auto files = report_files(globals, reports);
  if (!files) return files.error();
  const std::filesystem::path folder = options.target;
  if (auto opened = open_target(globals, folder); !opened) return opened.error();
  const auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return content.error();
  const base::WallTime now = command_time(globals);
  store::SqliteUsage log(globals.data_folder());
  log.know_sections(sections_of(*content));
  const auto made_up = log.is_made_up(now);
  tell_quarantined(log.take_quarantined());
  if (!made_up) return made_up.error();
  json written = json::array();
  usage::Scope scope = scope_of(options);
  if (open_data) scope = {scope.period, {}, {}};   // one and the same sight of the counts: two cuts would tell their difference
  for (const usage::ReportFile& file : *files) {
    auto table = log.query(file.sql, scope, now);
    if (!table) return base::Error{table.error().code, file.name + ".sql: " + table.error().detail};
    const std::string csv = usage::csv_of(open_data ? usage::published(*table) : *table);
    if (auto done = write_whole_file(folder / (file.name + ".csv"), csv); !done) return done.error();
    written.push_back(file.name + ".csv");
    const std::string words = usage::dictionary_of(file, options.from, options.to, *made_up);
    if (!open_data) continue;
    if (auto done = write_whole_file(folder / (file.name + ".txt"), words); !done) return done.error();
  }
  if (*made_up && !open_data) {
    const std::string warning = "MADE UP: nothing in these files happened (haisai usage demo)\n";
    if (auto done = write_whole_file(folder / "MADE-UP.txt", warning); !done) return done.error();
  }
  return written;
}

base::Result<std::string> note(const Globals& globals, store::StaffAct act, const std::string& detail) {
  const auto head = store::AuditLog(globals.data_folder()).append(act, detail, command_time(globals));
  if (!head) return head.error();
  return head->shown();
}

int run_answers(const Globals& globals, const UsageOptions& options, bool open_data) {
  const auto written = write_answers(globals, options, open_data ? kOpenDataFolder : kReportsFolder, open_data);
  if (!written) return fail(globals, written.error());
  const auto act = open_data ? store::StaffAct::usage_opendata : store::StaffAct::usage_export;
  const auto head = note(globals, act, std::to_string(written->size()) + "-files");
  if (!head) return fail(globals, head.error());
  return answer(globals, {{"files", *written}, {"audit", *head}}, std::to_string(written->size()) + " files, audit " + *head);
}

int run_verify(const Globals& globals, const UsageOptions& options) {
  store::SqliteUsage log(globals.data_folder());
  const auto sound = log.verify(command_time(globals));
  tell_quarantined(log.take_quarantined());
  if (!sound) return fail(globals, sound.error());
  const auto head = store::AuditLog(globals.data_folder()).verify(options.head);
  if (!head) return fail(globals, head.error());
  return answer(globals, {{"sound", true}, {"audit_records", head->records}, {"audit", head->shown()}},
                "usage.db and audit.log are whole; audit " + head->shown() + " after " + std::to_string(head->records) + " records");
}

int run_backup(const Globals& globals, const UsageOptions& options) {
  const std::filesystem::path file = options.target;
  if (auto opened = open_target(globals, std::filesystem::absolute(file).parent_path()); !opened) return fail(globals, opened.error());
  store::SqliteUsage log(globals.data_folder());
  if (auto done = log.back_up(file, command_time(globals)); !done) return fail(globals, done.error());
  const auto hash = store::hash_of_file(file);
  if (!hash) return fail(globals, hash.error());
  const auto head = note(globals, store::StaffAct::usage_backup, *hash);
  if (!head) return fail(globals, head.error());
  return answer(globals, {{"sha256", *hash}, {"audit", *head}}, "copied and checked, SHA-256 " + *hash);
}

int run_medium(const Globals& globals, const UsageOptions& options) {
  const auto id = register_medium(globals, options.target);
  if (!id) return fail(globals, id.error());
  const auto head = note(globals, store::StaffAct::settings, "medium-" + id->substr(0, 8));
  if (!head) return fail(globals, head.error());
  return answer(globals, {{"medium", *id}, {"audit", *head}}, "registered " + *id);
}

CLI::App* add_to(CLI::App& group, Globals& globals, const char* name, const char* about) {
  CLI::App* command = group.add_subcommand(name, about);
  add_globals(*command, globals);
  add_json(*command, globals);
  add_at(*command, globals);
  return command;
}

}  // namespace

void add_usage_file_commands(CLI::App& group, Globals& globals) {
  auto options = std::make_shared<UsageOptions>();
  for (const bool open_data : {false, true}) {
    CLI::App* command = add_to(group, globals, open_data ? "opendata" : "export",
                               open_data ? "data sets for publication, counts under 10 hidden" : "the answer to every question as CSV");
    command->add_option("folder", options->target, "where the files go")->required();
    add_scope(*command, *options);
    command->callback([&globals, options, open_data] { globals.exit_code = run_answers(globals, *options, open_data); });
  }
  CLI::App* verify = add_to(group, globals, "verify", "checks usage.db and the chain of audit.log");
  verify->add_option("--head", options->head, "the head noted on a daily slip");
  verify->callback([&globals, options] { globals.exit_code = run_verify(globals, *options); });
  CLI::App* backup = add_to(group, globals, "backup", "a whole copy, checked");
  backup->add_option("file", options->target, "the copy")->required();
  backup->callback([&globals, options] { globals.exit_code = run_backup(globals, *options); });
  CLI::App* medium = add_to(group, globals, "medium", "registers a removable medium for exports");
  medium->add_option("folder", options->target, "where it is mounted")->required()->check(CLI::ExistingDirectory);
  medium->callback([&globals, options] { globals.exit_code = run_medium(globals, *options); });
}

}  // namespace haisai::app

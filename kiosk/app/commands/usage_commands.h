// Shared by the files of `haisai usage`.
#pragma once

#include "kiosk/app/command.h"
#include "kiosk/store/sqlite_usage.h"

namespace haisai::app {

struct UsageOptions {
  std::string from;
  std::string to;
  std::string site;
  std::string procedure;
  std::string question;   // report: a file of assets/reports
  std::string month;      // report: a month, as two sheets for a meeting
  std::string target;     // folder or file that is written
  std::string head;       // verify: as printed on a daily slip
  int terminals = 1;      // demo
  int days = 365;
};

// --from --to --site --procedure.
void add_scope(CLI::App& command, UsageOptions& options);
// Days that are none, or in the wrong order: throws CLI::ValidationError (exit 2).
usage::Scope scope_of(const UsageOptions& options);

// report --monthly YYYY-MM --pdf FILE.
int run_monthly(const Globals& globals, const UsageOptions& options);
void add_usage_file_commands(CLI::App& group, Globals& globals);   // export, opendata, verify, backup, medium
void add_usage_demo_command(CLI::App& group, Globals& globals);
void add_usage_case_commands(CLI::App& group, Globals& globals);   // case, voices
void add_usage_timer_command(CLI::App& group, Globals& globals);

}  // namespace haisai::app

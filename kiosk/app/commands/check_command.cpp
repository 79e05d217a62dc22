// haisai check: everything wrong with content and settings, file:line: message.
#include <algorithm>
#include <cstdio>

#include "drivers/card/reader_facts.h"
#include "kiosk/app/command.h"
#include "kiosk/app/machine_checks.h"
#include "kiosk/app/printer_checks.h"
#include "kiosk/content/cases.h"
#include "kiosk/content/fault_words.h"

namespace haisai::app {
namespace {

std::vector<content::Fault> all_faults(const Globals& globals) {
  const auto assets = globals.assets_folder();
  const auto settings = globals.config_file();
  std::vector<content::Fault> faults = content::check(assets, settings, base::civil_time(command_time(globals)).date);
  const auto loaded = content::load(assets, settings);
  if (const auto facts = card::load_reader_facts(assets / "readers.toml"); !facts) {
    faults.push_back({"readers.toml", 1, facts.error().detail, false});
  }
  const auto printers = printer_checks(assets, settings, loaded ? loaded->settings : model::Settings());
  faults.insert(faults.end(), printers.begin(), printers.end());
  const std::vector<content::Fault> cases = content::check_cases(assets);
  faults.insert(faults.end(), cases.begin(), cases.end());
  const auto machine = machine_checks(loaded ? &*loaded : nullptr);
  faults.insert(faults.end(), machine.begin(), machine.end());
  return faults;
}

nlohmann::json json_of(const std::vector<content::Fault>& faults, const content::FaultWords& words) {
  nlohmann::json list = nlohmann::json::array();
  for (const content::Fault& fault : faults) {
    list.push_back(
        {{"file", fault.file}, {"line", fault.line}, {"message", fault.message}, {"message_ja", words.japanese(fault.message)},
         {"warning", fault.warning}});
  }
  return list;
}

void run_check(Globals& globals) {
  const std::vector<content::Fault> faults = all_faults(globals);
  const auto words = content::FaultWords::load(globals.assets_folder());
  const auto errors =
      std::count_if(faults.begin(), faults.end(), [](const auto& fault) { return !fault.warning; });
  const auto warnings = static_cast<std::ptrdiff_t>(faults.size()) - errors;
  const std::string summary = std::to_string(errors) + " faults, " + std::to_string(warnings) + " warnings";
  globals.exit_code = errors == 0 ? kDone : kNotDone;
  if (globals.json) {
    nlohmann::json json = {{"faults", json_of(faults, words)}, {"errors", errors}, {"warnings", warnings}};
    if (errors > 0)
      json["error"] = {{"code", base::name_of(base::ErrorCode::content_invalid)}, {"message", summary}};
    std::printf("%s\n", json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
    return;
  }
  for (const content::Fault& fault : faults) {
    std::printf("%s\n", content::text_of(fault).c_str());
    const std::string japanese = words.japanese(fault.message);
    if (!japanese.empty()) std::printf("    %s\n", japanese.c_str());
  }
  std::printf("%s\n", summary.c_str());
}

}  // namespace

void add_check_command(CLI::App& app, Globals& globals) {
  CLI::App* command = app.add_subcommand("check", "Say everything that is wrong with content and settings");
  add_globals(*command, globals);
  add_json(*command, globals);
  add_at(*command, globals);
  command->callback([&globals] { run_check(globals); });
}

}  // namespace haisai::app

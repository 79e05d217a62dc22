// haisai usage timer start | stop: how long a procedure takes on paper today, so that a change has a baseline. Between the
// two, DATA/timer.txt holds the procedure and the time; nobody's name.
#include <fstream>
#include <algorithm>
#include <memory>

#include "kiosk/app/commands/usage_commands.h"
#include "kiosk/app/loaded.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/app/whole_file.h"
#include "kiosk/reservations/private_files.h"
#include "kiosk/store/audit_log.h"

namespace haisai::app {
namespace {

constexpr const char* kTimerFile = "timer.txt";
constexpr base::Milliseconds kLongest{4 * 3'600'000};   // a timing longer than this was forgotten

struct Running {
  std::string procedure;
  base::WallTime began{};
};

std::optional<Running> running(const Globals& globals) {
  std::ifstream in(globals.data_folder() / kTimerFile);
  Running found;
  std::int64_t ms = 0;
  if (!(in >> found.procedure >> ms)) return std::nullopt;
  found.began = base::WallTime(base::Milliseconds(ms));
  return found;
}

int start(const Globals& globals, const std::string& procedure) {
  const auto loaded = load_all(globals);
  if (!loaded) return fail(globals, loaded.error());
  const auto& all = loaded->content->procedures;
  const bool known = std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id == procedure; });
  if (!known) return fail(globals, {base::ErrorCode::usage_wrong, "no procedure '" + procedure + "'"});
  if (running(globals)) return fail(globals, {base::ErrorCode::usage_wrong, "a timing is running; stop it first"});
  if (auto made = reservations::make_private_folder(globals.data_folder()); !made) return fail(globals, made.error());
  const std::string line = procedure + " " + std::to_string(command_time(globals).time_since_epoch().count()) + "\n";
  if (auto written = write_whole_file(globals.data_folder() / kTimerFile, line); !written) return fail(globals, written.error());
  return answer(globals, {{"procedure", procedure}, {"running", true}}, "timing " + procedure);
}

int stop(const Globals& globals, bool drop) {
  const auto timed = running(globals);
  if (!timed) return fail(globals, {base::ErrorCode::usage_wrong, "no timing is running"});
  const auto loaded = load_all(globals);
  if (!loaded) return fail(globals, loaded.error());
  const base::WallTime now = command_time(globals);
  const base::Milliseconds took = now - timed->began;
  const bool counts = !drop && took > base::Milliseconds{0} && took <= kLongest;
  if (counts) {
    const auto id = [&](const std::string& text) { return loaded->ids->find(text).value_or(model::ContentId{}); };
    store::SqliteUsage log(globals.data_folder(), {id(HAISAI_VERSION), id(loaded->content->version)});
    const auto written = log.append(usage::PaperTime{timed->began, id(loaded->content->settings.office), id(timed->procedure), took}, now);
    tell_quarantined(log.take_quarantined());
    if (!written) return fail(globals, written.error());
    const auto head = store::AuditLog(globals.data_folder()).append(store::StaffAct::timing, timed->procedure, now);
    if (!head) return fail(globals, head.error());
  }
  std::error_code ignored;
  std::filesystem::remove(globals.data_folder() / kTimerFile, ignored);
  const std::int64_t seconds = took.count() / 1'000;
  return answer(globals, {{"procedure", timed->procedure}, {"seconds", seconds}, {"counted", counts}},
                timed->procedure + " " + std::to_string(seconds) + " s" + (counts ? "" : ", not counted"));
}

}  // namespace

void add_usage_timer_command(CLI::App& group, Globals& globals) {
  CLI::App* timer = group.add_subcommand("timer", "times a procedure on paper: start, stop");
  timer->require_subcommand(1);
  auto procedure = std::make_shared<std::string>();
  auto drop = std::make_shared<bool>(false);
  CLI::App* begin = timer->add_subcommand("start", "the form is taken up");
  CLI::App* end = timer->add_subcommand("stop", "it is handed in: the time counts");
  for (CLI::App* command : {begin, end}) {
    add_globals(*command, globals);
    add_json(*command, globals);
    add_at(*command, globals);
  }
  begin->add_option("procedure", *procedure, "id, as in haisai form list")->required();
  begin->callback([&globals, procedure] { globals.exit_code = start(globals, *procedure); });
  end->add_flag("--drop", *drop, "throws the time away");
  end->callback([&globals, drop] { globals.exit_code = stop(globals, *drop); });
}

}  // namespace haisai::app

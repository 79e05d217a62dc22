// haisai usage demo: an empty usage.db filled with a marked, made-up year.
#include <memory>

#include "kiosk/app/commands/usage_commands.h"
#include "kiosk/app/loaded.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/usage/made_up.h"

namespace haisai::app {
namespace {

usage::MadeUpPlan plan_of(const Loaded& loaded, const UsageOptions& options, base::WallTime now) {
  const std::chrono::sys_days today = base::civil_time(now).date;
  usage::MadeUpPlan plan;
  plan.first = base::Date(today - std::chrono::days(options.days));
  plan.days = options.days;
  plan.terminals = options.terminals;
  for (const model::Office& office : loaded.content->site.offices) plan.sites.push_back(office.id);
  for (const model::Procedure& procedure : loaded.content->procedures) plan.procedures.push_back(procedure.id);
  for (const model::Service& service : loaded.content->site.services) plan.services.push_back(service.id);
  for (const model::Matter& matter : loaded.content->ways.matters) plan.matters.push_back(matter.id);
  for (const model::Notice& notice : loaded.content->ways.notices) plan.notices.push_back(notice.id);
  for (const model::Lesson& lesson : loaded.content->lessons) plan.lessons.push_back(lesson.id);
  plan.desk = true;
  plan.languages = {"ja"};
  for (const std::string& tag : loaded.languages) {
    if (tag != "ja") plan.languages.push_back(tag);
  }
  plan.closed = [](base::Date day) {
    const std::chrono::weekday weekday{std::chrono::sys_days(day)};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday || is_holiday(day);
  };
  return plan;
}

int run_demo(const Globals& globals, const UsageOptions& options) {
  const base::WallTime now = command_time(globals);
  const auto loaded = load_all(globals);
  if (!loaded) return fail(globals, loaded.error());
  usage::MadeUpYear year(*loaded->ids, plan_of(*loaded, options, now));
  store::SqliteUsage log(globals.data_folder(), {*loaded->ids->find(HAISAI_VERSION), *loaded->ids->find(loaded->content->version)});
  std::int64_t visits = 0;
  std::int64_t events = 0;
  const auto next = [&](model::UsageSession& session) {
    if (!year.next(session)) return false;
    ++visits;
    events += static_cast<std::int64_t>(session.events.size());
    return true;
  };
  const std::chrono::sys_days today = base::civil_time(now).date;
  const auto filled = log.fill_made_up(next, {year.tickets(), year.faults()}, base::Date(today - std::chrono::days(loaded->content->retention.raw_days)), now);
  tell_quarantined(log.take_quarantined());
  if (!filled) return fail(globals, filled.error());
  return answer(globals, {{"visits", visits}, {"events", events}, {"made_up", true}},
                std::to_string(visits) + " made-up visits; this folder never takes a real one");
}

}  // namespace

void add_usage_demo_command(CLI::App& group, Globals& globals) {
  auto options = std::make_shared<UsageOptions>();
  CLI::App* demo = group.add_subcommand("demo", "fills an empty usage.db with a marked, made-up year");
  add_globals(*demo, globals);
  add_json(*demo, globals);
  add_at(*demo, globals);
  demo->add_option("--terminals", options->terminals, "1 to 30")->check(CLI::Range(1, 30));
  demo->add_option("--days", options->days, "up to today")->check(CLI::Range(1, 3'660));
  demo->callback([&globals, options] { globals.exit_code = run_demo(globals, *options); });
}

}  // namespace haisai::app

#include "kiosk/app/commands/queue_commands.h"

#include "kiosk/app/ticket_work.h"

namespace haisai::app {
namespace {

int run_status(const Globals& globals) {
  const base::WallTime now = command_time(globals);
  const auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return fail(globals, content.error());
  const model::Office* office = content->site.office(content->settings.office);
  if (office == nullptr) {
    return fail(globals, {base::ErrorCode::settings_invalid, "no office '" + content->settings.office + "'"});
  }
  std::map<std::string, int> waiting;
  if (has_tickets(globals)) {
    store::SqliteTickets tickets(globals.data_folder());
    auto counted = tickets.waiting(office->branch, now);
    tell_quarantined(tickets.take_quarantined());
    if (!counted) return fail(globals, counted.error());
    waiting = std::move(*counted);
  }
  nlohmann::json services = nlohmann::json::array();
  std::string text;
  for (const std::string& id : office->services) {
    services.push_back({{"id", id}, {"waiting", waiting[id]}});
    text += (text.empty() ? "" : "\n") + id + "  " + std::to_string(waiting[id]);
  }
  return answer(globals, {{"office", office->id}, {"at", base::iso_time(now)}, {"services", services}}, text);
}

}  // namespace

void add_queue_commands(CLI::App& app, Globals& globals) {
  CLI::App* queue = app.add_subcommand("queue", "who waits, and calling them");
  queue->require_subcommand(1);
  CLI::App* status = queue->add_subcommand("status", "people waiting today, by service");
  add_globals(*status, globals);
  add_json(*status, globals);
  add_at(*status, globals);
  status->callback([&globals] { globals.exit_code = run_status(globals); });
  for (const char* name : {"call", "recall", "serve", "done", "absent", "transfer", "import"}) {
    add_not_yet(*queue, globals, name, name);
  }
}

}  // namespace haisai::app

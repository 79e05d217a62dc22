// haisai queue import FILE: bookings of the city's web or LINE system come into the same queue.
#include "kiosk/app/commands/queue_import.h"

#include <fstream>
#include <sstream>

#include "kiosk/app/outside_bookings.h"
#include "kiosk/app/ticket_work.h"

namespace haisai::app {
namespace {

using reservations::TookIn;

const char* name_of(TookIn took) {
  switch (took) {
    case TookIn::added: return "added";
    case TookIn::known: return "known";
    case TookIn::moved: return "moved";
    case TookIn::cancelled: return "cancelled";
  }
  return "";
}

base::Result<std::string> text_of_file(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  if (in) text << in.rdbuf();
  if (!in) return base::Error{base::ErrorCode::file_unreadable, file};
  return text.str();
}

// Not the booking's fault but the disk's: the next one would fare no better.
bool is_of_store(base::ErrorCode code) { return base::name_of(code).starts_with("store."); }

// Each booking by itself, in or not: one that is refused keeps none of the others out, and the same file again goes on
// where it stopped.
int take_in(const Globals& globals, const OutsideFile& read, const std::string& file, reservations::Hall& hall, base::WallTime now) {
  std::map<std::string, int> counts{{"added", 0}, {"known", 0}, {"moved", 0}, {"cancelled", 0}};
  nlohmann::json refused = nlohmann::json::array();
  std::string lines;
  reservations::Booking booking(hall);
  for (const OutsideRow& row : read.rows) {
    const auto took = booking.take_in(row.booking, now);
    if (took) {
      ++counts[name_of(*took)];
      continue;
    }
    if (is_of_store(took.error().code)) return fail(globals, took.error(), {}, {{"counts", counts}, {"line", row.line}});
    const std::string code(base::name_of(took.error().code));
    refused.push_back({{"line", row.line}, {"code", row.booking.code}, {"reason", code}, {"detail", took.error().detail}});
    lines += "\n" + content::text_of({file, row.line, row.booking.code + ": " + code + ": " + took.error().detail});
  }
  std::string text;
  for (const auto& [name, count] : counts) text += name + " " + std::to_string(count) + "  ";
  const int told = answer(globals, {{"counts", counts}, {"refused", refused}}, text + "refused " + std::to_string(refused.size()) + lines);
  return refused.empty() ? told : kNotDone;
}

int tell_faults(const Globals& globals, const std::vector<content::Fault>& faults) {
  nlohmann::json lines = nlohmann::json::array();
  std::string text = "nothing was taken in";
  for (const content::Fault& fault : faults) {
    lines.push_back(content::text_of(fault));
    text += "\n" + content::text_of(fault);
  }
  return fail(globals, {base::ErrorCode::content_invalid, text}, {}, {{"faults", lines}});
}

int run_import(const Globals& globals, const std::string& file) {
  const base::WallTime now = command_time(globals);
  const auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return fail(globals, content.error());
  const auto text = text_of_file(file);
  if (!text) return fail(globals, text.error());
  const OutsideFile read = read_outside_bookings(file, *text, content->site);
  if (!read.faults.empty()) return tell_faults(globals, read.faults);
  store::SqliteTickets tickets(globals.data_folder());
  auto hall = issuing_hall(*content, keys_folder(globals), tickets);
  if (!hall) return fail(globals, hall.error());
  const int code = take_in(globals, read, file, *hall, now);
  tell_quarantined(tickets.take_quarantined());
  return code;
}

}  // namespace

void add_queue_import(CLI::App& queue, Globals& globals) {
  CLI::App* command = queue.add_subcommand("import", "bookings of the city's web or LINE system (CSV or JSON)");
  add_globals(*command, globals);
  add_json(*command, globals);
  add_at(*command, globals);
  auto file = std::make_shared<std::string>();
  command->add_option("FILE", *file, "code,office,service,start[,state]; see assets/schemas/outside_bookings.schema.json")->required();
  command->callback([file, &globals] { globals.exit_code = run_import(globals, *file); });
}

}  // namespace haisai::app

#include "kiosk/app/commands/keys_commands.h"

#include <memory>

#include "kiosk/reservations/ticket_key.h"

namespace haisai::app {
namespace {

int run_create_ticket(const Globals& globals, const std::string& folder) {
  const auto key = reservations::TicketKey::make(folder);
  if (!key) return fail(globals, key.error());
  const std::string hex = base::to_hex(key->public_key());
  return answer(globals, {{"key", key->id()}, {"public_key", hex}, {"folder", folder}},
                "key " + std::to_string(key->id()) + "  " + hex + "\n" + folder + "/" + reservations::kKeyFile +
                    " stays on the terminal; " + reservations::kPublicKeyFile + " is for those who check tickets");
}

}  // namespace

void add_keys_commands(CLI::App& app, Globals& globals) {
  CLI::App* keys = app.add_subcommand("keys", "make keys");
  keys->require_subcommand(1);
  auto folder = std::make_shared<std::string>();
  CLI::App* create = keys->add_subcommand("create-ticket", "make a key that signs tickets");
  add_globals(*create, globals);
  add_json(*create, globals);
  create->add_option("DIR", *folder, "folder for ticket.key and ticket.pub; made if absent")->required();
  create->callback([&globals, folder] { globals.exit_code = run_create_ticket(globals, *folder); });
  add_not_yet(*keys, globals, "create-desk", "make the key of a desk");
}

}  // namespace haisai::app

#include "kiosk/app/commands/keys_commands.h"

#include <memory>

#include "kiosk/app/passphrase.h"
#include "kiosk/app/secret_line.h"
#include "kiosk/app/staff_code.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/handoff/desk_key.h"
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

int run_staff_code(const Globals& globals) {
  base::SecretBuffer code;
  const bool fits = secret_line("staff code (6 to 12 digits): ", code);
  if (!fits) return fail(globals, {base::ErrorCode::staff_code_weak, "at most 12 digits"});
  StaffCode staff(keys_folder(globals));
  const bool before = staff.exists();
  if (const auto set = staff.set(code.view()); !set) return fail(globals, set.error());
  return answer(globals, {{"set", true}, {"replaced", before}},
                std::string("the staff code is set") + (before ? "; the one before opens nothing any more" : ""));
}

int run_create_desk(const Globals& globals, const std::string& folder, const std::string& passphrase_file) {
  auto passphrase = new_passphrase(passphrase_file);
  if (!passphrase) return fail(globals, passphrase.error());
  const auto key = handoff::DeskKey::make(folder, passphrase->view());
  if (!key) return fail(globals, key.error());
  const std::string hex = base::to_hex(key->public_key().bytes());
  return answer(globals, {{"key", key->public_key().id()}, {"public_key", hex}, {"folder", folder}},
                folder + "/" + handoff::kDeskPublicFile + " goes to every terminal (DATA/keys); " + handoff::kDeskKeyFile +
                    " and its passphrase stay with the desks");
}

void add_create_desk(CLI::App& keys, Globals& globals) {
  auto folder = std::make_shared<std::string>();
  auto passphrase_file = std::make_shared<std::string>();
  CLI::App* create = keys.add_subcommand("create-desk", "make the key of a desk");
  add_globals(*create, globals);
  add_json(*create, globals);
  create->add_option("DIR", *folder, "folder for desk.key and desk.pub; made if absent")->required();
  add_passphrase(*create, *passphrase_file);
  create->callback(
      [&globals, folder, passphrase_file] { globals.exit_code = run_create_desk(globals, *folder, *passphrase_file); });
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
  CLI::App* staff = keys->add_subcommand("staff-code", "set the staff code: 6 to 12 digits on standard input");
  add_globals(*staff, globals);
  add_json(*staff, globals);
  staff->callback([&globals] { globals.exit_code = run_staff_code(globals); });
  add_create_desk(*keys, globals);
}

}  // namespace haisai::app

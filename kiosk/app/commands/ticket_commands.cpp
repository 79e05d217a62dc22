// haisai ticket issue | verify | show | cancel (design §4). queue and keys stand in their own files.
#include "kiosk/app/commands/keys_commands.h"
#include "kiosk/app/commands/queue_commands.h"
#include "kiosk/app/ticket_paper.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/reservations/damm.h"
#include "kiosk/reservations/ticket_qr.h"

namespace haisai::app {
namespace {

using base::ErrorCode;

struct TicketOptions {
  std::string service;
  std::string slot;
  TicketPaper paper;
  std::string text;  // verify: what was scanned; show, cancel: the code
  std::string keys;  // verify: list of public keys
};

std::string line_of(const model::Ticket& ticket) {
  return ticket.number + "  " + ticket.service + "  code " + reservations::show_ticket_code(ticket.code) + "  ahead " +
         std::to_string(ticket.ahead) + "\n" + ticket.qr;
}

base::Result<model::Ticket> issue_one(const Globals& globals, const TicketOptions& options,
                                      const content::Content& content, base::WallTime now) {
  model::TicketRequest request{options.service, content.settings.office, base::random_id(), {}};
  if (!options.slot.empty()) {
    request.slot = base::parse_iso_time(options.slot);
    if (!request.slot) throw CLI::ValidationError("--slot", "'" + options.slot + "' is not a time like 2026-11-20T10:00");
  }
  store::SqliteTickets tickets(globals.data_folder());
  auto hall = issuing_hall(content, keys_folder(globals), tickets);
  if (!hall) return hall.error();
  auto ticket = reservations::TicketDesk(*hall).issue(request, now);
  tell_quarantined(tickets.take_quarantined());
  return ticket;
}

int run_issue(const Globals& globals, const TicketOptions& options) {
  const base::WallTime now = command_time(globals);
  const auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return fail(globals, content.error());
  const auto ticket = issue_one(globals, options, *content, now);
  if (!ticket) return fail(globals, ticket.error());
  if (const auto drawn = draw_ticket(globals, *content, *ticket, options.paper); !drawn) {
    return fail(globals, drawn.error(), "number " + ticket->number + " was issued but not drawn: " + drawn.error().detail);
  }
  return answer(globals, json_of(*ticket), line_of(*ticket));
}

int run_verify(const Globals& globals, const TicketOptions& options) {
  const std::filesystem::path list =
      options.keys.empty() ? keys_folder(globals) / reservations::kPublicKeyFile : std::filesystem::path(options.keys);
  reservations::PublicKeys keys;
  std::error_code ignored;
  if (std::filesystem::exists(list, ignored) || !options.keys.empty()) {
    auto loaded = reservations::PublicKeys::load(list);
    if (!loaded) return fail(globals, loaded.error());
    keys = std::move(*loaded);
  }
  const auto claim = reservations::verify_qr(options.text, keys);
  if (!claim) return fail(globals, claim.error());
  // Names are a help; the signature holds without them.
  const auto content = content::load(globals.assets_folder(), globals.config_file());
  const nlohmann::json json = json_of(*claim, content ? &*content : nullptr);
  return answer(globals, json, "valid: " + json.value("number_text", std::to_string(claim->number)) + "  " +
                                   json.value("date", "") + " " + json.value("time", "") + "  " +
                                   json.value("office", "branch " + std::to_string(claim->branch)) + "  " +
                                   json.value("service", "group " + std::to_string(claim->service_group)));
}

base::Result<reservations::TicketStatus> look_up(const Globals& globals, const std::string& code, bool cancel) {
  const base::WallTime now = command_time(globals);
  if (!has_tickets(globals)) return base::Error{ErrorCode::ticket_unknown, "no ticket has this code"};
  const auto content = content::load(globals.assets_folder(), globals.config_file());
  if (!content) return content.error();
  store::SqliteTickets tickets(globals.data_folder());
  auto hall = issuing_hall(*content, keys_folder(globals), tickets);
  if (!hall) return hall.error();
  reservations::TicketDesk desk(*hall);
  auto status = cancel ? desk.cancel(code, now) : desk.find(code, now);
  tell_quarantined(tickets.take_quarantined());
  return status;
}

int run_look_up(const Globals& globals, const TicketOptions& options, bool cancel) {
  const auto status = look_up(globals, options.text, cancel);
  if (!status) return fail(globals, status.error());
  return answer(globals, json_of(*status),
                status->ticket.number + "  " + status->ticket.service + "  " + base::iso_date(status->date) + "  " +
                    std::string(name_of(status->state)));
}

CLI::App* add_one(CLI::App& parent, Globals& globals, const char* name, const char* about) {
  CLI::App* command = parent.add_subcommand(name, about);
  add_globals(*command, globals);
  add_json(*command, globals);
  add_at(*command, globals);
  return command;
}

}  // namespace

void add_ticket_commands(CLI::App& app, Globals& globals) {
  auto options = std::make_shared<TicketOptions>();
  CLI::App* ticket = app.add_subcommand("ticket", "numbers: issue, verify, show, cancel");
  ticket->require_subcommand(1);

  CLI::App* issue = add_one(*ticket, globals, "issue", "issue a number");
  issue->add_option("--service", options->service, "id of the service (see the site file)")->required();
  issue->add_option("--slot", options->slot, "a booked time (ISO 8601)");
  issue->add_option("--png", options->paper.png, "draw the ticket into this file");
  issue->add_flag("--print", options->paper.print, "print the ticket");
  issue->callback([&globals, options] { globals.exit_code = run_issue(globals, *options); });

  CLI::App* verify = add_one(*ticket, globals, "verify", "check the text of a ticket's QR");
  verify->add_option("TEXT", options->text, "NK1:…")->required();
  verify->add_option("--keys", options->keys, "list of public keys (default: DATA/keys/ticket.pub)");
  verify->callback([&globals, options] { globals.exit_code = run_verify(globals, *options); });

  CLI::App* show = add_one(*ticket, globals, "show", "show a ticket by its nine-digit code");
  show->add_option("CODE", options->text, "nine digits, hyphens and spaces allowed")->required();
  show->callback([&globals, options] { globals.exit_code = run_look_up(globals, *options, false); });

  CLI::App* cancel = add_one(*ticket, globals, "cancel", "cancel a ticket by its nine-digit code");
  cancel->add_option("CODE", options->text, "nine digits, hyphens and spaces allowed")->required();
  cancel->callback([&globals, options] { globals.exit_code = run_look_up(globals, *options, true); });

  add_queue_commands(app, globals);
  add_keys_commands(app, globals);
}

}  // namespace haisai::app

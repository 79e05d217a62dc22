#include "kiosk/app/commands/card_commands.h"

#include "drivers/card/worker.h"
#include "kiosk/app/command.h"

namespace haisai::app {
namespace {

void add_readers(CLI::App& card, Globals& globals) {
  static CardReadersOptions options;
  CLI::App* command = card.add_subcommand(
      "readers", "the card readers plugged in, whether a card lies on them, which driver serves them and what is known");
  add_globals(*command, globals);
  add_json(*command, globals);
  command->add_option("--usb", options.usb, "look for USB devices in this folder")->capture_default_str();
  command->add_option("--drivers", options.drivers, "look for pcscd's drivers in this folder")->capture_default_str();
  command->callback([&globals] { globals.exit_code = card_readers(globals, options); });
}

void add_read(CLI::App& card, Globals& globals) {
  static CardReadOptions options;
  CLI::App* command =
      card.add_subcommand("read", "read the four items of a My Number card; the PIN comes from stdin");
  add_globals(*command, globals);
  add_json(*command, globals);
  command->add_option("--reader", options.reader, "only the reader with this in its name");
  command->add_option("--wait", options.wait_s, "seconds to wait for a card")->check(CLI::Range(0, 3600));
  command->callback([&globals] { globals.exit_code = card_read(globals, options); });
}

void add_watch(CLI::App& card, Globals& globals) {
  static CardWatchOptions options;
  CLI::App* command =
      card.add_subcommand("watch", "tell each card put down or taken away, until interrupted");
  add_globals(*command, globals);
  add_json(*command, globals);
  command->add_option("--reader", options.reader, "only the reader with this in its name");
  command->add_option("--for", options.for_s, "end after so many seconds")->check(CLI::Range(1, 86400));
  command->callback([&globals] { globals.exit_code = card_watch(globals, options); });
}

void add_simcard(CLI::App& app, Globals& globals) {
  static SimcardOptions options;
  CLI::App* command =
      app.add_subcommand("simcard", "a virtual My Number card in a virtual PC/SC reader (vpcd)");
  add_globals(*command, globals);
  add_json(*command, globals);
  command->add_option("--card", options.card, "the made-up person, assets/cards/NAME.toml")->required();
  command->add_option("--vpcd", options.vpcd, "HOST:PORT of the virtual reader")->capture_default_str();
  command
      ->add_option("--fault", options.faults, std::string(card::kFaultHelp))
      ->check([](const std::string& text) {
        card::Faults faults;
        if (!card::parse_fault(text, faults)) return "'" + text + "' is no fault";
        const bool cannot = faults.unplug_at != card::Faults::kNever;
        return cannot ? "'" + text + "': a virtual reader cannot be torn off" : std::string();
      });
  command->add_flag("--control", options.control, "take the lines insert, remove and quit from stdin");
  command->callback([&globals] { globals.exit_code = simcard(globals, options); });
}

void add_worker(CLI::App& app, Globals& globals) {
  static card::WorkerOptions options;
  CLI::App* command = app.add_subcommand("card-worker", "internal: started by the terminal for one visit");
  command->add_flag("--simulated", options.simulated, "the reader is descriptor 4, not pcscd");
  command->add_flag("--allow-last-try", options.allow_last_try, "the last try of a PIN may be spent");
  command->add_flag("--allow-face-code", options.allow_face_code, "the 14 digits of the card's face may be sent");
  command->add_flag("--tell-dates", options.tell_dates, "tell the last days of card and certificate");
  command->add_option("--reader", options.reader, "only the reader with this in its name");
  command->callback([&globals] { globals.exit_code = card::run_card_worker(options); });
}

}  // namespace

void add_card_commands(CLI::App& app, Globals& globals) {
  CLI::App* card = app.add_subcommand("card", "card readers and cards");
  card->require_subcommand(1);
  add_readers(*card, globals);
  add_read(*card, globals);
  add_watch(*card, globals);
  add_simcard(app, globals);
  add_worker(app, globals);
}

}  // namespace haisai::app

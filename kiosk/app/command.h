// What every command shares: where data and assets are, how it answers, how it ends (design §4).
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"

namespace haisai::app {

inline constexpr int kDone = 0;
inline constexpr int kNotDone = 1;
inline constexpr int kWrongUsage = 2;

struct Globals {
  std::string data;    // --data; empty: $XDG_DATA_HOME/haisai
  std::string assets;  // --assets; empty: ./assets, else /usr/share/haisai/assets
  std::string config;  // --config; empty: assets/settings.toml
  std::string at;      // --at, where a command has it
  bool json = false;
  int exit_code = kDone;

  std::filesystem::path data_folder() const;    // created 0700 on first use by whoever writes
  std::filesystem::path assets_folder() const;
  std::filesystem::path config_file() const;
};

// Adds --data --assets --config (and, where asked, --json, --at) to a command.
void add_globals(CLI::App& command, Globals& globals);
void add_json(CLI::App& command, Globals& globals);
void add_at(CLI::App& command, Globals& globals);

// The wall clock of a command: now, or --at. Wrong form: throws CLI::ValidationError (exit 2).
base::WallTime command_time(const Globals& globals);

// Prints the answer: one JSON object under --json, else `text`; returns kDone.
int answer(const Globals& globals, const nlohmann::json& json, const std::string& text);
// Prints {"error":{"code","message",…}} on stdout under --json, else the message on stderr; returns kNotDone.
// beside: further keys of that object.
int fail(const Globals& globals, const base::Error& error, const std::string& message = {},
         const nlohmann::json& beside = nlohmann::json::object());

// One function a group; each registers its commands and sets globals.exit_code when run.
void add_run_command(CLI::App& app, Globals& globals);
void add_automate_command(CLI::App& app, Globals& globals);
void add_check_command(CLI::App& app, Globals& globals);
void add_card_commands(CLI::App& app, Globals& globals);     // card, simcard, card-worker
void add_ticket_commands(CLI::App& app, Globals& globals);   // ticket, queue, keys
void add_form_commands(CLI::App& app, Globals& globals);
void add_form_open_commands(CLI::App& form, Globals& globals);   // of `form`: open, export
void add_form_worker_command(CLI::App& app, Globals& globals);   // internal: decision 0007
void add_typing_worker_command(CLI::App& app, Globals& globals);   // internal: decision 0011
void add_simprinter_command(CLI::App& app, Globals& globals);
void add_lesson_commands(CLI::App& app, Globals& globals);   // lesson role-card
void add_speech_commands(CLI::App& app, Globals& globals);   // speech prepare
void add_usage_commands(CLI::App& app, Globals& globals);
void add_render_command(CLI::App& app, Globals& globals);
void add_bench_command(CLI::App& app, Globals& globals);


}  // namespace haisai::app

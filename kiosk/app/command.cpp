#include "kiosk/app/command.h"

#include <cstdio>
#include <cstdlib>

namespace haisai::app {

std::filesystem::path Globals::data_folder() const {
  if (!data.empty()) return data;
  if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg != nullptr && *xdg != '\0') {
    return std::filesystem::path(xdg) / "haisai";
  }
  const char* home = std::getenv("HOME");
  return std::filesystem::path(home != nullptr ? home : "/tmp") / ".local/share/haisai";
}

std::filesystem::path Globals::assets_folder() const {
  if (!assets.empty()) return assets;
  std::error_code ignored;
  if (std::filesystem::is_directory("assets", ignored)) return "assets";
  return "/usr/share/haisai/assets";
}

std::filesystem::path Globals::config_file() const {
  return config.empty() ? assets_folder() / "settings.toml" : std::filesystem::path(config);
}

void add_globals(CLI::App& command, Globals& globals) {
  command.add_option("--data", globals.data, "folder for databases and keys");
  command.add_option("--assets", globals.assets, "folder of procedures, texts and themes");
  command.add_option("--config", globals.config, "settings file");
}

void add_json(CLI::App& command, Globals& globals) {
  command.add_flag("--json", globals.json, "answer with one JSON object");
}

void add_at(CLI::App& command, Globals& globals) {
  command.add_option("--at", globals.at, "the wall clock starts here (ISO 8601)");
}

base::WallTime command_time(const Globals& globals) {
  if (globals.at.empty()) {
    return std::chrono::time_point_cast<base::Milliseconds>(std::chrono::system_clock::now());
  }
  const auto time = base::parse_iso_time(globals.at);
  if (!time) throw CLI::ValidationError("--at", "'" + globals.at + "' is not a time like 2026-11-20T10:00");
  return *time;
}

namespace {

// Words from the command line may be no UTF-8; the answer is JSON all the same.
std::string json_text(const nlohmann::json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

int answer(const Globals& globals, const nlohmann::json& json, const std::string& text) {
  std::printf("%s\n", globals.json ? json_text(json).c_str() : text.c_str());
  return kDone;
}

int fail(const Globals& globals, const base::Error& error, const std::string& message, const nlohmann::json& beside) {
  const std::string code(base::name_of(error.code));
  std::string words = message.empty() ? error.detail : message;
  if (words.empty()) words = code;
  if (globals.json) {
    nlohmann::json json = {{"code", code}, {"message", words}};
    if (error.tries_left >= 0) json["tries_left"] = error.tries_left;
    json.update(beside);
    std::printf("%s\n", json_text({{"error", json}}).c_str());
  } else {
    std::fprintf(stderr, "haisai: %s (%s)\n", words.c_str(), code.c_str());
  }
  return kNotDone;
}

}  // namespace haisai::app

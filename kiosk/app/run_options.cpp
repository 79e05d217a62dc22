#include "kiosk/app/run_options.h"

#include <cstdio>
#include <set>
#include <sstream>

namespace haisai::app {
namespace {

constexpr int kSideMin = 320;
constexpr int kSideMax = 8192;
// The data folder of the installed service; what it serves is never simulated or driven from outside.
constexpr const char* kServiceData = "/var/lib/haisai";

std::set<std::string> devices_in(const std::string& list) {
  std::set<std::string> devices;
  std::stringstream words(list);
  for (std::string word; std::getline(words, word, ',');) devices.insert(word);
  return devices;
}

}  // namespace

bool RunOptions::simulates(const std::string& device) const {
  if (booth() && device != "audio") return true;
  return has_sim && (sim.empty() || devices_in(sim).contains(device));
}

void add_run_options(CLI::App& command, RunOptions& options) {
  command.add_option("--profile", options.profile, "counter, desk, booth or board");
  command.add_option("--resident", options.resident,
                     "desk: width in px of the resident's side, right of the clerk's: the second screen of the same desktop")
      ->check(CLI::Range(320, 8192));
  command.add_flag("--fullscreen", options.fullscreen, "fill the display");
  command.add_option("--window", options.window, "a window of WxH pixels (default: the panel in settings)");
  command.add_option("--headless", options.headless, "no display: WxH pixels in memory");
  command.add_option("--sim", options.sim, "simulate all devices, or those named: card,printer,scanner,audio")
      ->expected(0, 1);
  command.add_option("--automation", options.automation, "open the automation socket at this path");
  command.add_option("--lang", options.lang, "language at start");
}

std::optional<Size> size_from(const std::string& text) {
  Size size;
  char rest = 0;
  if (std::sscanf(text.c_str(), "%5dx%5d%c", &size.width, &size.height, &rest) != 2) return std::nullopt;
  const auto fits = [](int side) { return side >= kSideMin && side <= kSideMax; };
  if (!fits(size.width) || !fits(size.height)) return std::nullopt;
  return size;
}

std::string wrong_with(const RunOptions& options, const Globals& globals) {
  static const std::set<std::string> kProfiles = {"counter", "desk", "booth", "board"};
  static const std::set<std::string> kDevices = {"card", "printer", "scanner", "audio"};
  if (!kProfiles.contains(options.profile)) return "--profile is counter, desk, booth or board";
  const int places = (options.fullscreen ? 1 : 0) + (options.window.empty() ? 0 : 1) + (options.headless.empty() ? 0 : 1);
  if (places > 1) return "--fullscreen, --window and --headless exclude one another";
  for (const std::string& size : {options.window, options.headless}) {
    if (!size.empty() && !size_from(size)) return "'" + size + "' is not a size like 1080x1920 (320 to 8192 a side)";
  }
  for (const std::string& device : devices_in(options.sim)) {
    if (!kDevices.contains(device)) return "--sim knows card, printer, scanner and audio, not '" + device + "'";
  }
  std::error_code ignored;
  const bool service = std::filesystem::weakly_canonical(globals.data_folder(), ignored) == kServiceData;
  if (service && (options.simulates_any() || !options.automation.empty() || !globals.at.empty())) {
    return std::string("--profile booth, --sim, --automation and --at are refused with the service's data in ") + kServiceData;
  }
  return "";
}

}  // namespace haisai::app

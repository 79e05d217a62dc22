// The command line of `haisai run`, checked.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

#include "kiosk/app/command.h"

namespace haisai::app {

struct RunOptions {
  std::string profile = "counter";   // counter, desk, booth or board
  bool fullscreen = false;
  std::string window;                // WxH
  std::string headless;              // WxH
  bool has_sim = false;
  std::string sim;                   // devices; empty with has_sim: all
  std::string automation;
  int resident = 0;                  // desk: width of the resident's side, px; 0: there is none
  std::string lang = "ja";

  // A booth has no real reader and no real printer, whatever else is asked for (rule H4); it speaks as it can.
  bool booth() const { return profile == "booth"; }
  bool simulates(const std::string& device) const;
  bool simulates_any() const { return has_sim || booth(); }
};

void add_run_options(CLI::App& command, RunOptions& options);

// What is wrong with the combination, or empty. data: the data folder the run will use.
std::string wrong_with(const RunOptions& options, const Globals& globals);

struct Size {
  int width = 0;
  int height = 0;
};
// "1080x1920"; both sides 320 to 8192, else nothing.
std::optional<Size> size_from(const std::string& text);

}  // namespace haisai::app

// The window a program shows its pages in, with what belongs to it for as long as the process runs: content may be read
// anew meanwhile (renewal.h), the window stays. UI thread.
#pragma once

#include <memory>

#include "kiosk/app/app_clock.h"
#include "kiosk/app/automation.h"
#include "kiosk/app/command.h"
#include "kiosk/app/run_options.h"
#include "kiosk/app/stage.h"
#include "kiosk/content/content.h"

namespace haisai::app {

struct Display {
  std::unique_ptr<AppClock> clock;
  std::unique_ptr<text::Engine> engine;
  std::unique_ptr<paint::Window> window;
  std::unique_ptr<AutomationPort> port;   // null: not asked for
  Size size;                              // of the page, px
  int extra_width_px = 0;                 // right of the page
};

struct DisplayWish {
  Size size;                    // where the command line names none
  int extra_width_px = 0;
  bool cursor = false;
  bool as_the_screen = false;   // --fullscreen: the page is as large as the screen is
};

// Opens all of it. The errors of engine, window and automation socket.
base::Result<Display> open_display(const Globals& globals, const RunOptions& options, const content::Content& content, const DisplayWish& wish);

// What a stage needs of it, with the words and colours it shows; width and height in mm are the caller's.
StageParts stage_parts(const Display& display, const std::map<std::string, model::Catalogue>& catalogues,
                       const std::map<std::string, ui::Theme>& themes);

}  // namespace haisai::app

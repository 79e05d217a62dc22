// The shell: events in, effects out, pages painted. The only writer of the state; everything here runs on
// the UI thread and never blocks on a device, a file or a database.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/app/app_clock.h"
#include "kiosk/app/card_desk.h"
#include "kiosk/app/desk.h"
#include "kiosk/app/pin_gate.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/flow/update.h"
#include "kiosk/model/catalogue.h"
#include "screens/imgui/screen.h"
#include "screens/imgui/window.h"
#include "screens/text/engine.h"
#include "screens/ui/layout.h"
#include "screens/ui/respond.h"

namespace haisai::app {

struct TerminalParts {
  std::shared_ptr<const flow::World> world;
  const std::map<std::string, model::Catalogue>* catalogues = nullptr;  // by language tag; "ja" is there
  const std::map<std::string, ui::Theme>* themes = nullptr;             // by name; "standard" is there
  text::Engine* engine = nullptr;
  paint::Window* window = nullptr;
  AppClock* clock = nullptr;
  Desk* desk = nullptr;
  CardDesk* card = nullptr;
  base::Mailbox<flow::Event>* events = nullptr;  // from desk and card
  int width_px = 1080;
  int height_px = 1920;
  int extra_width_px = 0;   // right of the page, for the practice panel
};

// What the loop counts, for `stats`.
struct LoopCounts {
  long frames = 0;
  long wakeups = 0;
  long inputs = 0;                 // touches, keys and texts taken
  double first_frame_ms = 0;       // since the process started
  std::chrono::steady_clock::time_point first_frame_at{};
  double last_input_to_paint_ms = 0;
  int card_read_ms = -1;           // of the last card read: the worker's own time, APDUs included
  int card_apdus = -1;
};

class Terminal {
 public:
  explicit Terminal(TerminalParts parts);

  // Paints the first page; returns when quit() was called or the window is closed. `between` runs once in
  // every turn of the loop, after what happened is painted (the automation protocol answers there).
  void run(const std::function<void()>& between);
  void quit() { quit_ = true; }
  // The longest the loop may sleep, for whoever waits inside `between`.
  void wake_within(base::Milliseconds limit) { wake_within_ = limit; }

  void step(const flow::Event& event);
  void advance(base::Milliseconds by);   // moves the clock; due timers fire in order
  // Neither an effect nor a reply nor unpainted input is outstanding.
  bool idle() const;

  const flow::State& state() const { return state_; }
  const ui::View& view() const { return view_; }
  const ui::LaidOut& page() const { return page_; }
  const std::string& focused_id() const { return responder_.focused_id(); }
  const paint::Pixels& pixels() const { return screen_.pixels(); }
  const ui::TextMeasure& measure() const { return screen_.measure(); }
  const LoopCounts& counts() const { return counts_; }
  paint::Window& window() { return *parts_.window; }
  AppClock& clock() { return *parts_.clock; }
  int width_px() const { return parts_.width_px; }
  int height_px() const { return parts_.height_px; }

  // Extra widgets beside the page (the practice panel); null: none. Their presses go to `on_extra`.
  void set_extra(std::function<std::vector<ui::Placed>()> widgets, std::function<void(const std::string& id)> on_extra);

 private:
  void take_input(const paint::Input& input);
  void touch(ui::TouchKind kind, const paint::Input& input);
  void type(const std::string& utf8);
  void press(const ui::Responder::Pressed& pressed);
  void take_events();
  void carry_out(const flow::Effect& effect);
  void tick();
  void paint();
  base::Milliseconds time_to_sleep() const;

  TerminalParts parts_;
  flow::State state_;
  PinGate pin_;
  ui::Responder responder_;
  paint::Screen screen_;
  ui::View view_;
  ui::LaidOut page_;
  std::function<std::vector<ui::Placed>()> extra_;
  std::function<void(const std::string&)> on_extra_;
  bool dirty_ = true;
  bool quit_ = false;
  std::optional<base::Milliseconds> wake_within_;
  std::optional<std::chrono::steady_clock::time_point> input_at_;
  LoopCounts counts_;
};

}  // namespace haisai::app

// A window with one page in it: input in, page painted, and the loop between them. What the page is and what a press
// means is the business of who derives from it (Terminal, DeskTerminal). UI thread only; nothing here blocks on a device,
// a file or a database.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/app/app_clock.h"
#include "kiosk/model/catalogue.h"
#include "kiosk/model/settings.h"
#include "screens/imgui/fade.h"
#include "screens/imgui/screen.h"
#include "screens/imgui/window.h"
#include "screens/text/engine.h"
#include "screens/ui/layout.h"
#include "screens/ui/respond.h"

namespace haisai::app {

struct StageParts {
  const std::map<std::string, model::Catalogue>* catalogues = nullptr;  // by language tag; "ja" is there
  const std::map<std::string, ui::Theme>* themes = nullptr;             // by name; "standard" is there
  model::Panel panel;
  text::Engine* engine = nullptr;
  paint::Window* window = nullptr;
  AppClock* clock = nullptr;
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

class Stage {
 public:
  explicit Stage(StageParts parts);
  virtual ~Stage() = default;
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  // Paints the first page; returns when quit() was called or the window is closed. `between` runs once in
  // every turn of the loop, after what happened is painted (the automation protocol answers there).
  void run(const std::function<void()>& between);
  void quit() { quit_ = true; }
  // The longest the loop may sleep, for whoever waits inside `between`.
  void wake_within(base::Milliseconds limit) { wake_within_ = limit; }
  void advance(base::Milliseconds by);   // moves the clock; due timers fire in order
  // Neither an effect nor a reply nor unpainted input is outstanding, and no page is still fading in.
  bool idle() const { return !dirty_ && !fade_.runs() && !work_outstanding(); }
  // Nobody is served, nothing is under way: content may be read anew.
  virtual bool at_rest() const = 0;
  // A whole text a scanner has read.
  virtual void scanned(const std::string& text) = 0;
  virtual const model::Preferences& preferences() const = 0;

  const ui::View& view() const { return view_; }
  const ui::LaidOut& page() const { return page_; }
  const std::string& focused_id() const { return responder_.focused_id(); }
  // The finished picture of the page, also while the window still fades to it.
  const paint::Pixels& pixels() const { return screen_.pixels(); }
  const ui::TextMeasure& measure() const { return screen_.measure(); }
  const LoopCounts& counts() const { return counts_; }
  paint::Window& window() { return *stage_.window; }
  AppClock& clock() { return *stage_.clock; }
  int width_px() const { return stage_.width_px; }
  int height_px() const { return stage_.height_px; }
  double px_per_mm() const { return stage_.panel.px_per_mm(); }

  // Extra widgets beside the page (the practice panel); null: none. Their presses go to `on_extra`.
  void set_extra(std::function<std::vector<ui::Placed>()> widgets, std::function<void(const std::string& id)> on_extra);

 protected:
  // The page now, in the words of the language in use, and which of its screens.
  virtual ui::View make_view(const model::Catalogue& texts) const = 0;
  virtual int screen_of_page() const = 0;
  // The widgets of view() in their places; a stage with measures of its own has its own way.
  virtual ui::LaidOut place(const ui::Theme& theme) const;
  virtual base::WallTime next_deadline() const = 0;
  virtual void on_deadline(base::WallTime now) = 0;
  virtual void on_touched() = 0;                        // a touch or key, before what it means
  virtual bool covers(ui::TouchKind) { return false; }  // true: the page is covered, the touch went to the cover
  virtual bool on_key(const std::string&) { return false; }   // true: taken; else it moves the focus
  virtual void on_text(const std::string& utf8) = 0;
  // true: a key or a text is held back; what of it was typing comes to take_typing() later.
  virtual bool holds(const paint::Input&) { return false; }
  void take_typing(const paint::Input& input);
  virtual void on_press(const ui::Responder::Pressed& pressed) = 0;
  virtual void on_stroke(model::Stroke) {}
  virtual void on_miss(int /*mm*/) {}   // a touch beside everything that can be pressed
  virtual void take_events() = 0;                       // what workers have posted
  virtual bool work_outstanding() const = 0;
  virtual void before_input() {}
  virtual void after_paint() {}
  // Tells pictures apart for the eye: where it changes, one fades into the other; empty: nothing fades.
  virtual std::string picture_key() const { return {}; }

  void changed() { dirty_ = true; }
  void turn_page() { responder_.reset(); }              // no press in flight on a new page
  void wipe_page();                                     // what was painted is dropped, glyphs and all
  LoopCounts& count() { return counts_; }
  const std::map<std::string, model::Catalogue>& catalogues() const { return *stage_.catalogues; }

 private:
  void take_input(const paint::Input& input);
  void touch(ui::TouchKind kind, const paint::Input& input);
  void press(const ui::Responder::Pressed& pressed);
  void paint();
  bool fades_from_here() const;
  void present(const std::vector<ui::Rect>& changed);
  void fade_on();
  base::Milliseconds time_to_sleep() const;

  StageParts stage_;
  ui::Responder responder_;
  paint::Screen screen_;
  ui::View view_;
  ui::LaidOut page_;
  std::function<std::vector<ui::Placed>()> extra_;
  std::function<void(const std::string&)> on_extra_;
  paint::Fade fade_;
  std::vector<ui::Rect> fading_;   // what the window does not show whole yet
  std::chrono::steady_clock::time_point faded_since_{};
  std::string painted_;            // picture_key() of what was painted last; empty: none, or wiped
  bool dirty_ = true;
  bool quit_ = false;
  std::optional<base::Milliseconds> wake_within_;
  std::optional<std::chrono::steady_clock::time_point> input_at_;
  LoopCounts counts_;
};

}  // namespace haisai::app

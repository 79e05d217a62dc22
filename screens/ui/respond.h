// From touches to intents: release inside (P6), one finger (P7), repeat guard (P8), no key repeat (P9), near-miss
// help (P10); and strokes of the writing square, the one place a finger draws (decision 0012). Pure but for its own small memory; no clock of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "screens/ui/layout.h"

namespace haisai::ui {

enum class TouchKind { down, move, up };

struct Touch {
  TouchKind kind = TouchKind::down;
  float x = 0, y = 0;  // px
  base::WallTime at{};
  std::int64_t finger = 0;  // as the window system numbers them; only the first one down counts
};

class Responder {
 public:
  // The intent of a completed press, with the id of its widget.
  struct Pressed {
    std::string id;
    flow::Intent intent;
  };
  std::optional<Pressed> touch(const LaidOut& page, const Touch& touch, float px_per_mm);
  // Widget that looks pressed now; empty: none.
  const std::string& pressed_id() const { return pressed_; }
  // A touch between two targets chose neither: both ids, until the finger lifts.
  const std::vector<std::string>& doubtful_ids() const { return doubtful_; }
  // What is being written in a square, up to the finger; ready for the painter. Does nothing while nobody writes.
  void add_drawing(LaidOut& page) const;
  // The stroke that was just ended, once.
  std::optional<model::Stroke> take_stroke();
  // How far the touch that just ended lay from the nearest target, once: nothing when it lay on one (or meant one), or
  // beyond kAimedMm, where nothing was aimed at. Whole millimetres, 1 to kAimedMm.
  std::optional<int> take_miss_mm();
  // Keyboard by SDL key names: Tab, Down, Right (next), Shift+Tab, Up, Left (previous), Return, Keypad Enter, Space
  // (press), Escape (back). Order is reading order; the first focus is the content's first control (rule K4).
  // Callers leave out the repeats of a held key (rule P9).
  std::optional<Pressed> key(const LaidOut& page, const std::string& sdl_key_name);
  const std::string& focused_id() const { return focused_; }
  // A new page: no press in flight, no focus. What was pressed last stays known, so that a double tap does not press
  // the next page too.
  void reset();

 private:
  std::optional<Pressed> down(const LaidOut& page, const Touch& touch, float px_per_mm);
  std::optional<Pressed> up(const LaidOut& page, const Touch& touch, float px_per_mm);
  bool begin_drawing(const LaidOut& page, const Touch& touch);
  void draw_to(const Touch& touch);
  bool too_soon(const std::string& id, const Touch& touch, float px_per_mm) const;

  std::string pressed_;
  std::string focused_;
  std::vector<std::string> doubtful_;
  std::optional<std::int64_t> finger_;  // whose gesture is in flight
  std::string square_id_;   // the writing square a stroke is being drawn in; empty: none
  Rect square_;
  model::Stroke drawing_, drawn_;
  std::optional<int> going_astray_mm_, missed_mm_;  // of the touch in flight; of the one that ended
  std::string last_id_;
  base::WallTime last_at_{};
  float last_x_ = 0, last_y_ = 0;
  bool last_turned_ = false;  // the last press led to another page
};

inline constexpr int kAimedMm = 30;

// True for intents that lead to another page: their button is guarded for longer (rule P8).
bool changes_page(flow::IntentKind kind);

}  // namespace haisai::ui

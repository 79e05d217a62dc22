// From touches to intents: release inside (P6), one finger (P7), repeat guard (P8), near-miss help (P10).
// Pure but for its own small memory; no clock of its own.
#pragma once

#include <optional>
#include <string>

#include "kiosk/base/clock.h"
#include "screens/ui/layout.h"

namespace haisai::ui {

enum class TouchKind { down, move, up };

struct Touch {
  TouchKind kind = TouchKind::down;
  float x = 0, y = 0;  // px
  base::WallTime at{};
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
  // Keyboard: Tab, Shift+Tab, Return, Space move and press the focus.
  std::optional<Pressed> key(const LaidOut& page, const std::string& sdl_key_name);
  const std::string& focused_id() const { return focused_; }
  void reset();  // a new page: no press in flight, no focus

 private:
  std::string pressed_;
  std::string focused_;
  std::string last_id_;
  base::WallTime last_at_{};
};

}  // namespace haisai::ui

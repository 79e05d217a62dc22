// Where pictures go and input comes from: an SDL window, or nothing at all (--headless). Both take input
// through SDL's event queue, so automation and people walk the same way.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/personal.h"
#include "kiosk/base/result.h"
#include "screens/imgui/pixels.h"
#include "screens/ui/layout.h"

namespace haisai::paint {

struct Input {
  enum class Kind {
    touch_down, touch_move, touch_up,  // one finger at a time (rule P7); a mouse counts as a finger
    key,                               // a key went down or up
    text,                              // what keys or a keyboard-wedge scanner typed
    exposed,                           // the window must be presented in full
    resized,                           // x, y: the new size in px
    quit,
    woken,                             // wake() was called
  };
  Kind kind = Kind::woken;
  float x = 0, y = 0;  // px
  std::string text;    // key: SDL key name ("Tab", "Return"), empty where typing is not accepted; text: UTF-8
  bool down = false;   // key
};

struct WindowOptions {
  int width = 1080;   // px; of a full-screen window: what is asked for, resized tells what came
  int height = 1920;
  bool fullscreen = false;
  bool show_cursor = false;  // a desk with a mouse
  std::string title;
};

// All functions but wake() belong to the UI thread. One window at a time in a process.
class Window {
 public:
  virtual ~Window() = default;

  // What can be seen now, in px.
  virtual int width() const = 0;
  virtual int height() const = 0;

  // Shows the changed parts of a picture of the window's size; nothing happens when `changed` is empty.
  virtual void present(const Pixels& pixels, const std::vector<ui::Rect>& changed) = 0;

  // Sleeps until there is input, wake() is called, a signal arrives or the time is over; then everything
  // that is queued, in order. A negative time waits without end.
  virtual std::vector<Input> wait(std::chrono::milliseconds timeout) = 0;

  // Ends wait() early; from any thread. Many calls before the next wait() give one `woken`.
  virtual void wake() = 0;

  // Puts input into SDL's queue as a finger, a keyboard or SDL itself would, and wakes (automation).
  virtual void push(const Input& input) = 0;

  // While off, typed text is thrown away, also what is already queued, and of keys that make characters nothing is told
  // but that one was pressed: on at start, off where digits of a PIN could be typed.
  virtual void accept_typing(bool on) = 0;

  // What other programs of this desk can paste; empty: nothing any more.
  virtual void set_clipboard(const base::PersonalText& text) = 0;
};

// Errors: display.unavailable with the reason.
base::Result<std::unique_ptr<Window>> open_window(const WindowOptions& options);
base::Result<std::unique_ptr<Window>> open_headless(int width, int height);

}  // namespace haisai::paint

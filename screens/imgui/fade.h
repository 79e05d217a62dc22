// One page fades into the next: the pictures between two finished ones. UI thread only.
#pragma once

#include <chrono>
#include <vector>

#include "screens/imgui/pixels.h"
#include "screens/ui/layout.h"

namespace haisai::paint {

class Fade {
 public:
  // From the first mixed picture to the finished one: the next page is whole within 100 ms (design §8).
  static constexpr std::chrono::milliseconds kLasts{90};
  // Between two mixed pictures.
  static constexpr std::chrono::milliseconds kStep{15};

  Fade() = default;
  ~Fade() { end(); }
  Fade(const Fade&) = delete;
  Fade& operator=(const Fade&) = delete;

  bool runs() const { return !shown_.argb.empty(); }

  // What is on the window now, before the next page is painted.
  void begin(const Pixels& now);

  // The picture after `since` milliseconds, where `after` is the finished page and `changed` what it changes. Ends by
  // itself: at kLasts it is `after`.
  const Pixels& at(std::chrono::milliseconds since, const Pixels& after, const std::vector<ui::Rect>& changed);

  // At once, wherever it is; what was shown is wiped.
  void end();

 private:
  Pixels shown_;
  double share_ = 0;  // of the finished page in `shown_`
};

}  // namespace haisai::paint

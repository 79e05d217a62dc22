// The screen as the program uses it: measure text, paint a page, get pixels and what changed. UI thread only.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "screens/imgui/painter.h"
#include "screens/imgui/pixels.h"
#include "screens/text/engine.h"
#include "screens/ui/layout.h"

namespace haisai::paint {

class Screen {
 public:
  // engine: outlives the screen. width, height in px, > 0.
  Screen(text::Engine& engine, int width, int height, float px_per_mm);
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  // For ui::lay_out.
  const ui::TextMeasure& measure() const;

  // Brings the pixels to this page; returns the rectangles that changed (none overlap), empty when nothing did.
  std::vector<ui::Rect> paint(const ui::LaidOut& page, const Look& look, const std::string& lang,
                              const ui::Theme& theme);
  const Pixels& pixels() const;

  // The next paint draws everything.
  void resize(int width, int height);

  // End of a visit: zeroes and drops ImGui's context, the glyph pages, every laid-out text and the pixels.
  // Present the next paint before anything else is shown.
  void wipe();

  // Glyph pages in memory, 1 MiB each (stats and tests).
  std::size_t glyph_pages() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace haisai::paint

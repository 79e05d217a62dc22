#include "screens/imgui/screen.h"

#include <cmath>

#include "kiosk/base/assert.h"
#include "kiosk/base/bytes.h"
#include "screens/imgui/frame.h"
#include "screens/imgui/measure.h"
#include "screens/imgui/rasteriser.h"

namespace haisai::paint {

struct Screen::Parts {
  explicit Parts(text::Engine& engine, float scale)
      : glyphs(engine), paragraphs(engine), measure(paragraphs), painter(glyphs, paragraphs), px_per_mm(scale) {}

  GlyphCache glyphs;
  Paragraphs paragraphs;
  EngineMeasure measure;
  Painter painter;
  Frame frame;
  Rasteriser rasteriser;
  Pixels pixels;
  float px_per_mm;
};

Screen::Screen(text::Engine& engine, int width, int height, float px_per_mm)
    : parts_(std::make_unique<Parts>(engine, px_per_mm)) {
  resize(width, height);
}

Screen::~Screen() { wipe(); }

const ui::TextMeasure& Screen::measure() const { return parts_->measure; }

const Pixels& Screen::pixels() const { return parts_->pixels; }

std::size_t Screen::glyph_pages() const { return parts_->glyphs.pages(); }

std::vector<ui::Rect> Screen::paint(const ui::LaidOut& page, const Look& look, const std::string& lang,
                                    const ui::Theme& theme) {
  Parts& parts = *parts_;
  constexpr float kFocusMm = 1.1F;
  parts.glyphs.trim();
  ImDrawList& list = parts.frame.begin(parts.pixels.width, parts.pixels.height);
  parts.painter.paint(list, page, look, lang, theme, std::ceil(kFocusMm * parts.px_per_mm));
  const std::uint32_t ground = 0xff000000U | page.ground >> 8;
  const Canvas canvas{parts.pixels.argb.data(), parts.pixels.width, parts.pixels.height};
  std::vector<ui::Rect> changed;
  for (const PixelBox& box : parts.rasteriser.draw(parts.frame.end(), ground, canvas)) {
    changed.push_back({static_cast<float>(box.x0), static_cast<float>(box.y0), static_cast<float>(box.x1 - box.x0),
                       static_cast<float>(box.y1 - box.y0)});
  }
  return changed;
}

void Screen::resize(int width, int height) {
  HAISAI_ASSERT(width > 0 && height > 0);
  parts_->rasteriser.forget();
  parts_->pixels.width = width;
  parts_->pixels.height = height;
  parts_->pixels.argb.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xff000000U);
}

void Screen::wipe() {
  Parts& parts = *parts_;
  parts.frame.destroy();
  parts.rasteriser.forget();
  parts.glyphs.forget();
  parts.paragraphs.forget();
  base::wipe(parts.pixels.argb.data(), parts.pixels.argb.size() * sizeof(std::uint32_t));
}

}  // namespace haisai::paint

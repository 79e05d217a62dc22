#include "screens/imgui/painter.h"

#include <imgui.h>

#include <cmath>

#include "screens/imgui/band.h"
#include "screens/imgui/boxes.h"
#include "screens/imgui/icons.h"
#include "screens/imgui/pen.h"
#include "screens/imgui/pictures.h"
#include "screens/imgui/qr_painter.h"

namespace haisai::paint {
namespace {

// The layout's name for the strip with the ornament.
constexpr std::string_view kBandId = "band";

void paint_icon(ImDrawList& list, const ui::PlacedIcon& icon, bool option, float down, ui::Colour colour,
                const ui::Theme& theme) {
  ui::Rect rect = icon.rect;
  rect.y += down;
  if (icon.qr.size > 0) return draw_qr(list, icon.qr, rect);
  if (icon.picture != ui::Picture::none) return draw_picture(list, icon.picture, rect, colour, icon.accent, theme);
  const bool tick = option && icon.icon == ui::Icon::check;
  draw_icon(list, tick ? tick_drawing() : icon_drawing(icon.icon), rect, colour, icon.accent, theme);
}

void add_glyph(ImDrawList& list, const CachedGlyph& glyph, float x, float baseline, ui::Colour colour) {
  const auto size = static_cast<float>(glyph.page->width);
  const float left = x + static_cast<float>(glyph.left), top = baseline + static_cast<float>(glyph.top);
  const auto u = static_cast<float>(glyph.u), v = static_cast<float>(glyph.v);
  const auto w = static_cast<float>(glyph.width), h = static_cast<float>(glyph.height);
  list.PrimReserve(6, 4);
  list.PrimRectUV({left, top}, {left + w, top + h}, {u / size, v / size}, {(u + w) / size, (v + h) / size}, packed(colour));
}

}  // namespace

void Painter::paint_text(ImDrawList& list, const ui::PlacedText& text, float down, ui::Colour colour,
                         const std::string& lang) {
  const text::Paragraph& paragraph = paragraphs_.find(text.markup, text.style, text.rect.w, lang);
  const AlphaPage* page = nullptr;
  for (const text::Line& line : paragraph.lines) {
    const float free = text.rect.w - line.width;
    const float shift = text.align == 1 ? free / 2 : text.align == 2 ? free : 0;
    for (std::size_t i = line.first_glyph; i < line.first_glyph + line.glyph_count; ++i) {
      const text::PlacedGlyph& placed = paragraph.glyphs[i];
      const CachedGlyph& glyph = glyphs_.find(placed.face, placed.glyph, placed.em_px);
      if (glyph.page == nullptr) continue;
      if (glyph.page != page) {
        if (page != nullptr) list.PopTextureID();
        page = glyph.page;
        list.PushTextureID(const_cast<AlphaPage*>(page));
      }
      // Whole pixels: a glyph is a copy of its picture.
      add_glyph(list, glyph, std::round(text.rect.x + shift + placed.x), std::round(text.rect.y + placed.y) + down, colour);
    }
  }
  if (page != nullptr) list.PopTextureID();
}

void Painter::paint_placed(ImDrawList& list, const ui::Placed& placed, bool pressed, const std::string& lang,
                           const ui::Theme& theme) {
  if (placed.widget.id == kBandId) return draw_band(list, placed.rect, theme);
  const float down = pressed && !placed.boxes.empty() ? placed.boxes.front().shadow_px : 0;
  const bool recoloured = pressed && (placed.pressed_fg & 0xffU) != 0;
  bool first = true;
  for (const ui::PlacedBox& box : placed.boxes) {
    draw_box(list, pressed && first ? pressed_box(box, placed.fg) : box);
    first = false;
  }
  for (const ui::PlacedIcon& icon : placed.icons) {
    paint_icon(list, icon, placed.widget.look == ui::Look::option, down, recoloured ? placed.pressed_fg : icon.colour, theme);
  }
  for (const ui::PlacedText& text : placed.texts) {
    paint_text(list, text, down, recoloured ? placed.pressed_fg : text.colour, lang);
  }
}

void Painter::paint(ImDrawList& list, const ui::LaidOut& page, const Look& look, const std::string& lang,
                    const ui::Theme& theme, float focus_px) {
  const ui::Placed* focused = nullptr;
  for (const ui::Placed& placed : page.placed) {
    const std::string& id = placed.widget.id;
    paint_placed(list, placed, !id.empty() && id == look.pressed_id, lang, theme);
    if (!id.empty() && id == look.focused_id) focused = &placed;
  }
  if (focused == nullptr) return;
  const FocusRings of_page{page.focus_px, page.focus_dark, page.focus_light};
  const FocusRings of_theme{focus_px, theme.focus_dark, theme.focus_light};
  draw_focus(list, *focused, page.focus_px > 0 ? of_page : of_theme);  // last: never hidden by a neighbour
}

}  // namespace haisai::paint

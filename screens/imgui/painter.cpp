#include "screens/imgui/painter.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

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

// What a finger wrote, as wide as a brush.
void draw_strokes(ImDrawList& list, const ui::Placed& placed) {
  constexpr float kBrush = 0.028F;  // of the square's side
  const ui::Rect& square = placed.rect;
  for (const model::Stroke& stroke : placed.widget.strokes) {
    Outline line;
    for (const model::StrokePoint& point : stroke) {
      line.points.push_back({square.x + point.x * square.w, square.y + point.y * square.h});
    }
    if (line.points.size() == 1) line.points.push_back({line.points.front().x + 1, line.points.front().y});
    stroke_outline(list, line, placed.fg, std::max(1.0F, square.w * kBrush));
  }
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
  if (!placed.widget.strokes.empty()) draw_strokes(list, placed);
  for (const ui::PlacedText& text : placed.texts) {
    paint_text(list, text, down, recoloured ? placed.pressed_fg : text.colour, lang);
  }
}

void Painter::paint(ImDrawList& list, const ui::LaidOut& page, const Look& look, const std::string& lang,
                    const ui::Theme& theme, float focus_px) {
  const ui::Placed* focused = nullptr;
  std::vector<const ui::Placed*> doubtful;
  for (const ui::Placed& placed : page.placed) {
    const std::string& id = placed.widget.id;
    paint_placed(list, placed, !id.empty() && id == look.pressed_id, lang, theme);
    if (!id.empty() && id == look.focused_id) focused = &placed;
    if (std::count(look.doubtful_ids.begin(), look.doubtful_ids.end(), id) > 0) doubtful.push_back(&placed);
  }
  const FocusRings of_page{page.focus_px, page.focus_dark, page.focus_light};
  const FocusRings of_theme{focus_px, theme.focus_dark, theme.focus_light};
  const FocusRings& rings = page.focus_px > 0 ? of_page : of_theme;
  for (const ui::Placed* placed : doubtful) draw_doubt(list, *placed, rings);
  if (focused != nullptr) draw_focus(list, *focused, rings);  // last: never hidden by a neighbour
}

}  // namespace haisai::paint

#include "screens/ui/header.h"

#include <algorithm>

#include "screens/ui/parts.h"

namespace haisai::ui {
namespace {

constexpr double kToolGapMm = 4.7;
constexpr double kInlineProgressMm = 60;  // least room for the progress line beside the tools
constexpr double kWordsLeastMm = 28;

struct Tools {
  std::vector<Placed> placed;  // left to right, top to bottom
  float h = 0;
  float first_row_w = 0;
};

Widget decoration(const char* id, Role role) {
  Widget widget;
  widget.id = id;
  widget.role = role;
  return widget;
}

void add_band(const Context& context, bool practice, Header& header) {
  if (context.theme.plain || practice) return;
  Placed band = started(context, decoration("band", Role::image), Dress{.fg = context.theme.sea, .bg = context.theme.sea},
                        context.m.width, context.m.band);
  band.region = Region::band;
  header.above.push_back(std::move(band));
}

// A slim, steady strip in the ornament's place, so that nothing below moves (rule P14). Returns how far it reaches
// below the room above the tools; 0 in all but the longest words.
float add_practice(const Context& context, const View& view, Header& header) {
  if (!view.practice) return 0;
  Widget widget = view.practice_words.value_or(Widget{});
  widget.id = "practice";
  widget.role = Role::status;
  widget.intent.reset();
  // Not larger than the room above the tools: this line says the same on every page.
  const double scale = std::min(0.85, kEmFloorMm / context.m.em_mm);
  const TextStyle style = style_of(context, scale, true, 1.3F, widget.text);
  const TextSize size = widget.text.empty() ? TextSize{} : size_of(context, widget.text, style, context.m.width - 2 * context.m.outer);
  const float room = context.m.header_top - context.px(1.6);
  const float h = std::max(room, size.height_px + context.px(0.8));
  const Dress dress = panel_dress(context.theme, Panel::sand);
  Placed strip = started(context, widget, Dress{.fill = dress.fill, .fg = dress.fg, .bg = dress.bg}, context.m.width, h);
  const float line = context.px(0.8);
  add_box(strip, context, Dress{.fill = context.theme.plain ? context.theme.ink : context.theme.band_yellow},
          {0, h - line, context.m.width, line});
  if (!widget.text.empty()) {
    strip.texts.push_back({widget.text, style, {context.m.outer, half(h - line - size.height_px),
                                                context.m.width - 2 * context.m.outer, size.height_px}, 1, dress.fg});
  }
  strip.region = Region::band;
  header.above.push_back(std::move(strip));
  return std::max(0.0F, h - room);
}

// Buttons from the outer edge inwards: staff first, so that it never moves.
std::vector<const Widget*> inwards(const View& view) {
  std::vector<const Widget*> tools;
  for (const Widget& widget : view.header) {
    if (pressable(widget) && widget.look == Look::staff) tools.push_back(&widget);
  }
  for (auto it = view.header.rbegin(); it != view.header.rend(); ++it) {
    if (pressable(*it) && it->look != Look::staff) tools.push_back(&*it);
  }
  return tools;
}

Tools tools_of(const Context& context, const View& view) {
  const Measures& m = context.m;
  const float gap = context.px(kToolGapMm);
  const float room = m.width - 2 * m.outer;
  Tools tools;
  std::vector<std::vector<Placed>> rows(1);
  float used = 0, y = 0, high = m.header_h;
  for (const Widget* widget : inwards(view)) {
    const float w = std::min(natural_width(context, *widget), room);
    if (!rows.back().empty() && used + gap + w > room) {
      rows.emplace_back();
      used = 0;
      y += high + context.px(kGapMm);
      high = m.header_h;
    }
    if (!rows.back().empty()) used += gap;
    Placed placed = part_of(context, *widget, {.w = w, .min_h = m.header_h});
    high = std::max(high, placed.rect.h);
    shift(placed, m.mirrored ? m.outer + used : m.width - m.outer - used - w, y);
    used += w;
    if (rows.size() == 1) tools.first_row_w = used;
    rows.back().push_back(std::move(placed));
  }
  tools.h = y + high;
  for (std::vector<Placed>& row : rows) {
    std::sort(row.begin(), row.end(), [](const Placed& a, const Placed& b) { return a.rect.x < b.rect.x; });
    for (Placed& placed : row) tools.placed.push_back(std::move(placed));
  }
  return tools;
}

void mark(std::vector<Placed>& placed, Region region, float dy) {
  for (Placed& part : placed) {
    part.region = region;
    shift(part, 0, dy);
  }
}

// The place name: beside the tools where there is room, else on a line of its own. Returns its right or left inner
// edge as a width used, and grows `bottom` when it needs a line.
float add_words(const Context& context, const View& view, float room, float top, float row_h, float& bottom,
                Header& header) {
  const Measures& m = context.m;
  float used = 0;
  // A low panel has no line for it, and on a page of a visit the progress stands there.
  const float progress_w = m.flat && view.progress_bar ? context.px(kInlineProgressMm * m.grow + 16) : 0;
  for (const Widget& widget : view.header) {
    if (pressable(widget)) continue;
    const float natural = natural_width(context, widget);
    const float beside = room - used;
    const bool fits = natural <= beside;
    if (m.flat && natural + progress_w > beside) continue;
    Placed placed = part_of(context, widget, {.w = fits ? natural : std::max(beside, 1.0F)});
    float x = m.outer + used;
    float y = top + half(row_h - placed.rect.h);
    if (!fits && (beside < context.px(kWordsLeastMm) || placed.rect.h > row_h)) {
      placed = part_of(context, widget, {.w = std::min(natural, m.width - 2 * m.outer)});
      x = m.outer;
      y = bottom + context.px(2);
      bottom = y + placed.rect.h;
    } else {
      used += placed.rect.w + context.px(6);
    }
    if (m.mirrored) x = m.width - x - placed.rect.w;
    shift(placed, x, y);
    placed.region = Region::header;
    header.above.push_back(std::move(placed));
  }
  return used;
}

void add_progress_line(const Context& context, const View& view, float top, Header& header) {
  const Measures& m = context.m;
  Placed line = progress_part(context, *view.progress_bar, m.width - 2 * m.outer);
  line.region = Region::progress;
  const float y = top + m.progress_gap;
  shift(line, m.outer, y);
  header.words_top = y + line.rect.h;
  header.progress = true;
  header.above.push_back(std::move(line));
}

// In one line with the tools; false when there is no room.
bool add_progress_beside(const Context& context, const View& view, float used, float tools_w, float top, float row_h,
                         Header& header) {
  const Measures& m = context.m;
  const float gap = context.px(8);
  const float room = m.width - 2 * m.outer - used - tools_w - 2 * gap;
  if (room < context.px(kInlineProgressMm * m.grow)) return false;
  Placed line = progress_part(context, *view.progress_bar, room);
  if (m.flat && line.rect.h > row_h) {   // the question below says it, too
    Widget without = *view.progress_bar;
    without.helper.clear();
    line = progress_part(context, without, room);
  }
  if (line.rect.h > row_h) return false;
  line.region = Region::progress;
  shift(line, m.mirrored ? m.outer + tools_w + gap : m.outer + used + gap, top + half(row_h - line.rect.h));
  header.above.push_back(std::move(line));
  return true;
}

}  // namespace

Header header_of(const Context& context, const View& view) {
  const Measures& m = context.m;
  Header header;
  add_band(context, view.practice, header);
  const float top = m.header_top + add_practice(context, view, header);
  Tools tools = tools_of(context, view);
  header.low = m.controls_top > top + context.px(20);
  const float row_h = header.low ? m.header_h : tools.h;
  const float tools_w = header.low || tools.placed.empty() ? 0 : tools.first_row_w + context.px(8);
  float bottom = top + row_h;
  const float used = add_words(context, view, m.width - 2 * m.outer - tools_w, top, std::min(row_h, m.header_h), bottom, header);
  header.words_top = bottom;
  const float tools_top = header.low ? m.controls_top : top;
  header.tools_bottom = tools_top + tools.h;
  mark(tools.placed, Region::header, tools_top);
  header.tools = std::move(tools.placed);
  if (!view.progress_bar) return header;
  const bool beside = m.landscape && !header.low && bottom == top + row_h &&
                      add_progress_beside(context, view, used, tools_w, top, m.header_h, header);
  if (!beside) add_progress_line(context, view, bottom, header);
  return header;
}

}  // namespace haisai::ui

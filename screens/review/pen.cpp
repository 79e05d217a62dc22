#include "screens/review/pen.h"

#include <algorithm>
#include <cmath>

namespace haisai::review {
namespace {

constexpr float kSmallest = 0.5F;   // of the size wanted
constexpr float kLine = 1.25F, kParagraph = 1.45F;
constexpr float kEndless = 1e6F;   // one line, however wide

}  // namespace

Pen::Pen(const Look& look) : look_(look) { page_.ground = look.theme->ground; }

float Pen::size(double share) const { return static_cast<float>(std::round(std::min(look_.width_px, look_.height_px) * share)); }

std::string Pen::words(std::string_view key, const std::map<std::string, std::string, std::less<>>& values) const {
  return look_.texts->format("staff.review." + std::string(key), values);
}

void Pen::place(std::string id, std::string markup, ui::TextStyle style, ui::Rect rect, const Ink& ink) {
  ui::Placed placed;
  placed.widget.id = std::move(id);
  placed.widget.text = markup;
  placed.rect = rect;
  placed.fg = ink.colour != 0 ? ink.colour : theme().ink;
  placed.bg = ink.ground != 0 ? ink.ground : theme().ground;
  placed.texts.push_back({std::move(markup), style, rect, ink.align, placed.fg});
  page_.placed.push_back(std::move(placed));
}

float Pen::width_of(const std::string& markup, Ink ink) const {
  return look_.measure->measure(markup, {ink.em_px, ink.bold, kLine, false}, kEndless, "ja").width_px;
}

float Pen::height_of(const std::string& markup, float width, Ink ink) const {
  return look_.measure->measure(markup, {ink.em_px, ink.bold, kParagraph, false}, width, "ja").height_px;
}

void Pen::line(std::string id, std::string markup, ui::Rect rect, Ink ink) {
  if (markup.empty()) return;
  ui::TextStyle style{ink.em_px, ink.bold, kLine, false};
  ui::TextSize size = look_.measure->measure(markup, style, kEndless, "ja");
  const float least = std::floor(ink.em_px * kSmallest);
  while ((size.width_px > rect.w || size.height_px > rect.h) && style.em_px > least) {
    style.em_px -= 1;
    size = look_.measure->measure(markup, style, kEndless, "ja");
  }
  if (size.width_px > rect.w) page_.problems.push_back(id);
  place(std::move(id), std::move(markup), style, {rect.x, rect.y + std::floor((rect.h - size.height_px) / 2), rect.w, size.height_px}, ink);
}

float Pen::paragraph(std::string id, std::string markup, ui::Rect rect, Ink ink) {
  if (markup.empty()) return 0;
  const ui::TextStyle style{ink.em_px, ink.bold, kParagraph, false};
  const float height = height_of(markup, rect.w, ink);
  if (height > rect.h) page_.problems.push_back(id);
  place(std::move(id), std::move(markup), style, {rect.x, rect.y, rect.w, height}, ink);
  return height;
}

void Pen::box(ui::Rect rect, ui::Colour fill, float radius, ui::Colour edge) {
  ui::Placed placed;
  placed.rect = rect;
  ui::PlacedBox box;
  box.rect = rect;
  box.fill = fill;
  box.radius = radius;
  box.edge = edge;
  box.edge_px = edge != 0 ? std::max(1.0F, size(0.0015)) : 0;
  placed.boxes.push_back(box);
  page_.placed.push_back(std::move(placed));
}

void Pen::say(std::string id, ui::Rect rect, std::string markup) {
  ui::Placed placed;
  placed.widget.id = std::move(id);
  placed.widget.role = ui::Role::image;
  placed.widget.text = std::move(markup);
  placed.rect = rect;
  placed.fg = theme().ink;
  placed.bg = theme().ground;
  page_.placed.push_back(std::move(placed));
}

}  // namespace haisai::review

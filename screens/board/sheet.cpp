#include "screens/board/sheet.h"

#include <algorithm>
#include <cmath>

namespace haisai::board_page {
namespace {

constexpr double kUsualDistanceM = 5;
constexpr double kNearest = 0.7, kFarthest = 1.35;   // sizes at 3.5 m and 6.75 m: beyond, another board is hung
constexpr float kSmallest = 0.4F;                   // of the size wanted
constexpr float kLineHeight = 1.2F;
constexpr int kMostTries = 6;

}  // namespace

Sheet::Sheet(const Look& look) : look_(look) { page_.ground = look.theme->ground; }

const model::Catalogue& Sheet::texts(std::string_view lang) const {
  const auto found = look_.catalogues->find(std::string(lang));
  return found != look_.catalogues->end() ? found->second : look_.catalogues->at("ja");
}

std::string Sheet::words(std::string_view lang, std::string_view key,
                         const std::map<std::string, std::string, std::less<>>& values) const {
  return texts(lang).format(key, values);
}

float Sheet::size(double share) const {
  const double grow = std::clamp(look_.distance_m / kUsualDistanceM, kNearest, kFarthest);
  return static_cast<float>(std::round(std::min(look_.width_px, look_.height_px) * share * grow));
}

ui::TextStyle Sheet::fitted(const std::string& markup, const std::string& lang, const ui::Rect& rect, const Ink& ink) const {
  ui::TextStyle style{ink.em_px, ink.bold, kLineHeight, false};
  const float least = std::floor(ink.em_px * kSmallest);
  for (int tries = 0; tries < kMostTries && style.em_px > least; ++tries) {
    const ui::TextSize size = look_.measure->measure(markup, style, 0, lang);
    const float share = std::min(rect.w / std::max(size.width_px, 1.0F), rect.h / std::max(size.height_px, 1.0F));
    if (share >= 1) break;
    style.em_px = std::max(least, std::min(style.em_px - 1, std::floor(style.em_px * share)));
  }
  return style;
}

void Sheet::line(std::string id, std::string lang, std::string markup, ui::Rect rect, Ink ink, std::string spoken) {
  ui::Placed placed;
  placed.widget.id = std::move(id);
  placed.widget.text = markup;
  placed.widget.spoken = std::move(spoken);
  placed.rect = rect;
  placed.fg = ink.colour != 0 ? ink.colour : theme().ink;
  placed.bg = ink.ground != 0 ? ink.ground : theme().ground;
  const ui::TextStyle style = fitted(markup, lang, rect, ink);
  const ui::TextSize size = look_.measure->measure(markup, style, 0, lang);
  if (size.width_px > rect.w || size.height_px > rect.h) page_.problems.push_back(placed.widget.id);
  const ui::Rect at{rect.x, rect.y + std::floor((rect.h - size.height_px) / 2), rect.w, size.height_px};
  placed.texts.push_back({std::move(markup), style, at, ink.align, placed.fg});
  page_.placed.push_back(std::move(placed));
}

void Sheet::box(ui::Rect rect, ui::Colour fill, ui::Colour edge, double edge_share, double radius_share) {
  ui::Placed placed;
  placed.rect = rect;
  ui::PlacedBox box;
  box.rect = rect;
  box.fill = fill;
  box.edge = edge;
  box.edge_px = edge != 0 ? size(edge_share) : 0;
  box.radius = size(radius_share);
  placed.boxes.push_back(box);
  page_.placed.push_back(std::move(placed));
}

}  // namespace haisai::board_page

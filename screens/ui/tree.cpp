#include "screens/ui/tree.h"

#include <array>
#include <cmath>

#include "kiosk/model/catalogue.h"

namespace haisai::ui {
namespace {

NodeRect whole(const Rect& rect) {
  const auto px = [](float v) { return static_cast<int>(std::lround(v)); };
  return {px(rect.x), px(rect.y), px(rect.w), px(rect.h)};
}

std::optional<std::string> value_of(const Widget& widget) {
  if (widget.look == Look::pin_box) return std::nullopt;
  if (widget.role != Role::field && widget.value.empty()) return std::nullopt;
  return widget.value;
}

std::string label_of(const Widget& widget) {
  std::string label = model::plain_of(widget.text);
  if (label.empty()) label = model::plain_of(widget.helper);
  if (label.empty() && widget.role == Role::progress) label = widget.value;
  return label.empty() ? widget.spoken : label;
}

bool ornament(const Placed& placed) {
  return placed.widget.id.empty() || (placed.region == Region::band && placed.widget.role == Role::image);
}

Node node_of(const Placed& placed, std::string_view focused_id) {
  const Widget& widget = placed.widget;
  Node node;
  node.id = widget.id;
  node.role = widget.role;
  node.label = label_of(widget);
  node.value = value_of(widget);
  node.rect = whole(placed.rect);
  node.hit = whole(placed.hit);
  node.enabled = widget.enabled;
  node.selected = widget.selected && widget.look != Look::pin_box;
  node.focused = widget.id == focused_id;
  node.personal = widget.personal;
  node.primary = widget.primary;
  node.spoken = spoken_of(widget);
  if (!placed.texts.empty()) node.font_px = static_cast<int>(std::lround(placed.texts.front().style.em_px));
  node.fg = placed.fg;
  node.bg = placed.bg;
  return node;
}

}  // namespace

std::string spoken_of(const Widget& widget) {
  if (!widget.spoken.empty()) return widget.spoken;
  std::string spoken = model::reading_of(widget.text);
  const auto add = [&](const std::string& more) {
    if (more.empty()) return;
    if (!spoken.empty()) spoken += ' ';
    spoken += more;
  };
  if (widget.role == Role::progress && spoken.empty()) add(widget.value);
  if (widget.role == Role::field && widget.look != Look::pin_box) add(widget.value);
  add(model::reading_of(widget.helper));
  return spoken;
}

std::vector<Node> tree_of(const LaidOut& page, std::string_view focused_id) {
  std::vector<Node> nodes;
  nodes.reserve(page.placed.size());
  for (const Placed& placed : page.placed) {
    if (!ornament(placed)) nodes.push_back(node_of(placed, focused_id));
  }
  return nodes;
}

std::string_view name_of(Role role) {
  switch (role) {
    case Role::button: return "button";
    case Role::key: return "key";
    case Role::field: return "field";
    case Role::choice: return "choice";
    case Role::text: return "text";
    case Role::heading: return "heading";
    case Role::image: return "image";
    case Role::qr: return "qr";
    case Role::status: return "status";
    case Role::progress: return "progress";
    case Role::dialog: return "dialog";
  }
  return "text";
}

std::string hex_of(Colour colour) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (int shift = 28; shift >= 8; shift -= 4) text += digits[(colour >> static_cast<unsigned>(shift)) & 0xFU];
  return text;
}

}  // namespace haisai::ui

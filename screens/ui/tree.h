// What is on the screen as plain nodes: the automation socket's `tree`, the audit's and the screen reader's view of a
// page (design §5). Made from the same layout that is painted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "screens/ui/layout.h"

namespace haisai::ui {

struct NodeRect {
  int x = 0, y = 0, w = 0, h = 0;  // px
  bool operator==(const NodeRect&) const = default;
};

struct Node {
  std::string id;
  Role role = Role::text;
  std::string label;                 // plain, without ruby
  std::optional<std::string> value;  // what a field holds; the step of a progress line. Never a PIN.
  NodeRect rect, hit;                // hit: empty when it does not react
  bool enabled = true;
  bool selected = false;
  bool focused = false;
  bool personal = false;
  bool primary = false;
  std::string spoken;
  int font_px = 0;                   // em of the main text; 0: no text is drawn
  Colour fg = 0, bg = 0;
};

// In reading order. Frames, hairlines and the ornament are left out. focused_id: Responder::focused_id().
std::vector<Node> tree_of(const LaidOut& page, std::string_view focused_id);

// Role as in the protocol: button, key, field, choice, text, heading, image, qr, status, progress, dialog.
std::string_view name_of(Role role);
// "#rrggbb".
std::string hex_of(Colour colour);
// What is said of a widget: `spoken`, else the reading of its text and helper, and a field's value.
std::string spoken_of(const Widget& widget);

}  // namespace haisai::ui

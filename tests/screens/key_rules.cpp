// K: everything works from keys (kiosk-accessibility §4).
#include <algorithm>
#include <set>

#include "screens/ui/respond.h"
#include "shown.h"

namespace haisai::audit {
namespace {

std::set<std::string> pressable(const Shown& shown) {
  std::set<std::string> ids;
  for (const ui::Placed& p : shown.page.placed) {
    if (can_press(p)) ids.insert(p.widget.id);
  }
  return ids;
}

// The focus walked `key` by `key` until it comes round.
std::vector<std::string> walk(const Shown& shown, const char* key) {
  ui::Responder responder;
  std::vector<std::string> order;
  for (std::size_t i = 0; i <= shown.page.placed.size(); ++i) {
    (void)responder.key(shown.page, key);
    if (!order.empty() && responder.focused_id() == order.front()) break;
    order.push_back(responder.focused_id());
  }
  return order;
}

// One key forward reaches every control and comes round: two switches are enough, and nothing is a trap (K2).
void all_by_one_key(const Shown& shown, Findings& findings) {
  const std::set<std::string> wanted = pressable(shown);
  if (wanted.empty()) return;
  for (const char* key : {"Tab", "Up"}) {
    const std::vector<std::string> order = walk(shown, key);
    const std::set<std::string> met(order.begin(), order.end());
    for (const std::string& id : wanted) {
      if (!met.contains(id)) report(findings, shown, "K1", id, std::string("not reached by ") + key);
    }
  }
}

void ring(const Shown& shown, Findings& findings) {
  if (shown.mm(shown.page.focus_px) < 1.0 - 1e-3) report(findings, shown, "K3", "focus", "thin ring");
  if (contrast(shown.page.focus_dark, shown.page.focus_light) < 3) report(findings, shown, "K3", "focus", "rings alike");
  const double seen = std::max(contrast(shown.page.focus_dark, shown.page.ground), contrast(shown.page.focus_light, shown.page.ground));
  if (seen < 3) report(findings, shown, "K3", "focus", "ring not seen on the ground");
}

// Reading order: a part never comes after one that lies wholly below it in the same column.
void reading_order(const Shown& shown, Findings& findings) {
  const ui::Placed* last = nullptr;
  for (const ui::Placed& p : shown.page.placed) {
    if (!can_press(p) || p.region != ui::Region::content) continue;
    const bool same_column = last != nullptr && p.hit.x < last->hit.x + last->hit.w && last->hit.x < p.hit.x + p.hit.w;
    if (same_column && p.hit.y + p.hit.h <= last->hit.y) report(findings, shown, "K4", p.widget.id, "after " + last->widget.id);
    last = &p;
  }
}

void unreachable(Shown& shown) {
  // Two controls of one id: the walk comes round at the first and never meets what lies behind the second.
  std::vector<ui::Placed> controls;
  for (const ui::Placed& p : shown.page.placed) {
    if (can_press(p)) controls.push_back(p);
  }
  if (controls.size() < 2) return;
  shown.page.placed.push_back(controls.front());
  shown.page.placed.push_back(controls.front());
  shown.page.placed.back().widget.id = "lost";
}
void thin_ring(Shown& shown) { shown.page.focus_px = 2; }
void upside_down(Shown& shown) {
  std::vector<ui::Placed*> content;
  for (ui::Placed& p : shown.page.placed) {
    if (can_press(p) && p.region == ui::Region::content) content.push_back(&p);
  }
  if (content.size() < 2) return;
  content[1]->hit = content[0]->hit;
  content[1]->hit.y -= content[1]->hit.h + 10;
}

}  // namespace

const std::vector<Rule>& key_rules() {
  static const std::vector<Rule> rules = {
      {"K1", all_by_one_key, unreachable}, {"K3", ring, thin_ring, true}, {"K4", reading_order, upside_down}};
  return rules;
}

}  // namespace haisai::audit

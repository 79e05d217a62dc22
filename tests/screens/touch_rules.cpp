// P, R and B: what is touched, and where on the panel it is (kiosk-accessibility §3, §10, §15).
#include <algorithm>
#include <cmath>
#include <numbers>

#include "shown.h"

namespace haisai::audit {
namespace {

using ui::Look;

void large_enough(const Shown& shown, Findings& findings) {
  for (const ui::Placed& p : shown.page.placed) {
    if (can_press(p) && (shown.mm(p.hit.w) < 16 - 1e-3 || shown.mm(p.hit.h) < 16 - 1e-3))
      report(findings, shown, "P1", p.widget.id, std::to_string(shown.mm(p.hit.w)) + " x " + std::to_string(shown.mm(p.hit.h)));
  }
}

void one_main_button(const Shown& shown, Findings& findings) {
  int count = 0;
  for (const ui::Placed& p : shown.page.placed) {
    if (!p.widget.primary) continue;
    ++count;
    if (shown.mm(p.hit.h) < 20 - 1e-3 || shown.mm(p.hit.w) < 60 - 1e-3) report(findings, shown, "P2", p.widget.id, "too small");
  }
  if (count > 1) report(findings, shown, "P2", "page", "two main buttons");
}

void apart(const Shown& shown, Findings& findings) {
  const auto& all = shown.page.placed;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!can_press(all[i])) continue;
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (!can_press(all[j])) continue;
      const double gap = shown.mm(gap_between(all[i].hit, all[j].hit));
      if (gap < 0) report(findings, shown, "P5", all[i].widget.id, "overlaps " + all[j].widget.id);
      else if (gap < 3 - 1e-3) report(findings, shown, "P3", all[i].widget.id, "too near " + all[j].widget.id);
    }
  }
}

void away_from_the_edge(const Shown& shown, Findings& findings) {
  for (const ui::Placed& p : shown.page.placed) {
    if (!can_press(p)) continue;
    const double right = shown.mm(static_cast<double>(shown.panel.width_px) - p.hit.x - p.hit.w);
    const double below = shown.mm(static_cast<double>(shown.panel.height_px) - p.hit.y - p.hit.h);
    if (std::min({shown.mm(p.hit.x), shown.mm(p.hit.y), right, below}) < 5 - 1e-3) report(findings, shown, "P4", p.widget.id, "at the edge");
  }
}

void looks_like_a_button(const Shown& shown, Findings& findings) {
  for (const ui::Placed& p : shown.page.placed) {
    if (!can_press(p)) continue;
    if (p.texts.empty()) report(findings, shown, "P12", p.widget.id, "no words");
    const bool seen = !p.boxes.empty() && ((p.boxes.front().fill & 0xFF) != 0 || shown.mm(p.boxes.front().edge_px) >= 0.5 - 1e-3);
    if (!seen) report(findings, shown, "P12", p.widget.id, "no edge and no fill");
  }
}

// A control that can't be used yet is still pressed, to learn why.
void explains_itself(const Shown& shown, Findings& findings) {
  for (const ui::Placed& p : shown.page.placed) {
    const bool control = p.widget.role == ui::Role::button || p.widget.role == ui::Role::choice;
    if (control && !p.widget.enabled && !p.widget.intent) report(findings, shown, "P13", p.widget.id, "silent");
  }
}

// Back lower left, forward lower right, staff upper right; mirrored the other way round (R6).
void own_place(const Shown& shown, Findings& findings) {
  const bool mirrored = shown.wishes.layout == model::Layout::mirrored;
  const double half_w = shown.panel.width_px / 2.0;
  for (const ui::Placed& p : shown.page.placed) {
    if (!can_press(p)) continue;
    const bool right = p.hit.x + p.hit.w / 2 > half_w;
    const bool back = p.widget.id == "page.back";
    const bool forward = p.widget.primary;
    if (p.region != ui::Region::footer && (back || forward)) report(findings, shown, "P14", p.widget.id, "not at the foot");
    if (back && right != mirrored) report(findings, shown, mirrored ? "R6" : "P14", p.widget.id, "wrong side");
    if (forward && right == mirrored) report(findings, shown, mirrored ? "R6" : "P14", p.widget.id, "wrong side");
  }
}

double height_above_floor_mm(const Shown& shown, double y_px) {
  const double along = shown.mm(shown.panel.height_px - y_px);
  return shown.panel.bottom_mm + along * std::cos(shown.panel.tilt_deg * std::numbers::pi / 180);
}

void within_reach(const Shown& shown, Findings& findings) {
  for (const ui::Placed& p : shown.page.placed) {
    if (!can_press(p)) continue;
    const double top = height_above_floor_mm(shown, p.hit.y);
    const double bottom = height_above_floor_mm(shown, p.hit.y + p.hit.h);
    if (top > 1100 || bottom < 400) report(findings, shown, "R1", p.widget.id, std::to_string(top) + " mm above the floor");
  }
}

// Low layout: every control in a band at most 300 mm tall at the lower edge.
void low_band(const Shown& shown, Findings& findings) {
  if (shown.wishes.layout != model::Layout::low) return;
  for (const ui::Placed& p : shown.page.placed) {
    if (can_press(p) && shown.mm(static_cast<double>(shown.panel.height_px) - p.hit.y) > 300 + 0.5)
      report(findings, shown, "R2", p.widget.id, std::to_string(shown.mm(static_cast<double>(shown.panel.height_px) - p.hit.y)) + " mm up");
  }
}

// Number pads (not the digits of a keyboard, which are one row): phone order, 1 2 3 on top, at least 20 mm wide.
void number_pad(const Shown& shown, Findings& findings) {
  if (shown.name.starts_with("pin_shuffled.")) return;  // asked for by the resident (S10)
  const ui::Placed* one = nullptr;
  const ui::Placed* seven = nullptr;
  for (const ui::Placed& p : shown.page.placed) {
    if (p.widget.id.ends_with(".key.1") && p.widget.role == ui::Role::key) one = &p;
    if (p.widget.id.ends_with(".key.7") && p.widget.role == ui::Role::key) seven = &p;
  }
  if (one == nullptr || seven == nullptr || one->hit.y == seven->hit.y) return;
  if (one->hit.y >= seven->hit.y) report(findings, shown, "B9", one->widget.id, "not in telephone order");
  if (shown.mm(one->hit.w) < 20 - 1e-3) report(findings, shown, "B9", one->widget.id, "narrow");
}

bool typed_into(const ui::Placed& p) { return has_look(p, Look::entry_box) || has_look(p, Look::pin_box); }

// Nobody types into what he does not see: keys share the screen with what they write. A lesson's keys write nothing, and a few are a help.
void keys_with_their_box(const Shown& shown, Findings& findings) {
  constexpr std::ptrdiff_t kLeastKeys = 9;
  if (shown.name.find(".pseudo.") != std::string::npos) return;   // so many words may take the screen of the keys
  const auto& all = shown.page.placed;
  const bool writes = std::any_of(shown.view.content.begin(), shown.view.content.end(), [](const ui::Block& block) {
    return std::any_of(block.widgets.begin(), block.widgets.end(),
                       [](const ui::Widget& w) { return w.look == Look::entry_box || w.look == Look::pin_box; });
  });
  const auto keys = std::count_if(all.begin(), all.end(), [](const ui::Placed& p) { return can_press(p) && p.widget.role == ui::Role::key; });
  if (writes && keys >= kLeastKeys && std::none_of(all.begin(), all.end(), typed_into))
    report(findings, shown, "B7", "keys", "what they write is on another screen");
}

ui::Placed* any_control(Shown& shown) { return first_of(shown, can_press); }
ui::Placed* main_button(Shown& shown) { return first_of(shown, [](const ui::Placed& p) { return p.widget.primary; }); }

void tiny(Shown& shown) { if (auto* p = any_control(shown)) p->hit.w = static_cast<float>(15 * shown.panel.px_per_mm()); }
void low_main(Shown& shown) { if (auto* p = main_button(shown)) p->hit.h = static_cast<float>(18 * shown.panel.px_per_mm()); }
void neighbour(Shown& shown, double gap_mm) {
  ui::Placed* p = any_control(shown);
  if (p == nullptr) return;
  ui::Placed twin = *p;
  twin.widget.id += ".twin";
  twin.widget.primary = false;
  twin.hit.y += twin.hit.h + static_cast<float>(gap_mm * shown.panel.px_per_mm());
  shown.page.placed.push_back(twin);
}
void too_near(Shown& shown) { neighbour(shown, 1); }
void overlapping(Shown& shown) { neighbour(shown, -4); }
void at_the_edge(Shown& shown) { if (auto* p = any_control(shown)) p->hit.x = 2; }
void wordless(Shown& shown) { if (auto* p = any_control(shown)) p->texts.clear(); }
void silent(Shown& shown) {
  if (auto* p = first_of(shown, [](const ui::Placed& q) { return can_press(q) && q.widget.role == ui::Role::button; })) {
    p->widget.enabled = false;
    p->widget.intent.reset();
  }
}
void other_side(Shown& shown) {
  shown.wishes.layout = model::Layout::normal;
  if (auto* p = main_button(shown)) p->hit.x = static_cast<float>(6 * shown.panel.px_per_mm());
}
void other_side_mirrored(Shown& shown) {
  shown.wishes.layout = model::Layout::mirrored;
  if (auto* p = main_button(shown)) p->hit.x = static_cast<float>(shown.panel.width_px) - p->hit.w - 30;
}
void too_high(Shown& shown) { shown.panel.bottom_mm = 1090; }
void high_in_low(Shown& shown) {
  shown.wishes.layout = model::Layout::low;
  if (auto* p = any_control(shown)) p->hit.y = static_cast<float>(shown.panel.height_px - 310 * shown.panel.px_per_mm());
}
void box_elsewhere(Shown& shown) { std::erase_if(shown.page.placed, typed_into); }
void calculator_order(Shown& shown) {
  ui::Placed key;
  key.widget.role = ui::Role::key;
  key.hit = {100, 900, 200, 100};
  key.widget.id = "x.key.1";
  shown.page.placed.push_back(key);
  key.hit.y = 700;
  key.widget.id = "x.key.7";
  shown.page.placed.push_back(key);
}

}  // namespace

const std::vector<Rule>& touch_rules() {
  static const std::vector<Rule> rules = {
      {"P1", large_enough, tiny},          {"P2", one_main_button, low_main}, {"P3", apart, too_near},
      {"P5", apart, overlapping},          {"P4", away_from_the_edge, at_the_edge},
      {"P12", looks_like_a_button, wordless, true}, {"P13", explains_itself, silent},
      {"P14", own_place, other_side},      {"R6", own_place, other_side_mirrored},
      {"R1", within_reach, too_high},      {"R2", low_band, high_in_low},     {"B9", number_pad, calculator_order},
      {"B7", keys_with_their_box, box_elsewhere},
  };
  return rules;
}

}  // namespace haisai::audit

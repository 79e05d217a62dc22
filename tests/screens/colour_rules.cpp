// C: contrast and cues (kiosk-accessibility §2).
#include "shown.h"

namespace haisai::audit {
namespace {

using model::Theme;
using ui::Look;

bool high(const Shown& shown) {
  return shown.wishes.theme == Theme::black_on_white || shown.wishes.theme == Theme::white_on_black;
}

void words_stand_out(const Shown& shown, Findings& findings) {
  const bool glare = shown.wishes.theme == Theme::low_glare;
  const double least = high(shown) ? 20 : glare ? 4.5 : 10;
  const char* rule = high(shown) ? "C3" : glare ? "C4" : "C1";
  for (const ui::Placed& placed : shown.page.placed) {
    if (placed.texts.empty()) continue;
    for (const ui::PlacedText& text : placed.texts) {
      const double ratio = contrast(text.colour, placed.bg);
      if (ratio < least || (glare && ratio > 8)) report(findings, shown, rule, placed.widget.id, std::to_string(ratio) + " " + text.markup);
    }
    if (placed.pressed_fg == 0) continue;
    for (const ui::PlacedBox& box : placed.boxes) {
      if (box.pressed_fill != 0 && contrast(placed.pressed_fg, box.pressed_fill) < 4.5)
        report(findings, shown, rule, placed.widget.id, "pressed");
    }
  }
}

// Edges of what can be pressed or typed into, against what they stand on.
void edges_are_seen(const Shown& shown, Findings& findings) {
  for (const ui::Placed& placed : shown.page.placed) {
    if (!can_press(placed) && placed.widget.role != ui::Role::field) continue;
    if (placed.boxes.empty()) {
      report(findings, shown, "C6", placed.widget.id, "has no shape");
      continue;
    }
    const ui::PlacedBox& box = placed.boxes.front();
    const double by_edge = box.edge_px > 0 ? contrast(box.edge, shown.page.ground) : 0;
    const double by_fill = (box.fill & 0xFF) != 0 ? contrast(box.fill, shown.page.ground) : 0;
    if (by_edge < 3 && by_fill < 3) report(findings, shown, "C6", placed.widget.id, std::to_string(by_edge));
  }
}

// Colour is never the only cue: what alerts or reports success has an icon and words.
void more_than_colour(const Shown& shown, Findings& findings) {
  for (const ui::Placed& placed : shown.page.placed) {
    const bool state = has_look(placed, Look::alert) || has_look(placed, Look::done);
    if (state && (placed.icons.empty() || placed.texts.empty()))
      report(findings, shown, "C7", placed.widget.id, "colour alone");
    if (has_look(placed, Look::option) && placed.icons.empty() && placed.boxes.size() < 2)
      report(findings, shown, "C7", placed.widget.id, "choice without a mark");
  }
}

void faint_words(Shown& shown) {
  if (ui::Placed* part = first_of(shown, [](const ui::Placed& p) { return !p.texts.empty(); })) {
    part->texts.front().colour = 0x7a7a7aff;
    part->bg = 0x808080ff;
  }
}
void on_theme(Shown& shown, Theme theme) {
  shown.wishes.theme = theme;
  faint_words(shown);
}
void faint_in_high(Shown& shown) { on_theme(shown, Theme::black_on_white); }
void faint_in_glare(Shown& shown) { on_theme(shown, Theme::low_glare); }
void faint_edge(Shown& shown) {
  if (ui::Placed* part = first_of(shown, [](const ui::Placed& p) { return can_press(p) && !p.boxes.empty(); })) {
    part->boxes.front().edge = shown.page.ground;
    part->boxes.front().fill = shown.page.ground;
  }
}
void alert_without_icon(Shown& shown) {
  if (ui::Placed* part = first_of(shown, [](const ui::Placed& p) { return !p.widget.id.empty() && !p.texts.empty(); })) {
    part->widget.look = Look::alert;
    part->icons.clear();
  }
}

}  // namespace

const std::vector<Rule>& colour_rules() {
  static const std::vector<Rule> rules = {
      {"C1", words_stand_out, faint_words, true},    {"C3", words_stand_out, faint_in_high, true},
      {"C4", words_stand_out, faint_in_glare, true}, {"C6", edges_are_seen, faint_edge, true},
      {"C7", more_than_colour, alert_without_icon, true},
  };
  return rules;
}

}  // namespace haisai::audit

// One page as a resident meets it in one situation, and what the rules say against it.
#pragma once

#include <string>
#include <vector>

#include "kiosk/model/theme_colours.h"
#include "screens/ui/layout.h"
#include "screens/ui/tree.h"

namespace haisai::audit {

struct Shown {
  std::string name;  // "review.ja.standard.large.normal 1080x1920 screen 1"
  ui::View view;
  ui::LaidOut page;
  ui::Theme theme;
  model::Preferences wishes;
  model::Panel panel;
  const ui::TextMeasure* measure = nullptr;

  double mm(double px) const { return px / panel.px_per_mm(); }
};

// What was found: one line each, the rule's id first.
using Findings = std::vector<std::string>;

// A rule of kiosk-accessibility.md that can be read off a page. `plant` makes one fault of its kind in a page that
// keeps the rule, so that a control can show that `check` is able to fail.
struct Rule {
  std::string id;
  void (*check)(const Shown&, Findings&);
  void (*plant)(Shown&);
  bool by_colour = false;  // looks at colours: asked again in every theme, also where nothing moved
};

const std::vector<Rule>& text_rules();
const std::vector<Rule>& colour_rules();
const std::vector<Rule>& touch_rules();
const std::vector<Rule>& key_rules();
const std::vector<Rule>& speech_rules();
const std::vector<Rule>& flow_rules();
std::vector<Rule> all_rules();

// "T3 review… : text.id: words" into `findings`.
void report(Findings& findings, const Shown& shown, const std::string& rule, const std::string& id,
            const std::string& what);

// Parts of a page the rules ask for.
bool can_press(const ui::Placed& placed);
bool has_look(const ui::Placed& placed, ui::Look look);
// The first part for which `is` holds; a planted fault needs one, so that a page without it is skipped.
template <class Is>
ui::Placed* first_of(Shown& shown, Is is) {
  for (ui::Placed& placed : shown.page.placed) {
    if (is(placed)) return &placed;
  }
  return nullptr;
}
template <class Check>
void on_texts(const Shown& shown, Check check) {
  for (const ui::Placed& placed : shown.page.placed) {
    for (const ui::PlacedText& text : placed.texts) check(placed, text);
  }
}
// Horizontal or vertical gap between two rectangles, px; negative when they overlap.
double gap_between(const ui::Rect& a, const ui::Rect& b);
using model::contrast;

}  // namespace haisai::audit

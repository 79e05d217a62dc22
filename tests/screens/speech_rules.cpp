// A and S: what is seen is also said, and what is secret never is (kiosk-accessibility §6, §7).
#include <algorithm>
#include <cctype>

#include "shown.h"

namespace haisai::audit {
namespace {

void everything_is_said(const Shown& shown, Findings& findings) {
  for (const ui::Placed& p : shown.page.placed) {
    if (p.widget.id.empty() || p.widget.look == ui::Look::panel) continue;
    if (!p.texts.empty() && ui::spoken_of(p.widget).empty()) report(findings, shown, "A1", p.widget.id, "not said");
  }
}

// What is said of an alert is at least what is read there.
void alerts_are_said(const Shown& shown, Findings& findings) {
  for (const ui::Placed& p : shown.page.placed) {
    if (has_look(p, ui::Look::alert) && ui::spoken_of(p.widget).size() < p.widget.text.size() / 4)
      report(findings, shown, "A9", p.widget.id, ui::spoken_of(p.widget));
  }
}

// The places of a PIN tell that something is there, never what.
void pin_is_dots(const Shown& shown, Findings& findings) {
  for (const ui::Placed& p : shown.page.placed) {
    if (!has_look(p, ui::Look::pin_box)) continue;
    const bool digit = std::any_of(p.widget.text.begin(), p.widget.text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (digit || !p.widget.value.empty()) report(findings, shown, "S4", p.widget.id, "shows what was typed");
  }
}

// Once the veil is down nothing personal is among the words (S1, S7).
void veil_covers(const Shown& shown, Findings& findings) {
  const bool veiled = shown.name.find("veiled") != std::string::npos;
  for (const ui::Placed& p : shown.page.placed) {
    if (veiled && p.widget.personal && !p.texts.empty()) report(findings, shown, "S7", p.widget.id, "seen under the veil");
  }
}

void mute(Shown& shown) {
  if (auto* p = first_of(shown, [](const ui::Placed& q) { return !q.widget.id.empty() && !q.texts.empty(); })) {
    p->widget.text.clear();
    p->widget.helper.clear();
    p->widget.spoken.clear();
    p->widget.value.clear();
  }
}
void short_alert(Shown& shown) {
  if (auto* p = first_of(shown, [](const ui::Placed& q) { return !q.widget.id.empty() && !q.widget.text.empty(); })) {
    p->widget.look = ui::Look::alert;
    p->widget.text = std::string(40, 'x');
    p->widget.spoken = "x";
  }
}
void shown_digit(Shown& shown) {
  ui::Placed place;
  place.widget.id = "pin.place.1";
  place.widget.look = ui::Look::pin_box;
  place.widget.text = "7";
  shown.page.placed.push_back(place);
}
void bare(Shown& shown) {
  shown.name += " veiled";
  if (auto* p = first_of(shown, [](const ui::Placed& q) { return !q.texts.empty(); })) p->widget.personal = true;
}

}  // namespace

const std::vector<Rule>& speech_rules() {
  static const std::vector<Rule> rules = {{"A1", everything_is_said, mute},
                                          {"A9", alerts_are_said, short_alert},
                                          {"S4", pin_is_dots, shown_digit},
                                          {"S7", veil_covers, bare}};
  return rules;
}

}  // namespace haisai::audit

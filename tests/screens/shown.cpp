#include "shown.h"

#include <algorithm>

namespace haisai::audit {
double gap_between(const ui::Rect& a, const ui::Rect& b) {
  const double dx = std::max(a.x - (b.x + b.w), b.x - (a.x + a.w));
  const double dy = std::max(a.y - (b.y + b.h), b.y - (a.y + a.h));
  return std::max(dx, dy);
}

void report(Findings& findings, const Shown& shown, const std::string& rule, const std::string& id,
            const std::string& what) {
  findings.push_back(rule + " " + shown.name + ": " + id + ": " + what);
}

bool can_press(const ui::Placed& placed) { return placed.hit.w > 0; }

bool has_look(const ui::Placed& placed, ui::Look look) {
  return !placed.widget.id.empty() && placed.widget.look == look;
}

std::vector<Rule> all_rules() {
  std::vector<Rule> all;
  for (const auto* chapter :
       {&text_rules(), &colour_rules(), &touch_rules(), &key_rules(), &speech_rules(), &flow_rules()}) {
    all.insert(all.end(), chapter->begin(), chapter->end());
  }
  return all;
}

}  // namespace haisai::audit

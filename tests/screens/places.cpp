#include "places.h"

#include <cmath>

namespace haisai::audit {
namespace {

constexpr double kDriftMm = 2;

// Which of the fixed controls it is; empty: none.
std::string control(const ui::Placed& placed) {
  if (!can_press(placed)) return {};
  if (placed.widget.primary) return "forward";
  const std::string& id = placed.widget.id;
  return id == "page.back" || id == "header.staff" || id == "header.letters" || id == "header.language" || id == "header.sound" ? id : std::string();
}

// "ja.standard.large.normal portrait": all but the page and the screen.
std::string situation(const Shown& shown) {
  const std::size_t first = shown.name.find('.');
  return shown.name.substr(first, shown.name.find(" screen") - first) ;
}

}  // namespace

void Places::add(const Shown& shown, Findings& findings) {
  for (const ui::Placed& placed : shown.page.placed) {
    const std::string what = control(placed);
    if (what.empty()) continue;
    // The corner nearest to the panel's: words make a button longer towards the middle only.
    const bool right = placed.rect.x + placed.rect.w / 2 > static_cast<float>(shown.panel.width_px) / 2;
    const bool low = placed.region == ui::Region::footer;
    const Corner now{shown.mm(right ? placed.rect.x + placed.rect.w : placed.rect.x),
                     shown.mm(low ? placed.rect.y + placed.rect.h : placed.rect.y)};
    const auto [before, is_new] = corners_.emplace(what + situation(shown), now);
    const double drift = std::hypot(before->second.x - now.x, before->second.y - now.y);
    if (!is_new && drift > kDriftMm) report(findings, shown, "P14", placed.widget.id, std::to_string(drift) + " mm elsewhere");
  }
}

}  // namespace haisai::audit

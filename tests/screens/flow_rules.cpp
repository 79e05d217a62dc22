// F and E: one question a page, few choices, staff always there (kiosk-accessibility §8, §9).
#include <algorithm>
#include <set>

#include "shown.h"

namespace haisai::audit {
namespace {

using ui::Look;

bool large_step(const Shown& shown) { return shown.wishes.text >= model::TextSize::extra_large; }

void one_heading(const Shown& shown, Findings& findings) {
  const auto headings = std::count_if(shown.page.placed.begin(), shown.page.placed.end(),
                                      [](const ui::Placed& p) { return has_look(p, Look::question); });
  if (headings > 1) report(findings, shown, "F1", "heading", "more than one question");
}

// Settings offer their rows of choices together; a list of languages is looked through; eras are the six there are; a
// scale of faces is read as a whole.
void few_choices(const Shown& shown, Findings& findings) {
  if (shown.view.page == "settings" || shown.view.page == "languages" || shown.name.starts_with("survey.")) return;
  std::size_t choices = 0;
  for (const ui::Placed& p : shown.page.placed) {
    if (can_press(p) && (p.widget.role == ui::Role::choice || has_look(p, Look::card)) && p.widget.id.find(".era.") == std::string::npos) ++choices;
  }
  const std::size_t most = large_step(shown) ? 4 : 6;
  if (choices > most) report(findings, shown, "F2", "choices", std::to_string(choices));
}

const std::set<std::string>& visit_pages() {
  static const std::set<std::string> pages = {"purpose", "place_card", "pin", "reading", "card_check", "question", "review", "finish"};
  return pages;
}

void progress_is_told(const Shown& shown, Findings& findings) {
  if (!visit_pages().contains(shown.view.page)) return;
  const bool told = std::any_of(shown.page.placed.begin(), shown.page.placed.end(),
                                [](const ui::Placed& p) { return p.widget.role == ui::Role::progress && !p.widget.value.empty(); });
  if (!told) report(findings, shown, "F3", "progress", "missing");
}

void back_is_there(const Shown& shown, Findings& findings) {
  static const std::set<std::string> without = {"welcome", "reading", "take_card", "ticket", "erased", "help", "idle", "hold", "survey"};
  // A booth begins there; what is being made is waited for; what was done stays done.
  static const std::set<std::string> moments = {"learn_booth", "number_working", "booking_working", "held_cancelled", "held_checked_in_now"};
  if (without.contains(shown.view.page) || moments.contains(shown.name.substr(0, shown.name.find('.')))) return;
  const bool there = std::any_of(shown.page.placed.begin(), shown.page.placed.end(), [](const ui::Placed& p) {
    return can_press(p) && p.region == ui::Region::footer && !p.widget.primary;
  });
  if (!there) report(findings, shown, "F4", "back", "missing");
}

void button_says_what(const Shown& shown, Findings& findings) {
  for (const ui::Placed& p : shown.page.placed) {
    if (can_press(p) && (p.widget.text == "OK" || p.widget.text == "\xE9\x80\x81\xE4\xBF\xA1"))
      report(findings, shown, "F7", p.widget.id, p.widget.text);
  }
}

// 「ちょっとまって」: for ten seconds nothing can be pressed, whatever a child does.
bool on_hold(const Shown& shown) { return shown.view.page == "hold"; }

void staff_one_tap_away(const Shown& shown, Findings& findings) {
  if (on_hold(shown)) return;
  const bool there = std::any_of(shown.page.placed.begin(), shown.page.placed.end(), [](const ui::Placed& p) {
    return can_press(p) && p.widget.intent &&
           (p.widget.intent->kind == flow::IntentKind::call_staff || p.widget.intent->kind == flow::IntentKind::staff_not_needed);
  });
  if (!there) report(findings, shown, "F10", "header.staff", "missing");
}

void settings_one_tap_away(const Shown& shown, Findings& findings) {
  if (shown.view.page == "settings" || shown.view.page == "idle" || on_hold(shown)) return;
  const bool there = std::any_of(shown.page.placed.begin(), shown.page.placed.end(), [](const ui::Placed& p) {
    return can_press(p) && p.widget.intent && p.widget.intent->kind == flow::IntentKind::open_settings;
  });
  if (!there) report(findings, shown, "L2", "header.letters", "missing");
}

// Never a dead end: something leads on.
void a_way_on(const Shown& shown, Findings& findings) {
  static const std::set<std::string> by_card = {"reading", "take_card"};  // the card leads on, and staff
  if (by_card.contains(shown.view.page) || on_hold(shown)) return;
  const bool way = std::any_of(shown.page.placed.begin(), shown.page.placed.end(), [](const ui::Placed& p) {
    return can_press(p) && (p.region == ui::Region::content || p.region == ui::Region::footer);
  });
  if (!way) report(findings, shown, "F11", "page", "no way on");
}

void twin_heading(Shown& shown) {
  ui::Placed heading;
  heading.widget.id = "twin";
  heading.widget.look = Look::question;
  shown.page.placed.insert(shown.page.placed.end(), 2, heading);
}
void many_choices(Shown& shown) {
  shown.view.page = "question";
  ui::Placed choice;
  choice.widget.id = "choice";
  choice.widget.role = ui::Role::choice;
  choice.hit = {10, 10, 10, 10};
  shown.page.placed.insert(shown.page.placed.end(), 7, choice);
}
template <class Is>
void drop(Shown& shown, Is is) {
  std::erase_if(shown.page.placed, is);
}
void no_progress(Shown& shown) {
  shown.view.page = "review";
  drop(shown, [](const ui::Placed& p) { return p.widget.role == ui::Role::progress; });
}
void no_back(Shown& shown) {
  shown.view.page = "review";
  drop(shown, [](const ui::Placed& p) { return p.region == ui::Region::footer && !p.widget.primary; });
}
void ok_button(Shown& shown) {
  if (auto* p = first_of(shown, can_press)) p->widget.text = "OK";
}
void no_staff(Shown& shown) {
  drop(shown, [](const ui::Placed& p) {
    return p.widget.intent && (p.widget.intent->kind == flow::IntentKind::call_staff ||
                               p.widget.intent->kind == flow::IntentKind::staff_not_needed);
  });
}
void no_settings(Shown& shown) {
  shown.view.page = "review";
  drop(shown, [](const ui::Placed& p) { return p.widget.intent && p.widget.intent->kind == flow::IntentKind::open_settings; });
}
void dead_end(Shown& shown) {
  shown.view.page = "problem";
  drop(shown, [](const ui::Placed& p) { return p.region != ui::Region::header; });
}

}  // namespace

const std::vector<Rule>& flow_rules() {
  static const std::vector<Rule> rules = {
      {"F1", one_heading, twin_heading},  {"F2", few_choices, many_choices},      {"F3", progress_is_told, no_progress},
      {"F4", back_is_there, no_back},     {"F7", button_says_what, ok_button},    {"F10", staff_one_tap_away, no_staff},
      {"F11", a_way_on, dead_end},        {"L2", settings_one_tap_away, no_settings},
  };
  return rules;
}

}  // namespace haisai::audit

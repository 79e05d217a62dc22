#include "kiosk/flow/help.h"

#include <algorithm>

#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {

void call_staff(Step& step) {
  State& s = step.next;
  if (s.page == PageId::help) return;  // it rings again by itself
  Visit& visit = begin_visit(step);
  const std::string page(name_of(base_page(s)));
  visit.staff_called = true;
  visit.staff_coming = false;
  visit.staff_rings = 1;
  visit.staff_called_at = s.now;
  count(s, model::UsageKind::help, page, model::UsageCode::staff);
  step.effects.push_back(CallStaff{visit.id, page});
  open_over(step, PageId::help);
}

void ring_again(Step& step) {
  State& s = step.next;
  ++s.visit->staff_rings;
  step.effects.push_back(CallStaff{s.visit->id, std::string(name_of(base_page(s)))});
}

void on_help(Step& step, const Intent& intent) {
  State& s = step.next;
  if (intent.kind == IntentKind::staff_not_needed) {
    step.effects.push_back(StaffNotNeeded{s.visit->id});
    s.visit->staff_called = s.visit->staff_coming = false;
    close_over(step);
  }
  // Going back alone does not send staff away.
  if (intent.kind == IntentKind::back || intent.kind == IntentKind::next) close_over(step);
}

void on_settings(Step& step, const Intent& intent) {
  State& s = step.next;
  if (intent.kind == IntentKind::reset_preferences) s.preferences = default_preferences(s);
  if (intent.kind == IntentKind::hold_on) open_instead(step, PageId::hold);
  if (intent.kind == IntentKind::enlarge && may_enlarge(s)) open_instead(step, PageId::enlarged);
  if (intent.kind == IntentKind::back || intent.kind == IntentKind::next) close_over(step);
}

void on_enlarged(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::back || intent.kind == IntentKind::next) close_over(step);
}

bool may_enlarge(const State& state) {
  const PageId page = base_page(state);
  return state.visit && !state.visit->over && (page == PageId::card_check || page == PageId::review);
}

void on_idle(Step& step, const Intent& intent) {
  const bool goes_on = intent.kind == IntentKind::keep_going || intent.kind == IntentKind::next ||
                       intent.kind == IntentKind::back;
  if (goes_on) close_over(step);
}

bool set_preference(State& state, const Intent& intent) {
  model::Preferences& preferences = state.preferences;
  const auto& languages = state.world->languages;
  switch (intent.kind) {
    case IntentKind::set_text:
      preferences.text = model::text_size_from(intent.arg).value_or(preferences.text);
      return true;
    case IntentKind::set_theme:
      preferences.theme = model::theme_from(intent.arg).value_or(preferences.theme);
      return true;
    case IntentKind::set_layout:
      preferences.layout = model::layout_from(intent.arg).value_or(preferences.layout);
      return true;
    case IntentKind::set_pace:
      preferences.slow = intent.arg == "slow";
      return true;
    case IntentKind::set_lang:
      if (std::find(languages.begin(), languages.end(), intent.arg) != languages.end()) preferences.lang = intent.arg;
      return true;
    case IntentKind::set_sound:
      preferences.sound = intent.arg == "on" && state.world->voice;
      return true;
    case IntentKind::volume:
      preferences.volume = std::clamp(preferences.volume + std::clamp(intent.number, -1, 1), 0, model::kVolumeSteps - 1);
      return true;
    case IntentKind::speed:
      preferences.speed = std::clamp(preferences.speed + std::clamp(intent.number, -1, 1), 0, model::kSpeedSteps - 1);
      return true;
    default:
      return false;
  }
}

}  // namespace haisai::flow

#include "kiosk/desk/guided.h"

#include <algorithm>

#include "kiosk/desk/step.h"
#include "kiosk/flow/update.h"
#include "kiosk/flow/entry.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/usage.h"

namespace haisai::desk {
namespace {

using flow::IntentKind;
using KioskPage = flow::PageId;

// One intent through the terminal's own rules. A desk has no device of theirs: what they ask of one is left.
void tell(Guided& guided, base::WallTime now, const flow::Event& event) {
  guided.kiosk.now = now;
  guided.kiosk = flow::update(std::move(guided.kiosk), event).next;
}

bool asks(const Guided& guided) { return guided.kiosk.page == KioskPage::question; }

// What leads on from a question is held until the resident has agreed; what would leave the form goes nowhere.
bool leads_away(IntentKind kind) {
  switch (kind) {
    case IntentKind::call_staff:
    case IntentKind::stop:
    case IntentKind::open_settings:
    case IntentKind::open_sound:
    case IntentKind::open_languages:
    case IntentKind::hold_on:
    case IntentKind::use_second_card:
      return true;
    default:
      return false;
  }
}

bool waits_for_answer(const Guided& guided, const flow::Intent& intent) {
  const bool typing = guided.kiosk.visit->aid.face == flow::AidFace::none;
  return asks(guided) && intent.kind == IntentKind::next && typing;
}

// Whether the terminal would take what is entered; if not it says why beside the question.
bool is_taken(const Guided& guided, base::WallTime now) {
  Guided tried = guided;
  tell(tried, now, flow::Intent{IntentKind::next, {}, 0});
  return !tried.kiosk.visit || tried.kiosk.visit->reject.empty();
}

void begin(Step& step, const std::string& procedure) {
  State& state = step.next;
  const model::Procedure* form = state.world->procedure(procedure);
  if (state.page != PageId::home || form == nullptr || form->kind != model::ProcedureKind::form) return;
  Guided guided;
  guided.kiosk = flow::start(state.world, state.now);
  tell(guided, state.now, flow::Intent{IntentKind::open_procedures, {}, 0});
  tell(guided, state.now, flow::Intent{IntentKind::choose_procedure, procedure, 0});
  tell(guided, state.now, flow::Intent{IntentKind::by_hand, {}, 0});
  if (!asks(guided)) return;
  state.guided = std::move(guided);
  show(step, PageId::guided);
}

// Counted as a visit with staff's help: codes and numbers alone.
void end(Step& step, model::Outcome outcome) {
  State& state = step.next;
  if (state.guided && state.guided->kiosk.visit) {
    flow::State& kiosk = state.guided->kiosk;
    kiosk.now = state.now;
    kiosk.visit->outcome = outcome;
    if (outcome == model::Outcome::done) flow::count_fields(kiosk);
    model::UsageSession usage = flow::usage_of(kiosk);
    usage.mode = model::Mode::staff;
    usage.assist = model::Assist::staff;
    step.effects.push_back(RecordVisit{std::move(usage)});
  }
  state.guided.reset();
  step.effects.push_back(ForgetPage{});
  show(step, PageId::home);
}

void agree(Step& step) {
  Guided& guided = *step.next.guided;
  if (!guided.shown) return;
  guided.shown = guided.refused = false;
  tell(guided, step.next.now, flow::Intent{IntentKind::next, {}, 0});
}

void print_for_resident(Step& step) {
  Guided& guided = *step.next.guided;
  if (guided.printing || guided.kiosk.page != KioskPage::finish || guided.kiosk.visit->submissions.empty()) return;
  guided.printing = true;
  guided.trouble.reset();
  step.effects.push_back(PrintApplication{guided.kiosk.visit->submissions.front(), {}, guided.kiosk.preferences.lang});
}

// What the resident reads, on their side and beside the Japanese of the paper; the clerk's side stays Japanese.
void choose_language(Step& step, const std::string& lang) {
  State& state = step.next;
  if (state.page != PageId::languages) return;
  const auto& known = state.world->languages;
  if (std::find(known.begin(), known.end(), lang) != known.end()) state.guided->kiosk.preferences.lang = lang;
  show(step, PageId::guided);
}

}  // namespace

std::optional<Shown> shown_answer(const State& state) {
  if (!state.guided || !state.guided->shown || !state.guided->kiosk.visit) return std::nullopt;
  const flow::State& kiosk = state.guided->kiosk;
  const auto field = flow::asked_field(kiosk);
  if (!field) return std::nullopt;
  return Shown{*field, flow::value_of(*field, kiosk.visit->entry, kiosk.now)};
}

bool on_guided(Step& step, const Pressed& pressed) {
  State& state = step.next;
  if (pressed.act == Act::guide) {
    begin(step, pressed.arg);
    return true;
  }
  if (!state.guided) return false;
  switch (pressed.act) {
    case Act::agree:
      agree(step);
      return true;
    case Act::disagree:
      if (state.guided->shown) state.guided->refused = true;
      state.guided->shown = false;
      return true;
    case Act::print_guided:
      print_for_resident(step);
      return true;
    case Act::open_languages:
      if (state.page == PageId::guided) show(step, PageId::languages);
      return true;
    case Act::choose_language:
      choose_language(step, pressed.arg);
      return true;
    case Act::end_guide:
    case Act::go_home:
      end(step, state.guided->printed ? model::Outcome::done : model::Outcome::stopped);
      return true;
    default:
      return false;
  }
}

void on(Step& step, const Guide& guide) {
  State& state = step.next;
  state.touched_at = state.now;
  if (!state.guided || state.page != PageId::guided || leads_away(guide.intent.kind)) return;
  Guided& guided = *state.guided;
  if (guided.kiosk.page == KioskPage::finish) return;
  if (waits_for_answer(guided, guide.intent) && is_taken(guided, state.now)) {
    const auto field = flow::asked_field(guided.kiosk);
    // A list of people is agreed to person by person; nothing entered is nothing to agree to.
    const bool something = field && !flow::value_of(*field, guided.kiosk.visit->entry, state.now).empty();
    if (something) {
      guided.shown = true;
      guided.refused = false;
      return;
    }
  }
  guided.shown = false;
  tell(guided, state.now, guide.intent);
  if (guided.kiosk.page != KioskPage::question && guided.kiosk.page != KioskPage::review && guided.kiosk.page != KioskPage::finish)
    end(step, model::Outcome::handed);   // a form that is not for this person, or one that needs more than a desk
}

void guided_printed(Step& step, const PrintEnded& event) {
  Guided& guided = *step.next.guided;
  if (!guided.printing) return;
  guided.printing = false;
  guided.printed = !event.failed;
  guided.trouble = event.failed;
}

}  // namespace haisai::desk

#include "kiosk/flow/arriving.h"

#include <algorithm>

#include "kiosk/flow/help.h"
#include "kiosk/flow/offices.h"
#include "kiosk/flow/sheets.h"
#include "kiosk/flow/turns.h"
#include "kiosk/flow/typing.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"
#include "kiosk/flow/ways.h"

namespace haisai::flow {
namespace {

constexpr auto kBack = model::UsageCode::back;
constexpr int kMostLetters = 12;

const model::Situation* situation_of(const State& state) {
  return state.visit ? state.world->ways.situation(state.visit->way.situation) : nullptr;
}

std::vector<std::string> asked(const State& state) {
  const model::Situation* situation = situation_of(state);
  return situation == nullptr ? std::vector<std::string>{} : model::questions_of(*situation, state.visit->way.answers);
}

void ask(Step& step, const std::string& question, model::UsageCode left = model::UsageCode::leave) {
  Visit& visit = *step.next.visit;
  visit.way.question = question;
  visit.reject.clear();
  show(step, PageId::ask, left);
}

// The field the keys of the search page write into.
model::Field letters_field() {
  model::Field field;
  field.max = kMostLetters;
  return field;
}

void open_guide(Step& step, const std::string& id, PageId from) {
  State& s = step.next;
  if (s.world->ways.matter(id) == nullptr) return;
  WayIn& way = begin_visit(step).way;
  way.matter = id;
  way.guide_from = from;
  const auto code = from == PageId::search ? model::UsageCode::search : model::UsageCode::menu;
  count(s, model::UsageKind::pick, id, code);
  show(step, PageId::guide);
}

// Forms among these; what the situation says goes with them.
void begin_bundle(Step& step) {
  State& s = step.next;
  std::vector<std::string> forms;
  std::map<std::string, std::string> said;
  for (const model::SituationItem* item : model::items_of(*situation_of(s), s.visit->way.answers)) {
    if (form_for(*s.world, item->matter) == nullptr) continue;
    if (protected_to_staff(s, item->matter)) return call_staff(step);
    forms.push_back(item->matter);
    said.insert(item->says.begin(), item->says.end());
  }
  if (!forms.empty()) return open_purpose(step, std::move(forms), std::move(said));
  const auto destinations = destinations_of(s, matters_of_bundle(s));
  if (destinations.empty()) return call_staff(step);
  const Destination destination = first_here(s, destinations);
  open_number(step, destination.service, destination.offices);
}

void open_bundle(Step& step) {
  show(step, PageId::bundle);
  count_notices(step.next);
}

void open_protect(Step& step) {
  step.next.visit->way.protect_from = step.next.page;
  show(step, PageId::protect);
}

}  // namespace

const model::Procedure* form_for(const World& world, const std::string& matter) {
  const model::Procedure* procedure = world.procedure(matter);
  return procedure != nullptr && procedure->kind == model::ProcedureKind::form ? procedure : nullptr;
}

std::vector<const model::Matter*> matters_of_bundle(const State& state) {
  std::vector<const model::Matter*> matters;
  const model::Situation* situation = situation_of(state);
  if (situation == nullptr) return matters;
  for (const model::SituationItem* item : model::items_of(*situation, state.visit->way.answers)) {
    if (const model::Matter* matter = state.world->ways.matter(item->matter)) matters.push_back(matter);
  }
  return matters;
}

std::vector<const model::Matter*> found_matters(const State& state,
                                                const std::function<std::string(const model::Matter&)>& reading) {
  std::vector<const model::Matter*> begin, hold;
  if (!state.visit) return begin;
  const std::string typed = state.visit->entry.text.reveal();
  for (const model::Matter& matter : state.world->ways.matters) {
    std::vector<std::string> words = matter.search;
    words.push_back(reading(matter));
    const auto any = [&](auto is) { return std::any_of(words.begin(), words.end(), is); };
    if (any([&](const std::string& word) { return word.starts_with(typed); })) {
      begin.push_back(&matter);
    } else if (any([&](const std::string& word) { return word.find(typed) != std::string::npos; })) {
      hold.push_back(&matter);
    }
  }
  begin.insert(begin.end(), hold.begin(), hold.end());
  return typed.empty() ? std::vector<const model::Matter*>{} : begin;
}

bool hides_address(const State& state, model::FieldType type) {
  return state.visit && state.visit->protect && type == model::FieldType::address;
}

bool protected_to_staff(const State& state, const std::string& form) {
  const model::Matter* matter = state.world->ways.matter(form);
  if (!state.visit || !state.visit->protect || matter == nullptr) return false;
  if (matter->protected_to_staff) return true;
  const model::Answer* answer = state.visit->draft.find(matter->protected_key);
  const auto& codes = matter->protected_codes;
  return answer != nullptr && std::find(codes.begin(), codes.end(), answer->value.reveal()) != codes.end();
}

void choose_situation(Step& step, const std::string& id) {
  State& s = step.next;
  if (s.world->ways.situation(id) == nullptr) return;
  WayIn& way = begin_visit(step).way;
  if (way.situation != id) way.answers.clear();
  way.situation = id;
  count(s, model::UsageKind::pick, id, model::UsageCode::menu);
  const auto questions = asked(s);
  if (questions.empty()) return open_bundle(step);
  ask(step, questions.front());
}

bool open_way_in(Step& step, const Intent& intent) {
  State& s = step.next;
  switch (intent.kind) {
    case IntentKind::open_situations:
      show(step, PageId::situation);
      return true;
    case IntentKind::open_theme: {
      const auto& themes = s.world->ways.themes;
      if (std::find(themes.begin(), themes.end(), intent.arg) == themes.end()) return true;
      begin_visit(step).way.theme = intent.arg;
      show(step, PageId::theme);
      return true;
    }
    case IntentKind::open_search:
      begin_visit(step).entry = Entry{};
      show(step, PageId::search);
      return true;
    default:
      return false;
  }
}

void on_situation(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::choose_situation) choose_situation(step, intent.arg);
  if (intent.kind == IntentKind::back) show(step, PageId::procedure, kBack);
}

void on_ask(Step& step, const Intent& intent) {
  WayIn& way = step.next.visit->way;
  if (intent.kind == IntentKind::choose && (intent.arg == "yes" || intent.arg == "no")) {
    way.answers[way.question] = intent.arg == "yes";
    step.next.visit->reject.clear();
  }
  const bool back = intent.kind == IntentKind::back;
  if (intent.kind != IntentKind::next && !back) return;
  if (!back && way.answers.find(way.question) == way.answers.end()) {
    step.next.visit->reject = "required";
    return;
  }
  const auto questions = asked(step.next);
  const auto here = std::find(questions.begin(), questions.end(), way.question);
  if (back) return here == questions.begin() ? show(step, PageId::situation, kBack) : ask(step, *(here - 1), kBack);
  if (here + 1 != questions.end()) return ask(step, *(here + 1));
  open_bundle(step);
}

void on_bundle(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::print_sheet) ask_for_sheet(step, "");
  if (intent.kind == IntentKind::next && !step.next.visit->working) begin_bundle(step);
  if (intent.kind == IntentKind::open_guide) open_guide(step, intent.arg, PageId::bundle);
  if (intent.kind == IntentKind::open_protect) open_protect(step);
  if (intent.kind != IntentKind::back) return;
  const auto questions = asked(step.next);
  if (questions.empty()) return show(step, PageId::situation, kBack);
  ask(step, questions.back(), kBack);
}

void on_theme(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::open_guide) open_guide(step, intent.arg, PageId::theme);
  if (intent.kind == IntentKind::back) show(step, PageId::procedure, kBack);
}

void on_search(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::open_guide) return open_guide(step, intent.arg, PageId::search);
  if (intent.kind == IntentKind::back) return show(step, PageId::procedure, kBack);
  type(step.next.visit->entry, letters_field(), intent);
}

void on_guide(Step& step, const Intent& intent) {
  State& s = step.next;
  const WayIn way = s.visit->way;
  const model::Matter* matter = s.world->ways.matter(way.matter);
  if (intent.kind == IntentKind::back) return show(step, way.guide_from, kBack);
  if (intent.kind == IntentKind::open_protect) return open_protect(step);
  if (intent.kind == IntentKind::print_sheet && !intent.arg.empty()) return ask_for_sheet(step, intent.arg);
  if (intent.kind != IntentKind::next || matter == nullptr || s.visit->working) return;
  if (protected_to_staff(s, matter->id)) return call_staff(step);
  if (form_for(*s.world, matter->id) != nullptr) return open_purpose(step, {matter->id}, {});
  if (!leads_to_turn(s, *matter)) return show(step, way.guide_from, kBack);  // nothing more to do here
  open_number(step, matter->service, matter->counter.offices);
}

void on_protect(Step& step, const Intent& intent) {
  Visit& visit = *step.next.visit;
  if (intent.kind != IntentKind::next && intent.kind != IntentKind::back) return;
  visit.protect = intent.kind == IntentKind::next;
  const PageId from = visit.way.protect_from;
  if (from == PageId::purpose && protected_to_staff(step.next, visit.procedure)) {
    show(step, from);
    return call_staff(step);
  }
  show(step, from);
}

}  // namespace haisai::flow

// Kanji for what was typed: the whole at once, or part by part.
#include <algorithm>
#include <optional>
#include <utility>

#include "kiosk/flow/aiding.h"
#include "kiosk/japanese/kana.h"
#include "kiosk/japanese/name_key.h"

namespace haisai::flow {
namespace {

using base::PersonalText;

bool has_choice(const model::KanjiPart& part) { return part.candidates.size() > 1; }

// The next part with a choice in direction `by`; nothing at the end.
std::optional<int> part_beyond(const Aid& aid, int from, int by) {
  for (int at = from + by; at >= 0 && at < static_cast<int>(aid.kanji.parts.size()); at += by) {
    if (has_choice(aid.kanji.parts[static_cast<std::size_t>(at)])) return at;
  }
  return std::nullopt;
}

const std::vector<PersonalText>& candidates(const Aid& aid) {
  return aid.part < 0 ? aid.kanji.whole : aid.kanji.parts[static_cast<std::size_t>(aid.part)].candidates;
}

// A family name that stands there in kanji already, with its space: only what was typed behind it is converted.
std::string head_of(const PersonalText& text) {
  const std::string family = japanese::family_name(text.reveal());
  return family.empty() || japanese::kana_row(family) ? std::string() : family;
}

// The text becomes `written`; its reading stays known, so that it can be converted again.
void take(Visit& visit, PersonalText written) {
  if (visit.entry.text != visit.entry.converted) visit.entry.reading = visit.entry.text;
  visit.entry.text = PersonalText(head_of(visit.entry.reading) + written.reveal());
  visit.entry.converted = visit.entry.text;
  close_aid(visit);
}

void show_part(State& state, int part) {
  state.visit->aid.part = part;
  state.visit->aid.first = 0;
  state.screen = 0;
}

void begin_parts(State& state) {
  Aid& aid = state.visit->aid;
  const auto first = part_beyond(aid, -1, 1);
  if (!first) return;
  aid.chosen.clear();
  for (const model::KanjiPart& part : aid.kanji.parts) aid.chosen.push_back(part.reading);
  show_part(state, *first);
}

void pick(State& state, int number) {
  Aid& aid = state.visit->aid;
  const auto& all = candidates(aid);
  if (number < 0 || number >= static_cast<int>(all.size())) return;
  const PersonalText picked = all[static_cast<std::size_t>(number)];
  if (aid.part < 0) return take(*state.visit, picked);
  aid.chosen[static_cast<std::size_t>(aid.part)] = picked;
  if (const auto next = part_beyond(aid, aid.part, 1)) return show_part(state, *next);
  std::string joined;
  for (const PersonalText& part : aid.chosen) joined += part.reveal();
  take(*state.visit, PersonalText(std::move(joined)));
}

void go_back(State& state) {
  Aid& aid = state.visit->aid;
  if (aid.part < 0) return close_aid(*state.visit);
  const auto before = part_beyond(aid, aid.part, -1);
  show_part(state, before.value_or(-1));
}

}  // namespace

void open_kanji(Step& step, const model::Field& field) {
  Visit& visit = *step.next.visit;
  const Entry& entry = visit.entry;
  if (entry.text.empty()) {
    visit.reject = "required";
    return;
  }
  const bool again = !entry.reading.empty() && entry.text == entry.converted;
  close_aid(visit);
  turn_to(step.next, AidFace::kanji);
  const auto what = field.type == model::FieldType::name ? model::KanjiFor::name : model::KanjiFor::address;
  const PersonalText& all = again ? entry.reading : entry.text;
  PersonalText typed(all.reveal().substr(head_of(all).size()));
  step.effects.push_back(AskKanji{visit.id, next_question(visit.aid), std::move(typed), what});
}

void on_kanji_face(Step& step, const Intent& intent) {
  State& s = step.next;
  Aid& aid = s.visit->aid;
  switch (intent.kind) {
    case IntentKind::pick:
      return pick(s, intent.number);
    case IntentKind::more:
      if (intent.number >= 0 && intent.number < static_cast<int>(candidates(aid).size())) aid.first = intent.number;
      return;
    case IntentKind::by_parts:
      return begin_parts(s);
    case IntentKind::back:
      return go_back(s);
    case IntentKind::next:  // as it is: nothing is taken
      return close_aid(*s.visit);
    default:
      return;
  }
}

void on_kanji(Step& step, const KanjiFound& found) {
  Aid& aid = step.next.visit->aid;
  if (aid.face != AidFace::kanji || found.question != aid.asked || !aid.working) return;
  aid.working = false;
  aid.kanji = found.answer;
}

}  // namespace haisai::flow

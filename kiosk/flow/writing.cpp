// A character written with the finger: strokes, what they may be, and the one that is taken.
#include <algorithm>

#include "kiosk/flow/aiding.h"
#include "kiosk/flow/typing.h"

namespace haisai::flow {
namespace {

void forget_characters(Aid& aid) {
  aid.characters.clear();
  aid.first = 0;
}

// One question at a time, however fast the strokes come.
void ask(Step& step) {
  Visit& visit = *step.next.visit;
  Aid& aid = visit.aid;
  aid.again = aid.working;
  if (aid.working) return;
  step.effects.push_back(ReadCharacter{visit.id, next_question(aid), aid.strokes});
}

void changed(Step& step) {
  Aid& aid = step.next.visit->aid;
  if (!aid.strokes.empty()) return ask(step);
  aid.again = false;
  forget_characters(aid);
}

void pick(State& state, const model::Field& field, int number) {
  Aid& aid = state.visit->aid;
  if (number < 0 || number >= static_cast<int>(aid.characters.size())) return;
  type(state.visit->entry, field,
       {IntentKind::put, aid.characters[static_cast<std::size_t>(number)].reveal(), 0});
  aid.strokes.clear();
  aid.again = false;
  forget_characters(aid);
}

}  // namespace

void on_writing_face(Step& step, const model::Field& field, const Intent& intent) {
  State& s = step.next;
  Aid& aid = s.visit->aid;
  switch (intent.kind) {
    case IntentKind::pick:
      return pick(s, field, intent.number);
    case IntentKind::more:
      if (intent.number >= 0 && intent.number < static_cast<int>(aid.characters.size())) aid.first = intent.number;
      return;
    case IntentKind::undo_stroke:
      if (!aid.strokes.empty()) aid.strokes.pop_back();
      return changed(step);
    case IntentKind::clear_strokes:
      aid.strokes.clear();
      return changed(step);
    case IntentKind::erase:
      return type(s.visit->entry, field, intent);
    case IntentKind::back:
    case IntentKind::next:
      return close_aid(*s.visit);
    default:
      return;
  }
}

void on_stroke(Step& step, const StrokeDrawn& drawn) {
  State& s = step.next;
  if (s.page != PageId::question || !s.visit || s.visit->aid.face != AidFace::write || s.veiled) return;
  Aid& aid = s.visit->aid;
  if (drawn.stroke.empty() || aid.strokes.size() >= model::kMostStrokes) return;
  aid.strokes.push_back(drawn.stroke);
  model::Stroke& stroke = aid.strokes.back();
  stroke.resize(std::min(stroke.size(), model::kMostStrokePoints));
  ask(step);
}

void on_characters(Step& step, const CharactersRead& read) {
  Aid& aid = step.next.visit->aid;
  if (aid.face != AidFace::write || read.question != aid.asked || !aid.working) return;
  aid.working = false;
  forget_characters(aid);
  if (aid.again) return changed(step);
  if (!aid.strokes.empty()) aid.characters = read.characters;  // else it was taken or cleared meanwhile
}

}  // namespace haisai::flow

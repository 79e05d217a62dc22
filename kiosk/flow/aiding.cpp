#include "kiosk/flow/aiding.h"

#include <utility>

#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

using model::FieldType;

void open(Step& step, const model::Field& field, const std::string& face) {
  const bool address = field.type == FieldType::address;
  if (face == "days" && field.recent) turn_to(step.next, AidFace::days);
  if (!address && field.type != FieldType::name) return;
  step.next.visit->reject.clear();
  if (face == "kanji") return open_kanji(step, field);
  if (face == "write") return turn_to(step.next, AidFace::write);
  if (face != "place" || !address || step.next.world->site.towns.empty()) return;
  const bool in_city = !field.in_city.empty() && model::all_hold(field.in_city, step.next.visit->draft);
  turn_to(step.next, in_city ? AidFace::row : AidFace::place);
}

void on_face(Step& step, const model::Field& field, const Intent& intent) {
  switch (step.next.visit->aid.face) {
    case AidFace::none:
      return;
    case AidFace::kanji:
      return on_kanji_face(step, intent);
    case AidFace::write:
      return on_writing_face(step, field, intent);
    case AidFace::days:
      return on_days_face(step, field, intent);
    default:
      return on_place_face(step, intent);
  }
}

}  // namespace

void turn_to(State& state, AidFace face) {
  state.visit->aid.face = face;
  state.visit->aid.first = 0;
  state.screen = 0;
}

int next_question(Aid& aid) {
  aid.working = true;
  aid.failed = false;
  return ++aid.asked;
}

bool on_aid(Step& step, const model::Field& field, const Intent& intent) {
  if (intent.kind == IntentKind::open_aid) {
    open(step, field, intent.arg);
    return true;
  }
  if (step.next.visit->aid.face == AidFace::none) return false;
  on_face(step, field, intent);
  return true;
}

void close_aid(Visit& visit) {
  const int asked = visit.aid.asked;
  visit.aid = Aid{};
  visit.aid.asked = asked;  // so that a late answer finds nobody
}

bool holds(const Aid& aid) {
  return !aid.kanji.whole.empty() || !aid.strokes.empty() || !aid.characters.empty() || !aid.digits.empty();
}

void on_aid_failed(Step& step, const AidFailed& failed) {
  Aid& aid = step.next.visit->aid;
  if (failed.question != aid.asked || !aid.working) return;
  aid.working = aid.again = false;
  aid.failed = true;
}

}  // namespace haisai::flow

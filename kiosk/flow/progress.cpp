#include <algorithm>

#include "kiosk/flow/forms.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

// With a card: purpose, place_card, pin (or face_code) with reading, card_check, then the questions, review, finish.
// By hand: purpose, the questions, review, finish.
constexpr int kCardSteps = 3;

// Before the card is read: the questions an ordinary card leaves open.
int expected_questions(const State& state) {
  auto asked = questions_of(state);
  if (!state.visit->by_hand && !state.visit->four) {
    std::erase_if(asked, [](const Asked& one) { return one.field->by_hand || one.field->prefill == model::Prefill::card; });
  }
  return static_cast<int>(asked.size());
}

int place_of_question(const State& state) {
  const auto keys = question_keys(state);
  const auto here = std::find(keys.begin(), keys.end(), state.visit->question);
  return static_cast<int>(here - keys.begin()) + 1;
}

// 0: a page that is no step.
int step_of(const State& state, PageId page, int before_questions, int questions) {
  switch (page) {
    case PageId::purpose:
      return 1;
    case PageId::place_card:
      return 2;
    case PageId::pin:
    case PageId::last_try:
    case PageId::face_code:
    case PageId::reading:
      return 3;
    case PageId::card_check:
      return 4;
    case PageId::question:
      return before_questions + std::min(place_of_question(state), questions);
    case PageId::review:
      return before_questions + questions + 1;
    case PageId::finish:
      return before_questions + questions + 2;
    default:
      return 0;
  }
}

}  // namespace

std::optional<Progress> progress(const State& state) {
  if (state.page == PageId::lesson && lesson_step(state) != nullptr) {
    return Progress{state.lesson->step + 1, static_cast<int>(state.world->lesson(state.lesson->id)->steps.size())};
  }
  if (!state.visit || state.visit->over || procedure_of(state) == nullptr || is_over_page(state.page)) {
    return std::nullopt;
  }
  const int questions = expected_questions(state);
  const int before = 1 + (state.visit->by_hand ? 0 : kCardSteps);
  const int step = step_of(state, state.page, before, questions);
  if (step == 0) return std::nullopt;
  return Progress{step, before + questions + 2};
}

}  // namespace haisai::flow

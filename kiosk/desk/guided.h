// A form that a clerk fills in for somebody who touches no screen: the resident sees each answer large on the second
// screen and says はい or いいえ, to the screen or to the clerk.
#pragma once

#include <optional>
#include <string>

#include "kiosk/base/error.h"
#include "kiosk/flow/state.h"

namespace haisai::desk {

struct Guided {
  // The questions of a visit without a card; its page is question, review or finish, its language that of the resident's side.
  flow::State kiosk;
  bool shown = false;                // what is entered is before the resident: はい or いいえ is awaited
  bool refused = false;              // いいえ was said to what is entered
  bool printing = false, printed = false;
  std::optional<base::ErrorCode> trouble;
};

struct State;
// The answer that is before the resident: the field and its value; nothing where none is. Pages say it in words.
struct Shown {
  model::Field field;
  base::PersonalText value;
};
std::optional<Shown> shown_answer(const State& state);

}  // namespace haisai::desk

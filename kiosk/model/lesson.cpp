#include "kiosk/model/lesson.h"

#include <algorithm>

namespace haisai::model {

std::optional<Exercise> exercise_from(std::string_view name) {
  if (name == "read") return Exercise::read;
  if (name == "tap") return Exercise::tap;
  if (name == "choose") return Exercise::choose;
  if (name == "kana") return Exercise::kana;
  if (name == "hold") return Exercise::hold;
  if (name == "swipe") return Exercise::swipe;
  if (name == "scroll") return Exercise::scroll;
  return std::nullopt;
}

bool is_gesture(Exercise exercise) {
  return exercise == Exercise::hold || exercise == Exercise::swipe || exercise == Exercise::scroll;
}

bool LessonStep::takes(std::string_view code) const {
  return std::find(choices.begin(), choices.end(), code) != choices.end();
}

}  // namespace haisai::model

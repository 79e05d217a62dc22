#include "kiosk/flow/lessons.h"

#include <algorithm>
#include <cmath>

#include "kiosk/flow/practice.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

// Each step comes as a page of its own, with nothing touched.
void show_step(Step& step, int number) {
  step.next.lesson->step = number;
  step.next.lesson->touched.clear();
  step.next.lesson->hint = false;
  step.next.lesson->trace.clear();
  show(step, PageId::lesson);
}

void open_lesson(Step& step, const std::string& id) {
  const model::Lesson* lesson = step.next.world->lesson(id);
  if (lesson == nullptr || lesson->steps.empty()) return;
  LessonAt at;
  at.id = id;
  at.began = step.next.now;
  step.next.lesson = std::move(at);
  show(step, PageId::lesson);
}

void go_on(Step& step) {
  State& s = step.next;
  if (!lesson_step_done(s)) {
    s.lesson->hint = true;
    ++s.lesson->retries;
    return;
  }
  s.lesson->done = std::max(s.lesson->done, s.lesson->step + 1);
  const auto steps = static_cast<int>(s.world->lesson(s.lesson->id)->steps.size());
  if (s.lesson->step + 1 < steps) return show_step(step, s.lesson->step + 1);
  s.lesson->finished = true;
  show(step, PageId::learn);
}

void touch(State& s, const std::string& code) {
  if (!lesson_step(s)->takes(code)) return;
  s.lesson->touched = code;
  s.lesson->hint = false;
}

// How far a finger came, 0..1 of the square's sides.
struct Reach {
  float wide = 0, high = 0;
};

Reach reach_of(const model::Stroke& stroke) {
  Reach reach;
  for (const model::StrokePoint& point : stroke) {
    reach.wide = std::max(reach.wide, std::abs(point.x - stroke.front().x));
    reach.high = std::max(reach.high, std::abs(point.y - stroke.front().y));
  }
  return reach;
}

constexpr float kStays = 0.12F;  // a finger that trembles still stays
constexpr float kMoves = 0.3F;
constexpr base::Milliseconds kHolds{700};

bool fits(model::Exercise exercise, const Reach& reach, base::Milliseconds time) {
  if (exercise == model::Exercise::hold) return time >= kHolds && std::max(reach.wide, reach.high) <= kStays;
  if (exercise == model::Exercise::swipe) return reach.wide >= kMoves && reach.wide > reach.high;
  return reach.high >= kMoves && reach.high > reach.wide;
}

}  // namespace

void leave_lesson(Step& step) {
  State& s = step.next;
  if (!s.lesson) return;
  step.effects.push_back(RecordSession{usage_of(s, *s.lesson)});
  s.lesson.reset();
}

void on_gesture(Step& step, const model::Stroke& stroke) {
  State& s = step.next;
  const model::LessonStep* at = lesson_step(s);
  if (at == nullptr || !model::is_gesture(at->exercise) || stroke.empty()) return;
  const bool done = fits(at->exercise, reach_of(stroke), s.now - s.touched_at);
  s.lesson->touched = done ? model::kGestureDone : model::kGestureOther;
  s.lesson->hint = false;
  s.lesson->trace = stroke;
  s.touched_at = s.now;
}

const model::LessonStep* lesson_step(const State& state) {
  if (!state.lesson) return nullptr;
  const model::Lesson* lesson = state.world->lesson(state.lesson->id);
  const auto at = static_cast<std::size_t>(state.lesson->step);
  return lesson != nullptr && at < lesson->steps.size() ? &lesson->steps[at] : nullptr;
}

bool lesson_step_done(const State& state) {
  const model::LessonStep* step = lesson_step(state);
  return step != nullptr && (step->exercise == model::Exercise::read || model::is_gesture(step->exercise) || !state.lesson->touched.empty());
}

void on_learn(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::open_lesson) return open_lesson(step, intent.arg);
  if (intent.kind == IntentKind::open_practice) return begin_practice(step);
  const bool leads_on = intent.kind == IntentKind::back || intent.kind == IntentKind::next ||
                        intent.kind == IntentKind::end;
  if (leads_on) go_home(step);
}

void on_lesson(Step& step, const Intent& intent) {
  State& s = step.next;
  if (lesson_step(s) == nullptr) return show(step, PageId::learn);
  const bool by_touch = !model::is_gesture(lesson_step(s)->exercise);
  if (intent.kind == IntentKind::choose && by_touch) touch(s, intent.arg);
  if (intent.kind == IntentKind::retry) {
    ++s.lesson->retries;
    return show_step(step, s.lesson->step);
  }
  if (intent.kind == IntentKind::next) return go_on(step);
  if (intent.kind != IntentKind::back) return;
  if (s.lesson->step > 0) return show_step(step, s.lesson->step - 1);
  show(step, PageId::learn, model::UsageCode::back);
}

}  // namespace haisai::flow

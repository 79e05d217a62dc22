// A lesson's gestures: how far and how long a finger went decides what is said about it; nobody has to.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using model::Exercise;
using model::Stroke;

const Stroke kDot{{.5F, .5F}};
const Stroke kTremble{{.5F, .5F}, {.55F, .52F}, {.5F, .48F}};
const Stroke kAcross{{.2F, .5F}, {.5F, .55F}, {.8F, .5F}};
const Stroke kUp{{.5F, .9F}, {.52F, .5F}, {.5F, .2F}};
const Stroke kSlanted{{.2F, .2F}, {.45F, .4F}};

Kiosk at_gesture(Exercise exercise) {
  World world = made_up_world();
  model::LessonStep step;
  step.id = "move";
  step.exercise = exercise;
  step.choices = {"done", "other"};
  world.lessons[0].steps = {step};
  Kiosk kiosk(std::move(world));
  kiosk.press(IntentKind::open_learn);
  kiosk.press(IntentKind::open_lesson, "l0");
  return kiosk;
}

// The finger comes down, stays for a while and goes up.
std::string after(Exercise exercise, const Stroke& stroke, int seconds = 0) {
  Kiosk kiosk = at_gesture(exercise);
  kiosk.send(Touched{});
  kiosk.state.now += std::chrono::seconds(seconds);
  kiosk.send(StrokeDrawn{stroke});
  EXPECT_EQ(kiosk.state.lesson->trace, stroke) << "its way stays to be seen";
  return kiosk.state.lesson->touched;
}

TEST(Gesture, AFingerThatStaysHasHeld) {
  EXPECT_EQ(after(Exercise::hold, kDot, 1), "done");
  EXPECT_EQ(after(Exercise::hold, kTremble, 2), "done") << "a hand may tremble";
  EXPECT_EQ(after(Exercise::hold, kDot, 0), "other") << "too short";
  EXPECT_EQ(after(Exercise::hold, kAcross, 2), "other");
}

TEST(Gesture, SidewaysIsASwipeAndUpOrDownAScroll) {
  EXPECT_EQ(after(Exercise::swipe, kAcross), "done");
  EXPECT_EQ(after(Exercise::swipe, Stroke(kAcross.rbegin(), kAcross.rend())), "done") << "either way";
  EXPECT_EQ(after(Exercise::swipe, kUp), "other");
  EXPECT_EQ(after(Exercise::swipe, kDot), "other");
  EXPECT_EQ(after(Exercise::scroll, kUp), "done");
  EXPECT_EQ(after(Exercise::scroll, Stroke(kUp.rbegin(), kUp.rend())), "done");
  EXPECT_EQ(after(Exercise::scroll, kAcross), "other");
  EXPECT_EQ(after(Exercise::scroll, kSlanted), "other");
}

TEST(Gesture, WhoCannotMoveAFingerGoesOnAllTheSame) {
  for (const Exercise exercise : {Exercise::hold, Exercise::swipe, Exercise::scroll}) {
    Kiosk kiosk = at_gesture(exercise);
    kiosk.press(IntentKind::next);
    EXPECT_EQ(kiosk.page(), PageId::learn);
  }
}

TEST(Gesture, AgainStartsWithAnEmptySquare) {
  Kiosk kiosk = at_gesture(Exercise::swipe);
  kiosk.send(StrokeDrawn{kAcross});
  kiosk.press(IntentKind::retry);
  EXPECT_EQ(kiosk.state.lesson->touched, "");
  EXPECT_TRUE(kiosk.state.lesson->trace.empty());
}

TEST(Gesture, AStrokeOnAnotherStepChangesNothing) {
  Kiosk kiosk = at_gesture(Exercise::tap);
  kiosk.send(StrokeDrawn{kAcross});
  EXPECT_EQ(kiosk.state.lesson->touched, "");
  EXPECT_TRUE(kiosk.state.lesson->trace.empty());
}

}  // namespace
}  // namespace haisai::flow

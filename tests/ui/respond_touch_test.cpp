// P6–P10: a touch becomes an intent once, on release, where it began.
#include <gtest/gtest.h>

#include "laid_out.h"
#include "screens/ui/respond.h"

namespace haisai::ui {
namespace {

using flow::IntentKind;

constexpr float kPxPerMm = 10;

Placed target(const std::string& id, Rect hit, IntentKind kind) {
  Placed placed;
  placed.widget = samples::button(id, Look::secondary, id, kind);
  placed.rect = placed.hit = hit;
  return placed;
}

class Touches : public testing::Test {
 protected:
  Touches() {
    page.placed = {target("key.1", {100, 100, 200, 200}, IntentKind::put), target("key.2", {340, 100, 200, 200}, IntentKind::put),
                   target("go", {1000, 1000, 400, 200}, IntentKind::next)};
  }

  std::optional<Responder::Pressed> send(TouchKind kind, float x, float y, std::int64_t finger = 0) {
    return responder.touch(page, {kind, x, y, base::WallTime(base::Milliseconds(now)), finger}, kPxPerMm);
  }
  std::string tap(float x, float y) {
    send(TouchKind::down, x, y);
    now += 60;
    const auto pressed = send(TouchKind::up, x, y);
    return pressed ? pressed->id : "";
  }

  LaidOut page;
  Responder responder;
  std::int64_t now = 1'000'000;
};

TEST_F(Touches, ActOnRelease) {
  EXPECT_FALSE(send(TouchKind::down, 150, 150));
  EXPECT_EQ(responder.pressed_id(), "key.1");
  const auto pressed = send(TouchKind::up, 150, 150);
  ASSERT_TRUE(pressed);
  EXPECT_EQ(pressed->id, "key.1");
  EXPECT_EQ(pressed->intent.kind, IntentKind::put);
  EXPECT_EQ(responder.pressed_id(), "");
}

TEST_F(Touches, LeavingTheTargetCancels) {
  send(TouchKind::down, 150, 150);
  send(TouchKind::move, 150, 600);
  EXPECT_EQ(responder.pressed_id(), "");
  send(TouchKind::move, 150, 150);
  EXPECT_FALSE(send(TouchKind::up, 150, 150));
}

TEST_F(Touches, ReleaseOverAnotherTargetDoesNothing) {
  send(TouchKind::down, 150, 150);
  EXPECT_FALSE(send(TouchKind::up, 400, 150));
  now += 1000;
  send(TouchKind::down, 700, 700);
  EXPECT_FALSE(send(TouchKind::up, 150, 150)) << "began in empty space";
}

TEST_F(Touches, SecondFingerIsIgnored) {
  send(TouchKind::down, 150, 150, 1);
  EXPECT_FALSE(send(TouchKind::down, 400, 150, 2));
  EXPECT_FALSE(send(TouchKind::up, 400, 150, 2));
  EXPECT_EQ(responder.pressed_id(), "key.1");
  EXPECT_EQ(send(TouchKind::up, 150, 150, 1)->id, "key.1");
}

TEST_F(Touches, SameTargetIsGuardedFor250Milliseconds) {
  EXPECT_EQ(tap(150, 150), "key.1");
  now += 100;
  EXPECT_EQ(tap(150, 150), "");
  EXPECT_EQ(tap(400, 150), "key.2") << "another key at once";
}

TEST_F(Touches, DoubleLettersAreTypedAt300Milliseconds) {
  EXPECT_EQ(tap(150, 150), "key.1");
  now += 240;
  EXPECT_EQ(tap(150, 150), "key.1");
}

TEST_F(Touches, PageChangingButtonIsGuardedFor500Milliseconds) {
  EXPECT_EQ(tap(1100, 1100), "go");
  responder.reset();
  now += 300;
  EXPECT_EQ(tap(1100, 1100), "");
  now += 600;
  EXPECT_EQ(tap(1100, 1100), "go");
}

TEST_F(Touches, DoubleTapDoesNotPressWhatTheNextPageHasThere) {
  EXPECT_EQ(tap(1100, 1100), "go");
  responder.reset();
  page.placed[2].widget.id = "something.else";
  now += 120;
  EXPECT_EQ(tap(1105, 1100), "");
  EXPECT_EQ(tap(150, 150), "key.1") << "elsewhere is meant";
}

TEST_F(Touches, HoldingPressesOnce) {
  send(TouchKind::down, 150, 150);
  for (int i = 0; i < 50; ++i) {
    now += 100;
    EXPECT_FALSE(send(TouchKind::move, 151, 150));
  }
  EXPECT_TRUE(send(TouchKind::up, 150, 150));
}

TEST_F(Touches, NearMissCountsForTheOnlyTargetClose) {
  EXPECT_EQ(tap(90, 200), "key.1");   // 1 mm beside
  now += 1000;
  EXPECT_EQ(tap(67, 200), "key.1");   // 3.3 mm
  now += 1000;
  EXPECT_EQ(tap(64, 200), "");        // 3.6 mm
}

TEST_F(Touches, BetweenTwoTargetsNeitherIsChosenAndBothAreShown) {
  send(TouchKind::down, 320, 200);  // 2 mm from each
  EXPECT_EQ(responder.doubtful_ids(), (std::vector<std::string>{"key.1", "key.2"}));
  EXPECT_FALSE(send(TouchKind::up, 320, 200));
  EXPECT_TRUE(responder.doubtful_ids().empty());
}

TEST_F(Touches, NearMissHelpsOnlyTowardsWhatIsEnabled) {
  page.placed[0].widget.enabled = false;
  EXPECT_EQ(tap(320, 200), "key.2");
  now += 1000;
  EXPECT_EQ(tap(150, 150), "key.1") << "a direct press says what is missing";
}

TEST_F(Touches, AMissIsToldOnceInMillimetres) {
  tap(40, 200);                                   // 6 mm from key.1
  EXPECT_EQ(responder.take_miss_mm(), 6);
  EXPECT_EQ(responder.take_miss_mm(), std::nullopt);
  tap(320, 200);                                  // 2 mm from each of two
  EXPECT_EQ(responder.take_miss_mm(), 2);
  tap(150, 150);                                  // a hit
  EXPECT_EQ(responder.take_miss_mm(), std::nullopt);
  now += 1000;
  tap(700, 620);                                  // nothing within 30 mm: nothing was aimed at
  EXPECT_EQ(responder.take_miss_mm(), std::nullopt);
  send(TouchKind::down, 40, 200);
  EXPECT_EQ(responder.take_miss_mm(), std::nullopt) << "not before the finger lifts";
}

TEST_F(Touches, ResetForgetsThePressInFlight) {
  send(TouchKind::down, 150, 150);
  responder.reset();
  EXPECT_FALSE(send(TouchKind::up, 150, 150));
  EXPECT_EQ(tap(400, 150), "key.2");
}

TEST_F(Touches, StrayEventsAreHarmless) {
  EXPECT_FALSE(send(TouchKind::up, 150, 150));
  EXPECT_FALSE(send(TouchKind::move, 150, 150));
  page.placed.clear();
  EXPECT_EQ(tap(150, 150), "");
}

// Decision 0009: the one place a finger draws.
class Drawing : public Touches {
 protected:
  Drawing() {
    Placed square;
    square.widget.id = "square";
    square.widget.look = Look::writing;
    square.rect = {100, 400, 500, 500};
    page.placed.push_back(square);
  }
  std::size_t strokes_shown() {
    LaidOut shown = page;
    responder.add_drawing(shown);
    return shown.placed.back().widget.strokes.size();
  }
};

TEST_F(Drawing, AStrokeIsSeenWhileItIsDrawnAndTakenOnceWhenItEnds) {
  send(TouchKind::down, 100, 400);
  EXPECT_EQ(strokes_shown(), 1U);
  send(TouchKind::move, 350, 650);
  EXPECT_FALSE(responder.take_stroke()) << "the finger is still down";
  EXPECT_FALSE(send(TouchKind::up, 600, 900));
  const auto stroke = responder.take_stroke();
  ASSERT_TRUE(stroke);
  EXPECT_EQ(*stroke, (model::Stroke{{0, 0}, {.5F, .5F}, {1, 1}}));
  EXPECT_FALSE(responder.take_stroke());
  EXPECT_EQ(strokes_shown(), 0U);
}

TEST_F(Drawing, AStrokeThatLeavesTheSquarePressesNothingAndStopsAtItsEdge) {
  send(TouchKind::down, 300, 450);
  send(TouchKind::move, 200, 200);  // over a key
  EXPECT_EQ(responder.pressed_id(), "");
  EXPECT_FALSE(send(TouchKind::up, 200, 200));
  const auto stroke = responder.take_stroke();
  ASSERT_TRUE(stroke);
  for (const model::StrokePoint& point : *stroke) {
    EXPECT_GE(point.y, 0);
    EXPECT_LE(point.x, 1);
  }
}

TEST_F(Drawing, ASecondFingerDrawsNothing) {
  send(TouchKind::down, 300, 450, 1);
  send(TouchKind::down, 500, 800, 2);
  send(TouchKind::move, 520, 820, 2);
  send(TouchKind::up, 540, 840, 2);
  EXPECT_FALSE(responder.take_stroke());
  send(TouchKind::up, 300, 460, 1);
  ASSERT_TRUE(responder.take_stroke());
}

TEST_F(Drawing, AnEndlessScribbleHasAnEnd) {
  send(TouchKind::down, 100, 400);
  for (int i = 0; i < 10'000; ++i) send(TouchKind::move, i % 2 == 0 ? 600.0F : 100.0F, 900);
  send(TouchKind::up, 100, 400);
  EXPECT_LE(responder.take_stroke()->size(), model::kMostStrokePoints);
}

TEST_F(Drawing, ANewPageDropsWhatWasDrawn) {
  send(TouchKind::down, 300, 450);
  responder.reset();
  EXPECT_EQ(strokes_shown(), 0U);
  send(TouchKind::up, 300, 500);
  EXPECT_FALSE(responder.take_stroke());
}

TEST_F(Drawing, AKeyBesideTheSquareIsStillPressed) { EXPECT_EQ(tap(200, 200), "key.1"); }

}  // namespace
}  // namespace haisai::ui

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

}  // namespace
}  // namespace haisai::ui

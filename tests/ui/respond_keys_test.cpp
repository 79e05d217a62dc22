// K2, K4: the keyboard walks every control in reading order and back.
#include <gtest/gtest.h>

#include "laid_out.h"
#include "screens/ui/respond.h"

namespace haisai::ui {
namespace {

using flow::IntentKind;

class Keys : public testing::Test {
 protected:
  LaidOut page = laid_out(samples::question(), setting("p", portrait(), model::TextSize::large));
  Responder responder;
};

TEST_F(Keys, FirstFocusIsTheFirstAnswer) {
  responder.key(page, "Tab");
  EXPECT_EQ(responder.focused_id(), "choice.0");
}

TEST_F(Keys, TabWalksEveryControlAndComesRound) {
  std::set<std::string> seen;
  std::size_t controls = 0;
  for (const Placed& placed : page.placed) controls += placed.hit.w > 0 ? 1 : 0;
  for (std::size_t i = 0; i < controls; ++i) {
    responder.key(page, "Tab");
    seen.insert(responder.focused_id());
  }
  EXPECT_EQ(seen.size(), controls);
  responder.key(page, "Tab");
  EXPECT_EQ(responder.focused_id(), "choice.0");
}

TEST_F(Keys, ShiftTabGoesBackTheWayItCame) {
  responder.key(page, "Tab");
  responder.key(page, "Tab");
  EXPECT_EQ(responder.focused_id(), "choice.1");
  responder.key(page, "Shift+Tab");
  EXPECT_EQ(responder.focused_id(), "choice.0");
}

TEST_F(Keys, OrderIsReadingOrder) {
  float y = -1;
  for (const Placed& placed : page.placed) {
    if (placed.hit.w <= 0) continue;
    EXPECT_GE(placed.rect.y + placed.rect.h, y) << placed.widget.id;
    y = placed.rect.y;
  }
}

TEST_F(Keys, ReturnAndSpacePressWhatHasTheFocus) {
  EXPECT_FALSE(responder.key(page, "Return")) << "nothing has the focus yet";
  responder.key(page, "Tab");
  for (const char* name : {"Return", "Space", "Keypad Enter"}) {
    const auto pressed = responder.key(page, name);
    ASSERT_TRUE(pressed);
    EXPECT_EQ(pressed->id, "choice.0");
    EXPECT_EQ(pressed->intent.kind, IntentKind::choose);
  }
}

TEST_F(Keys, EscapeGoesBack) {
  const auto pressed = responder.key(page, "Escape");
  ASSERT_TRUE(pressed);
  EXPECT_EQ(pressed->intent.kind, IntentKind::back);
  EXPECT_FALSE(responder.key(laid_out(samples::welcome(), setting("p", portrait(), model::TextSize::large)), "Escape"));
}

TEST_F(Keys, EscapeTurnsBackOnALaterScreen) {
  const LaidOut second = laid_out(samples::review(14), setting("p", portrait(), model::TextSize::large), 1);
  EXPECT_EQ(responder.key(second, "Escape")->intent.kind, IntentKind::turn_page);
}

TEST_F(Keys, FocusOnAPageWithoutAnswersIsTheForwardButton) {
  responder.key(laid_out(samples::idle_dialog(), setting("p", portrait(), model::TextSize::large)), "Tab");
  EXPECT_EQ(responder.focused_id(), "forward");
}

TEST_F(Keys, TouchAndNewPageTakeTheFocusAway) {
  responder.key(page, "Tab");
  responder.touch(page, {TouchKind::down, 540, 1300, {}}, 3.64F);
  EXPECT_EQ(responder.focused_id(), "");
  responder.key(page, "Tab");
  responder.reset();
  EXPECT_EQ(responder.focused_id(), "");
}

TEST_F(Keys, UnknownKeysDoNothing) {
  EXPECT_FALSE(responder.key(page, "F5"));
  EXPECT_EQ(responder.focused_id(), "");
  EXPECT_FALSE(responder.key(LaidOut{}, "Tab"));
}

}  // namespace
}  // namespace haisai::ui

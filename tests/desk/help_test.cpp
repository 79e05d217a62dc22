// Calls for help reach a desk whether it is locked or not, and are answered from any page.
#include <gtest/gtest.h>

#include "kiosk/base/bytes.h"
#include "lab.h"

namespace haisai::desk {
namespace {

model::HelpCall call(std::uint8_t id) {
  model::HelpCall asked;
  asked.request.id[0] = id;
  asked.request.place = "K0" + std::to_string(id);
  return asked;
}

std::string hex(std::uint8_t id) { return base::to_hex(call(id).request.id); }

TEST(DeskHelp, ALockedDeskAnswersTooAndStaysLocked) {
  Lab lab;
  lab.tell(HelpSeen{{call(1), call(2)}});
  lab.press(Act::answer_help, hex(2));
  ASSERT_NE(lab.effect<AnswerHelp>(), nullptr);
  EXPECT_EQ(lab.effect<AnswerHelp>()->id, call(2).request.id);
  EXPECT_EQ(lab.state.help[0].state, model::HelpState::asked);
  EXPECT_EQ(lab.state.help[1].state, model::HelpState::coming);
  EXPECT_EQ(lab.state.page, PageId::unlock);
}

TEST(DeskHelp, LockingLosesNoCall) {
  Lab lab;
  lab.unlock();
  lab.tell(HelpSeen{{call(1)}});
  lab.press(Act::lock);
  EXPECT_EQ(lab.state.page, PageId::unlock);
  EXPECT_EQ(lab.state.help.size(), 1U);
}

TEST(DeskHelp, ACallSomebodyElseHasEndedIsNoCallAnyMore) {
  Lab lab;
  lab.tell(HelpSeen{{call(1)}});
  lab.tell(HelpSeen{{}});
  lab.press(Act::answer_help, hex(1));
  EXPECT_TRUE(lab.effects.empty());
  lab.tell(HelpSeen{{call(1)}});
  lab.press(Act::end_help, hex(1));
  EXPECT_NE(lab.effect<EndHelp>(), nullptr);
  EXPECT_TRUE(lab.state.help.empty());
}

TEST(DeskHelp, AnsweringDoesNotKeepAnOpenDeskFromLocking) {
  Lab lab;
  lab.unlock();
  lab.tell(HelpSeen{{call(1)}});
  const base::WallTime touched = lab.state.touched_at;
  lab.wait(30);
  lab.press(Act::answer_help, hex(1));
  EXPECT_EQ(lab.state.touched_at, touched);
}

}  // namespace
}  // namespace haisai::desk

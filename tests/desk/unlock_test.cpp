// The door of a desk: nothing works before the key is open, and leaving the desk alone shuts it.
#include <gtest/gtest.h>

#include "lab.h"

namespace haisai::desk {
namespace {

TEST(DeskUnlock, ThePassphraseOpensTheKeyAndTheHomePage) {
  Lab desk;
  desk.tell(PassphraseTyped{12});
  EXPECT_EQ(desk.state.unlocking.characters, 12);
  desk.press(Act::open_key);
  EXPECT_TRUE(desk.effect<OpenKey>());
  EXPECT_TRUE(desk.state.unlocking.working);
  desk.press(Act::open_key);
  EXPECT_FALSE(desk.effect<OpenKey>()) << "one try at a time";
  desk.tell(KeyOpened{});
  EXPECT_EQ(desk.state.page, PageId::home);
}

TEST(DeskUnlock, AWrongPassphraseIsSaidAndTypedAnew) {
  Lab desk;
  desk.tell(PassphraseTyped{3});
  desk.press(Act::open_key);
  desk.tell(KeyRefused{base::ErrorCode::handoff_passphrase_wrong});
  EXPECT_EQ(desk.state.page, PageId::unlock);
  EXPECT_EQ(desk.state.unlocking.error, base::ErrorCode::handoff_passphrase_wrong);
  EXPECT_EQ(desk.state.unlocking.characters, 0);
}

TEST(DeskUnlock, NothingTypedIsNoTry) {
  Lab desk;
  desk.press(Act::open_key);
  EXPECT_FALSE(desk.effect<OpenKey>());
  EXPECT_TRUE(desk.state.unlocking.error);
}

TEST(DeskUnlock, WhileShutNothingElseLeadsOn) {
  Lab desk;
  desk.press(Act::go_home);
  desk.tell(Scanned{"anything"});
  desk.tell(KeyOpened{});   // nobody asked
  EXPECT_EQ(desk.state.page, PageId::unlock);
}

TEST(DeskUnlock, ADeskLeftAloneLocksAndWipesATouchPutsItOff) {
  Lab desk;
  desk.unlock();
  desk.wait(100);
  desk.tell(Touched{});
  desk.wait(100);
  EXPECT_EQ(desk.state.page, PageId::home);
  desk.wait(20);
  EXPECT_EQ(desk.state.page, PageId::unlock);
  EXPECT_TRUE(desk.effect<Wipe>());
}

TEST(DeskUnlock, LockingAtOnceWipes) {
  Lab desk;
  desk.unlock();
  desk.press(Act::lock);
  EXPECT_EQ(desk.state.page, PageId::unlock);
  EXPECT_TRUE(desk.effect<Wipe>());
}

TEST(DeskUnlock, TheNextDeadlineIsAlwaysAhead) {
  Lab desk;
  desk.unlock();
  for (int i = 0; i < 200; ++i) {
    EXPECT_GT(next_deadline(desk.state), desk.state.now);
    desk.tell(Tick{next_deadline(desk.state)});
  }
  EXPECT_EQ(desk.state.page, PageId::unlock);
}

}  // namespace
}  // namespace haisai::desk

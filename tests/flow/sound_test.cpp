// Sound as the flow knows it: on with headphones, off without, back to the beginning for the next person.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

World speaking_world() {
  World world = made_up_world();
  world.voice = true;
  return world;
}

TEST(Sound, HeadphonesTurnItOnAndPullingThemTurnsItOff) {
  Kiosk kiosk(speaking_world());
  EXPECT_FALSE(kiosk.state.preferences.sound);
  kiosk.send(HeadphonesChanged{true});
  EXPECT_TRUE(kiosk.state.preferences.sound);
  kiosk.send(HeadphonesChanged{false});
  EXPECT_FALSE(kiosk.state.preferences.sound) << "the hall must not hear what was meant for one";
}

TEST(Sound, TerminalWithoutAVoiceStaysSilent) {
  Kiosk kiosk;
  kiosk.send(HeadphonesChanged{true});
  kiosk.press(IntentKind::open_sound);
  kiosk.press(IntentKind::set_sound, "on");
  EXPECT_FALSE(kiosk.state.preferences.sound);
}

TEST(Sound, ButtonTurnsItOnAndKeepsThePageAndItsAnswers) {
  Kiosk kiosk(speaking_world());
  kiosk.to_review();
  const Visit before = kiosk.visit();
  kiosk.press(IntentKind::open_sound);
  EXPECT_EQ(kiosk.page(), PageId::sound);
  EXPECT_TRUE(kiosk.state.preferences.sound);
  kiosk.press(IntentKind::volume, "", 1);
  kiosk.press(IntentKind::speed, "", -1);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::review);
  EXPECT_EQ(kiosk.state.preferences.volume, model::Preferences{}.volume + 1);
  EXPECT_EQ(kiosk.state.preferences.speed, model::Preferences{}.speed - 1);
  EXPECT_EQ(kiosk.visit().draft.answers.size(), before.draft.answers.size());
}

TEST(Sound, StepsEndAtTheLoudestAndTheSlowest) {
  Kiosk kiosk(speaking_world());
  for (int i = 0; i < 20; ++i) kiosk.press(IntentKind::volume, "", 1);
  for (int i = 0; i < 20; ++i) kiosk.press(IntentKind::speed, "", -1);
  EXPECT_EQ(kiosk.state.preferences.volume, model::kVolumeSteps - 1);
  EXPECT_EQ(kiosk.state.preferences.speed, 0);
}

TEST(Sound, NextPersonStartsAsTheFirst) {
  Kiosk kiosk(speaking_world());
  kiosk.to_review();
  kiosk.press(IntentKind::open_sound);
  kiosk.press(IntentKind::volume, "", 1);
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::stop);
  kiosk.send(CardRemoved{kiosk.id()});
  kiosk.wait(60);
  EXPECT_EQ(kiosk.page(), PageId::welcome);
  EXPECT_EQ(kiosk.state.preferences, model::Preferences{});
}

TEST(Sound, NextPersonWithHeadphonesHearsThePage) {
  Kiosk kiosk(speaking_world());
  kiosk.send(HeadphonesChanged{true});
  kiosk.press(IntentKind::volume, "", -1);
  kiosk.press(IntentKind::open_learn);
  kiosk.wait(301);
  EXPECT_EQ(kiosk.page(), PageId::welcome);
  EXPECT_TRUE(kiosk.state.preferences.sound);
  EXPECT_EQ(kiosk.state.preferences.volume, model::Preferences{}.volume);
}

TEST(Sound, ListenersHaveFiveMinutesBeforeTheyAreAsked) {
  Kiosk kiosk(speaking_world());
  kiosk.to_purpose();
  kiosk.send(HeadphonesChanged{true});
  kiosk.wait(299);
  EXPECT_EQ(kiosk.page(), PageId::purpose);
  kiosk.wait(1);
  EXPECT_EQ(kiosk.page(), PageId::idle);
}

}  // namespace
}  // namespace haisai::flow

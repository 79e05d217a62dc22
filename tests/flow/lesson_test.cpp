// 使い方を学ぶ: a lesson from its list to its end; nothing done in it can do harm or is kept.
#include <gtest/gtest.h>

#include <random>

#include "kiosk/usage/names.h"
#include "tests/flow/invariants.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

Kiosk in_lesson(World world = made_up_world()) {
  Kiosk kiosk(std::move(world));
  if (!kiosk.state.world->booth) kiosk.press(IntentKind::open_learn);
  kiosk.press(IntentKind::open_lesson, "l0");
  return kiosk;
}

std::string at(const Kiosk& kiosk) { return lesson_step(kiosk.state) ? lesson_step(kiosk.state)->id : ""; }

std::string shown(const Kiosk& kiosk) {
  const auto now = progress(kiosk.state);
  return now ? std::to_string(now->step) + "/" + std::to_string(now->steps) : "none";
}

// What the one lesson that was recorded counted, in words.
std::string counted(const Kiosk& kiosk) {
  const auto records = kiosk.asked<RecordSession>();
  if (records.size() != 1) return std::to_string(records.size()) + " records";
  std::string words;
  for (const model::UsageEvent& event : records[0].usage.events) {
    if (event.kind != model::UsageKind::lesson) return "another kind";
    words += (words.empty() ? "" : ", ") + std::string(event.ref.text()) + " " + std::string(usage::name_of(event.code)) + " " + std::to_string(event.n);
  }
  return words;
}

World booth() {
  World world = made_up_world();
  world.booth = true;
  return world;
}

TEST(Lesson, LeadsFromTheFirstStepToTheLastAndBackToTheList) {
  Kiosk kiosk = in_lesson();
  ASSERT_EQ(kiosk.page(), PageId::lesson);
  const char* touched[] = {"target", "hill", "う", ""};
  const char* steps[] = {"tap", "choose", "letter", "help"};
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(at(kiosk), steps[i]);
    EXPECT_EQ(shown(kiosk), std::to_string(i + 1) + "/4");
    if (*touched[i] != '\0') kiosk.press(IntentKind::choose, touched[i]);
    EXPECT_EQ(kiosk.state.lesson->touched, touched[i]);
    kiosk.press(IntentKind::next);
  }
  EXPECT_EQ(kiosk.page(), PageId::learn);
  EXPECT_FALSE(kiosk.state.lesson);
  EXPECT_FALSE(kiosk.state.visit) << "nobody's visit was begun";
  ASSERT_EQ(kiosk.effects.size(), 1U) << "nothing was printed or asked of a device";
  EXPECT_EQ(counted(kiosk), "l0 start 0, l0 task_ok 4, l0 finished 4");
}

TEST(Lesson, NextBeforeAnythingWasTouchedSaysWhatToTouchAndStays) {
  Kiosk kiosk = in_lesson();
  kiosk.press(IntentKind::next);
  EXPECT_EQ(at(kiosk), "tap");
  EXPECT_TRUE(kiosk.state.lesson->hint);
  kiosk.press(IntentKind::choose, "target");
  EXPECT_FALSE(kiosk.state.lesson->hint);
  EXPECT_TRUE(lesson_step_done(kiosk.state));
}

TEST(Lesson, AnotherLetterThanTheOneAskedForDoesNoHarmAndLeadsOnToo) {
  Kiosk kiosk = in_lesson();
  kiosk.press(IntentKind::choose, "target");
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::choose, "sea");
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::choose, "あ");
  EXPECT_EQ(at(kiosk), "letter");
  EXPECT_TRUE(lesson_step_done(kiosk.state));
  kiosk.press(IntentKind::retry);
  EXPECT_EQ(at(kiosk), "letter");
  EXPECT_EQ(kiosk.state.lesson->touched, "") << "once more from its start";
  kiosk.press(IntentKind::choose, "い");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(at(kiosk), "help");
}

TEST(Lesson, WhatIsNoChoiceOfTheStepDoesNothing) {
  Kiosk kiosk = in_lesson();
  for (const char* code : {"", "sea", "あ", "juminhyo"}) kiosk.press(IntentKind::choose, code);
  EXPECT_EQ(kiosk.state.lesson->touched, "");
  kiosk.press(IntentKind::open_procedures);
  kiosk.press(IntentKind::use_card);
  EXPECT_EQ(kiosk.page(), PageId::lesson);
}

TEST(Lesson, BackLeadsStepByStepToTheList) {
  Kiosk kiosk = in_lesson();
  kiosk.press(IntentKind::choose, "target");
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(at(kiosk), "tap");
  EXPECT_EQ(kiosk.state.lesson->touched, "");
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::learn);
  kiosk.press(IntentKind::open_lesson, "no such lesson");
  EXPECT_EQ(kiosk.page(), PageId::learn);
}

TEST(Lesson, LeftAloneGoesHomeWithoutAsking) {
  Kiosk kiosk = in_lesson();
  kiosk.press(IntentKind::choose, "target");
  kiosk.press(IntentKind::set_text, "max");
  kiosk.wait(119);
  EXPECT_EQ(kiosk.page(), PageId::lesson);
  kiosk.wait(1);
  EXPECT_EQ(kiosk.page(), PageId::welcome);
  EXPECT_FALSE(kiosk.state.lesson);
  EXPECT_EQ(kiosk.state.preferences, model::Preferences{});
  EXPECT_EQ(counted(kiosk), "l0 start 0, l0 quit 1");
}

TEST(Lesson, WhereSomebodyGotStuckIsCounted) {
  Kiosk kiosk = in_lesson();
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::choose, "target");
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::learn);
  EXPECT_EQ(counted(kiosk), "l0 start 0, l0 task_ok 1, l0 task_retry 2, l0 quit 1");
  EXPECT_EQ(kiosk.asked<RecordSession>().at(0).usage.mode, model::Mode::booth);
}

TEST(Lesson, StaffAndSettingsComeOverItAndReturnToTheSameStep) {
  for (const IntentKind over : {IntentKind::call_staff, IntentKind::open_settings, IntentKind::open_languages}) {
    Kiosk kiosk = in_lesson();
    kiosk.press(IntentKind::choose, "target");
    kiosk.press(over);
    EXPECT_NE(kiosk.page(), PageId::lesson);
    kiosk.press(IntentKind::back);
    EXPECT_EQ(at(kiosk), "tap");
    EXPECT_EQ(kiosk.state.lesson->touched, "target");
  }
}

TEST(Booth, BeginsAndEndsOnTheLessons) {
  Kiosk kiosk(booth());
  EXPECT_EQ(kiosk.page(), PageId::learn);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::learn);
  kiosk.press(IntentKind::open_lesson, "l0");
  kiosk.press(IntentKind::set_text, "max");
  kiosk.wait(120);
  EXPECT_EQ(kiosk.page(), PageId::learn);
  EXPECT_EQ(kiosk.state.preferences, model::Preferences{});
  kiosk.press(IntentKind::call_staff);
  kiosk.press(IntentKind::staff_not_needed);
  EXPECT_EQ(kiosk.page(), PageId::learn);
  EXPECT_FALSE(kiosk.state.visit) << "the call was all there was to it";
}

// H4: no path from event mode to real data.
TEST(Booth, NothingPressedEverAsksForACardAPinOrAPaper) {
  Kiosk kiosk(booth());
  std::mt19937_64 random(20261122);
  const char* args[] = {"", "l0", "juminhyo", "jumin", "target", "sea", "あ", "max", "en"};
  for (int i = 0; i < 20'000; ++i) {
    const auto kind = static_cast<IntentKind>(random() % (static_cast<unsigned>(IntentKind::speed) + 1));
    kiosk.press(kind, args[random() % std::size(args)], static_cast<int>(random() % 3));
    if (random() % 50 == 0) kiosk.wait(130);
    ASSERT_EQ(broken_rule(kiosk.state), "");
  }
  EXPECT_EQ(kiosk.times<StartCard>() + kiosk.times<SendPin>() + kiosk.times<AskFaceCode>(), 0U);
  EXPECT_EQ(kiosk.times<IssueTicket>() + kiosk.times<PrintForm>() + kiosk.times<PrintTicket>(), 0U);
  EXPECT_GT(kiosk.times<CallStaff>(), 0U) << "staff are there";
  EXPECT_EQ(personal_in(kiosk.state), "");
}

}  // namespace
}  // namespace haisai::flow

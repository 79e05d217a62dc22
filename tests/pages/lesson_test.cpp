// 使い方を学ぶ, as it is shown.
#include <gtest/gtest.h>

#include "page_states.h"
#include "view_walk.h"

namespace haisai::pages::test {
namespace {

using flow::IntentKind;
using flow::PageId;

flow::State list(bool booth) {
  flow::World made = world();
  made.booth = made.simulated = booth;
  flow::State state = at_welcome();
  state.page = PageId::learn;
  return with(made, state);
}

TEST(PagesLesson, TheListNamesTheLessonsAndHowLongTheyTake) {
  const ui::View page = view(list(false));
  const ui::Widget card = find(page, "learn.lesson.l0");
  EXPECT_EQ(plain(card), "画面に さわってみよう");
  EXPECT_EQ(card.helper, "3分くらい かかります");
  EXPECT_EQ(card.intent, (flow::Intent{IntentKind::open_lesson, "l0", 0}));
  EXPECT_TRUE(page.back);
  EXPECT_FALSE(has(page, "learn.booth"));
}

TEST(PagesLesson, ABoothSaysThatNoRealCardIsReadAndHasNothingToGoBackTo) {
  const ui::View page = view(list(true));
  EXPECT_NE(find(page, "learn.booth").helper.find("置いても 読みません"), std::string::npos);
  EXPECT_FALSE(page.back);
  EXPECT_TRUE(page.practice);
}

TEST(PagesLesson, EachStepSaysOneThingAndWhereOneIs) {
  const ui::View page = view(in_lesson(1));
  EXPECT_EQ(plain(find(page, "lesson.heading")), "すきなほうを さわってください");
  EXPECT_EQ(page.progress_bar->value, "2/4");
  EXPECT_EQ(model::plain_of(page.progress_bar->helper), "画面に さわってみよう");
  EXPECT_NE(plain(*page.practice_words).find("まちがえても、こわれません"), std::string::npos) << "rules H4, H6";
  EXPECT_FALSE(find(page, "lesson.next").enabled);
  EXPECT_FALSE(has(page, "lesson.again")) << "nothing to do again yet";
}

TEST(PagesLesson, WhatWasTouchedIsMarkedAndSaidInThePlaceOfTheWords) {
  const ui::View page = view(in_lesson(1, "hill"));
  EXPECT_TRUE(find(page, "lesson.choice.hill").selected);
  EXPECT_FALSE(find(page, "lesson.choice.sea").selected);
  EXPECT_EQ(find(page, "lesson.after").role, ui::Role::status) << "spoken when it comes";
  EXPECT_NE(plain(find(page, "lesson.after")).find("「山」に しるしが つきました"), std::string::npos);
  EXPECT_FALSE(has(page, "lesson.words"));
  EXPECT_EQ(find(page, "lesson.again").intent->kind, IntentKind::retry);
  EXPECT_TRUE(find(page, "lesson.next").enabled);
}

TEST(PagesLesson, AnotherLetterIsToldKindlyAndNeverCalledWrong) {
  const ui::View wanted = view(in_lesson(2, "う"));
  EXPECT_EQ(plain(find(wanted, "lesson.after")), "「う」が 入りました。");
  EXPECT_EQ(find(wanted, "lesson.entry").value, "う");
  const ui::View other = view(in_lesson(2, "あ"));
  EXPECT_EQ(plain(find(other, "lesson.after")), "「あ」が 入りました。もういちど すると、「う」に かえられます。");
  EXPECT_EQ(find(other, "lesson.after").look, find(wanted, "lesson.after").look);
  EXPECT_EQ(find(other, "lesson.after").icon, find(wanted, "lesson.after").icon);
}

TEST(PagesLesson, TheLastStepLeadsToTheOtherLessons) {
  EXPECT_EQ(plain(find(view(in_lesson(3)), "lesson.next")), "つぎを えらぶ");
  EXPECT_EQ(plain(find(view(in_lesson(0)), "lesson.next")), "つぎへ");
}

}  // namespace
}  // namespace haisai::pages::test

// A form a clerk fills in for somebody who touches no screen: nothing is taken before はい.
#include <gtest/gtest.h>

#include "lab.h"

namespace haisai::desk {
namespace {

using flow::IntentKind;

std::shared_ptr<const flow::World> world() {
  auto world = std::make_shared<flow::World>();
  model::Procedure form;
  form.id = "juminhyo";
  model::Field name;
  name.key = "v.name";
  name.type = model::FieldType::name;
  name.required = true;
  model::Field kind;
  kind.key = "j.kind";
  kind.type = model::FieldType::choice;
  kind.required = true;
  kind.choices = {{"all", false}, {"self", false}};
  form.fields = {name, kind};
  world->procedures = {form};
  return world;
}

Lab guiding() {
  Lab lab;
  lab.state = start(world(), lab.state.now);
  lab.unlock();
  lab.press(Act::guide, "juminhyo");
  return lab;
}

void enter(Lab& lab, IntentKind kind, const std::string& arg = "") { lab.tell(Guide{{kind, arg, 0}}); }

// Every answer, agreed to by the resident.
void answer_all(Lab& lab, const std::string& name) {
  enter(lab, IntentKind::put, name);
  enter(lab, IntentKind::next);
  lab.press(Act::agree);
  enter(lab, IntentKind::choose, "self");
  enter(lab, IntentKind::next);
  lab.press(Act::agree);
}

TEST(Guided, AnAnswerIsShownToTheResidentAndTakenOnlyAfterYes) {
  Lab lab = guiding();
  ASSERT_EQ(lab.state.page, PageId::guided);
  EXPECT_FALSE(shown_answer(lab.state));
  enter(lab, IntentKind::put, "なは　はなこ");
  enter(lab, IntentKind::next);
  ASSERT_TRUE(shown_answer(lab.state));
  EXPECT_EQ(shown_answer(lab.state)->value.reveal(), "なは　はなこ");
  EXPECT_TRUE(lab.state.guided->kiosk.visit->draft.answers.empty()) << "nobody has agreed";
  lab.press(Act::disagree);
  EXPECT_TRUE(lab.state.guided->refused);
  EXPECT_EQ(lab.state.guided->kiosk.visit->question, "v.name");
  enter(lab, IntentKind::put, "さん");
  enter(lab, IntentKind::next);
  lab.press(Act::agree);
  EXPECT_EQ(lab.state.guided->kiosk.visit->question, "j.kind");
  EXPECT_EQ(lab.state.guided->kiosk.visit->draft.answers.at("v.name").value.reveal(), "なは　はなこさん");
}

TEST(Guided, WhatTheTerminalWouldNotTakeIsNotShown) {
  Lab lab = guiding();
  enter(lab, IntentKind::next);
  EXPECT_FALSE(shown_answer(lab.state));
  EXPECT_EQ(lab.state.guided->kiosk.visit->reject, "required");
}

TEST(Guided, TheWholeFormIsPrintedAndCountedAsHelpedByStaff) {
  Lab lab = guiding();
  answer_all(lab, "なは");
  ASSERT_EQ(lab.state.guided->kiosk.page, flow::PageId::review);
  enter(lab, IntentKind::next);
  lab.press(Act::print_guided);
  const auto* print = lab.effect<PrintApplication>();
  ASSERT_NE(print, nullptr);
  EXPECT_EQ(print->submission.answers.at("j.kind").value.reveal(), "self");
  lab.tell(PrintEnded{});
  lab.press(Act::end_guide);
  const auto* visit = lab.effect<RecordVisit>();
  ASSERT_NE(visit, nullptr);
  EXPECT_EQ(visit->usage.assist, model::Assist::staff);
  EXPECT_EQ(visit->usage.mode, model::Mode::staff);
  EXPECT_EQ(visit->usage.outcome, model::Outcome::done);
  EXPECT_FALSE(lab.state.guided) << "nothing of it stays";
  EXPECT_EQ(lab.state.page, PageId::home);
  EXPECT_NE(lab.effect<ForgetPage>(), nullptr);
}

TEST(Guided, LockingDropsItAll) {
  Lab lab = guiding();
  enter(lab, IntentKind::put, "なは");
  lab.press(Act::lock);
  EXPECT_FALSE(lab.state.guided);
  EXPECT_EQ(lab.state.page, PageId::unlock);
}

TEST(Guided, AStrayScanOrTheResidentsTouchesLeadNowhereElse) {
  Lab lab = guiding();
  for (const IntentKind kind : {IntentKind::stop, IntentKind::call_staff, IntentKind::open_settings}) enter(lab, kind);
  EXPECT_EQ(lab.state.page, PageId::guided);
  EXPECT_EQ(lab.state.guided->kiosk.page, flow::PageId::question);
  lab.press(Act::agree);
  EXPECT_EQ(lab.state.guided->kiosk.visit->question, "v.name") << "nothing is before the resident";
}

TEST(Guided, TheResidentReadsTheirOwnLanguageAndSoDoesThePaper) {
  Lab lab = guiding();
  auto several = std::make_shared<flow::World>(*lab.state.world);
  several->languages = {"ja", "ne"};
  lab.state.world = several;
  EXPECT_EQ(lab.state.guided->kiosk.preferences.lang, "ja");
  lab.press(Act::open_languages);
  ASSERT_EQ(lab.state.page, PageId::languages);
  lab.press(Act::choose_language, "tlh");   // nobody has the words
  EXPECT_EQ(lab.state.guided->kiosk.preferences.lang, "ja");
  EXPECT_EQ(lab.state.page, PageId::guided);
  lab.press(Act::open_languages);
  lab.press(Act::choose_language, "ne");
  ASSERT_EQ(lab.state.page, PageId::guided);
  EXPECT_EQ(lab.state.guided->kiosk.preferences.lang, "ne");
  answer_all(lab, "Sunita");
  enter(lab, IntentKind::next);
  lab.press(Act::print_guided);
  ASSERT_NE(lab.effect<PrintApplication>(), nullptr);
  EXPECT_EQ(lab.effect<PrintApplication>()->lang, "ne");
}

}  // namespace
}  // namespace haisai::desk

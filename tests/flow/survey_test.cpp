// Asked after the visit: one tap, none need be answered, none twice, and nobody who has gone is asked.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using model::UsageCode;
using model::UsageKind;

std::vector<model::UsageEvent> logged(const Kiosk& kiosk, UsageKind kind) {
  std::vector<model::UsageEvent> found;
  const auto records = kiosk.asked<RecordSession>();
  for (const model::UsageEvent& event : records.at(0).usage.events) {
    if (event.kind == kind) found.push_back(event);
  }
  return found;
}

std::vector<std::string> questions_until_the_end(Kiosk& kiosk, const std::string& answer) {
  std::vector<std::string> asked;
  while (kiosk.page() == PageId::survey && asked.size() < 20) {
    asked.emplace_back(name_of(kiosk.visit().survey));
    kiosk.press(IntentKind::answer, asked.size() == 1 ? answer : "skip");
  }
  return asked;
}

TEST(Survey, AGladResidentIsNotAskedForTrouble) {
  Kiosk kiosk;
  kiosk.to_survey();
  EXPECT_EQ(questions_until_the_end(kiosk, "5"), (std::vector<std::string>{"sat", "reason_inperson", "age"}));
  EXPECT_EQ(kiosk.page(), PageId::erased);
  const auto sat = logged(kiosk, UsageKind::sat);
  ASSERT_EQ(sat.size(), 1U);
  EXPECT_EQ(sat[0].n, 5);
  EXPECT_EQ(sat[0].ref.text(), "juminhyo");
  EXPECT_EQ(logged(kiosk, UsageKind::asked).size(), 3U);
  EXPECT_EQ(logged(kiosk, UsageKind::reason_inperson).at(0).code, UsageCode::skip);
}

TEST(Survey, ATroubledOneIsAskedWhatItWas) {
  Kiosk kiosk;
  kiosk.to_survey();
  kiosk.press(IntentKind::answer, "2");
  EXPECT_EQ(kiosk.visit().survey, SurveyQuestion::trouble);
  kiosk.press(IntentKind::answer, "no_such");
  EXPECT_EQ(kiosk.visit().survey, SurveyQuestion::trouble);
  kiosk.press(IntentKind::answer, "small");
  kiosk.press(IntentKind::end);
  EXPECT_EQ(logged(kiosk, UsageKind::trouble).at(0).code, UsageCode::small);
}

TEST(Survey, NotAnsweringTheFirstEndsIt) {
  Kiosk kiosk;
  kiosk.to_survey();
  EXPECT_EQ(questions_until_the_end(kiosk, "skip"), (std::vector<std::string>{"sat"}));
  EXPECT_TRUE(logged(kiosk, UsageKind::sat).empty());
  EXPECT_EQ(kiosk.page(), PageId::erased);
}

TEST(Survey, WithoutACardTheReasonIsAsked) {
  Kiosk kiosk;
  kiosk.to_survey();
  kiosk.visit().by_hand = true;
  EXPECT_EQ(questions_until_the_end(kiosk, "4"), (std::vector<std::string>{"sat", "reason_nocard", "age"}));
}

TEST(Survey, WhoGivesTheNumberBackIsAskedWhyAndNothingOfTheMachine) {
  Kiosk kiosk;
  kiosk.to_page(PageId::cancel);
  kiosk.press(IntentKind::cancel_ticket);
  kiosk.send(TicketCancelled{kiosk.id()});
  kiosk.press(IntentKind::end);
  EXPECT_EQ(questions_until_the_end(kiosk, "errand"), (std::vector<std::string>{"reason_giveup", "age"}));
  EXPECT_EQ(logged(kiosk, UsageKind::reason_giveup).at(0).code, UsageCode::errand);
}

TEST(Survey, TheAgeGoesIntoTheSessionAndNowhereElse) {
  Kiosk kiosk;
  kiosk.to_survey();
  kiosk.press(IntentKind::answer, "5");
  kiosk.press(IntentKind::answer, "talk");
  kiosk.press(IntentKind::answer, "from_75");
  EXPECT_EQ(kiosk.asked<RecordSession>().at(0).usage.age, model::AgeBand::from_75);
}

TEST(Survey, NobodyIsAskedWhoHasGoneAndNothingPersonalIsHeldMeanwhile) {
  Kiosk gone;
  gone.to_ticket();
  gone.send(FormPrinted{gone.id(), 1});
  gone.send(TicketPrinted{gone.id()});
  gone.wait(31);
  EXPECT_EQ(gone.page(), PageId::erased);
  Kiosk silent;
  silent.to_survey();
  EXPECT_EQ(personal_in(silent.state), "");
  silent.wait(30);
  EXPECT_EQ(silent.page(), PageId::erased);
}

// A pilot's own question: from its file to the count, on its days and after its procedure alone.
TEST(Survey, APilotAsksItsOwnQuestionOnItsDays) {
  const auto questions = [](const model::Pilot& pilot) {
    World world = made_up_world();
    world.pilots = {pilot};
    Kiosk kiosk(world);
    kiosk.to_survey();
    return questions_until_the_end(kiosk, "5");
  };
  Kiosk clock;
  const base::Date today = base::civil_time(clock.state.now).date;
  const base::Date tomorrow(std::chrono::sys_days(today) + std::chrono::days(1));
  EXPECT_EQ(questions({"signs", today, tomorrow, "", 3}).back(), "pilot");
  EXPECT_EQ(questions({"signs", today, today, "juminhyo", 3}).back(), "pilot");
  EXPECT_EQ(questions({"signs", tomorrow, tomorrow, "", 3}).back(), "age");
  EXPECT_EQ(questions({"signs", today, today, "koseki", 3}).back(), "age");
}

TEST(Survey, APilotsAnswerIsCountedByTheNumberOfItsChoice) {
  World world = made_up_world();
  Kiosk clock;
  const base::Date today = base::civil_time(clock.state.now).date;
  world.pilots = {{"signs", today, today, "", 2}};
  Kiosk kiosk(world);
  kiosk.to_survey();
  for (const char* answer : {"5", "talk", "from_75", "choice_3"}) kiosk.press(IntentKind::answer, answer);
  EXPECT_EQ(kiosk.visit().survey, SurveyQuestion::pilot) << "it has two choices";
  kiosk.press(IntentKind::answer, "choice_2");
  EXPECT_EQ(kiosk.page(), PageId::erased);
  const auto answers = logged(kiosk, UsageKind::pilot);
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(answers[0].code, UsageCode::choice_2);
  EXPECT_EQ(answers[0].ref.text(), "signs");
}

TEST(Survey, ACityMayAskNothing) {
  World world = made_up_world();
  world.settings.survey = false;
  Kiosk kiosk(world);
  kiosk.to_survey();
  EXPECT_EQ(kiosk.page(), PageId::erased);
}

}  // namespace
}  // namespace haisai::flow

// The same visit when something goes wrong. Each ends on a sensible page, and nothing promised is lost.
#include <gtest/gtest.h>

#include "kiosk.h"

namespace haisai::journeys {
namespace {

using Json = nlohmann::json;

bool shows_personal(Kiosk& kiosk) {
  const Json tree = kiosk.ask({{"do", "tree"}});
  for (const Json& node : tree.at("nodes")) {
    if (node.at("personal").get<bool>()) return true;
  }
  return false;
}

bool tree_holds(Kiosk& kiosk, const std::string& words) {
  return kiosk.ask({{"do", "tree"}}).dump().find(words) != std::string::npos;
}

TEST(Faults, WrongPinIsSaidWithTheTriesLeftAndTheRightOneThenReads) {
  Kiosk kiosk;
  kiosk.to_pin();
  kiosk.enter_pin("9999");
  kiosk.ask({{"do", "wait"}, {"node", "pin.error"}, {"ms", 10000}});
  EXPECT_EQ(kiosk.page(), "pin");
  EXPECT_TRUE(tree_holds(kiosk, "2")) << "two tries are left";
  kiosk.enter_pin("1234");
  kiosk.wait_page("card_check");
}

TEST(Faults, TerminalRefusesToSpendTheLastTry) {
  Kiosk kiosk;
  kiosk.to_pin();
  kiosk.enter_pin("9999");
  kiosk.ask({{"do", "wait"}, {"node", "pin.error"}, {"ms", 10000}});
  kiosk.enter_pin("8888");
  kiosk.wait_page("problem");
  EXPECT_TRUE(kiosk.has("problem.by_hand"));
  EXPECT_FALSE(kiosk.has("pin.submit"));
}

TEST(Faults, LockedCardLeadsToHandInput) {
  Kiosk kiosk;
  kiosk.to_place_card();
  kiosk.insert("locked");
  kiosk.wait_page("problem");
  kiosk.tap("problem.by_hand");
  kiosk.wait_page("question");
}

using Step = void (Kiosk::*)(const std::string&);
struct LiftedAt : testing::TestWithParam<std::pair<const char*, Step>> {};

TEST_P(LiftedAt, CardTakenAwayEndsTheVisitAndNothingPersonalStays) {
  Kiosk kiosk;
  (kiosk.*GetParam().second)("yoshio");
  kiosk.remove_card();
  kiosk.wait_page("erased");
  EXPECT_FALSE(shows_personal(kiosk));
  EXPECT_FALSE(tree_holds(kiosk, "髙橋"));
  EXPECT_EQ(kiosk.printed_count(""), 0);
  kiosk.tap("erased.end");
  kiosk.wait_page("welcome");
}

INSTANTIATE_TEST_SUITE_P(EachPage, LiftedAt,
                         testing::Values(std::pair{"pin", static_cast<Step>(&Kiosk::to_pin)},
                                         std::pair{"card_check", static_cast<Step>(&Kiosk::to_card_check)},
                                         std::pair{"telephone", static_cast<Step>(&Kiosk::to_telephone)},
                                         std::pair{"review", static_cast<Step>(&Kiosk::to_review)},
                                         std::pair{"finish", static_cast<Step>(&Kiosk::to_finish)}),
                         [](const auto& which) { return std::string(which.param.first); });

struct IdleAt : testing::TestWithParam<std::pair<const char*, Step>> {};

TEST_P(IdleAt, SilenceCoversAsksAndThenWipes) {
  Kiosk kiosk;
  (kiosk.*GetParam().second)("yoshio");
  kiosk.advance(31);
  EXPECT_FALSE(shows_personal(kiosk)) << "covered after half a minute";
  // Nobody leaves a PIN page open for long; elsewhere there are two minutes.
  const bool at_pin = std::string(GetParam().first) == "pin";
  kiosk.advance(at_pin ? 35 : 95);
  kiosk.wait_page("idle");
  kiosk.tap("idle.keep");
  EXPECT_NE(kiosk.page(), "idle") << "going on is one tap";
  kiosk.advance(at_pin ? 61 : 121);
  kiosk.wait_page("idle");
  kiosk.advance(46);
  // The card still lies there: the terminal asks for it to be taken, and only then greets the next person.
  kiosk.wait_page("take_card");
  EXPECT_FALSE(shows_personal(kiosk));
  kiosk.remove_card();
  kiosk.wait_page("welcome");
  EXPECT_EQ(kiosk.printed_count(""), 0);
}

INSTANTIATE_TEST_SUITE_P(EachPage, IdleAt,
                         testing::Values(std::pair{"pin", static_cast<Step>(&Kiosk::to_pin)},
                                         std::pair{"card_check", static_cast<Step>(&Kiosk::to_card_check)},
                                         std::pair{"telephone", static_cast<Step>(&Kiosk::to_telephone)},
                                         std::pair{"review", static_cast<Step>(&Kiosk::to_review)},
                                         std::pair{"finish", static_cast<Step>(&Kiosk::to_finish)}),
                         [](const auto& which) { return std::string(which.param.first); });

TEST(Faults, PaperEndKeepsTheNumberOnScreenAndPrintsOnceThereIsPaper) {
  Kiosk kiosk;
  kiosk.to_take_card();
  kiosk.printer("paper_end");
  kiosk.remove_card();
  kiosk.wait_page("ticket");
  kiosk.wait_idle();
  EXPECT_EQ(kiosk.printed_count(""), 0);
  EXPECT_EQ(kiosk.label("ticket.number"), "A-001") << "the number stands although there is no paper";
  ASSERT_TRUE(kiosk.has("ticket.retry"));
  kiosk.printer("ok");
  kiosk.tap("ticket.retry");
  kiosk.wait_idle();
  EXPECT_EQ(kiosk.printed_count("form-"), 1);
  EXPECT_EQ(kiosk.printed_count("ticket-"), 1);
  EXPECT_EQ(kiosk.label("ticket.number"), "A-001") << "and it is still the same number";
}

TEST(Faults, StaffCallKeepsEveryAnswer) {
  Kiosk kiosk;
  kiosk.to_telephone();
  kiosk.tap_text("question.key.", "098");
  kiosk.tap("header.staff");
  kiosk.wait_page("help");
  kiosk.advance(400);
  EXPECT_EQ(kiosk.page(), "help") << "nobody is timed out while waiting for staff";
  kiosk.tap("help.not_needed");
  kiosk.wait_page("question");
  EXPECT_TRUE(tree_holds(kiosk, "098"));
}

TEST(Faults, ReaderAbsentOffersTypingInstead) {
  KioskOptions options;
  options.simulated = "printer";
  options.environment = {{"PCSCLITE_CSOCK_NAME", "/nonexistent/pcscd.comm"}};
  Kiosk kiosk(options);
  kiosk.tap("welcome.procedures");
  kiosk.tap("procedure.juminhyo");
  kiosk.tap("purpose.card");
  kiosk.wait_page("problem", 15000);
  kiosk.tap("problem.by_hand");
  kiosk.wait_page("question");
}

}  // namespace
}  // namespace haisai::journeys

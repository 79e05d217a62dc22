// A turn at a counter through the real program: a number with a wish, looking it up again, giving it back, and how it was.
#include <gtest/gtest.h>

#include "kiosk.h"

namespace haisai::journeys {
namespace {

using Json = nlohmann::json;

// Service page to ticket; the nine digits printed on it.
std::string take_number(Kiosk& kiosk) {
  kiosk.tap("welcome.services");
  kiosk.tap("services.jumin");
  kiosk.wait_page("number");
  kiosk.tap("number.now");
  kiosk.wait_page("ticket");
  kiosk.wait_idle();
  std::string digits;
  for (const char c : kiosk.label("ticket.code")) digits += c >= '0' && c <= '9' ? std::string(1, c) : "";
  return digits;
}

void leave(Kiosk& kiosk) {
  kiosk.wait_page("survey");
  kiosk.tap("survey.end");
  kiosk.wait_page("erased");
  kiosk.tap("erased.end");
  kiosk.wait_page("welcome");
}

TEST(Turn, AWishGoesWithTheNumberAndIsOnNoPaper) {
  Kiosk kiosk;
  kiosk.tap("welcome.services");
  kiosk.tap("services.jumin");
  kiosk.tap("number.needs");
  kiosk.wait_page("needs");
  kiosk.tap("needs.wheelchair");
  kiosk.wait_page("number");
  kiosk.tap("number.now");
  kiosk.wait_page("ticket");
  kiosk.wait_idle();
  EXPECT_EQ(kiosk.label("ticket.number"), "A-001");
  const Json tree = kiosk.ask({{"do", "tree"}});
  for (const Json& node : tree.at("nodes")) EXPECT_EQ(node.at("label").get<std::string>().find("車いす"), std::string::npos);
}

TEST(Turn, ANumberIsFoundByItsNineDigitsAndGivenBack) {
  Kiosk kiosk;
  const std::string code = take_number(kiosk);
  ASSERT_EQ(code.size(), 9U);
  kiosk.tap("ticket.end");
  leave(kiosk);
  kiosk.tap("welcome.services");
  kiosk.tap("services.code");
  kiosk.wait_page("code");
  kiosk.tap_text("code.key.", code);
  kiosk.tap("code.next");
  kiosk.wait_page("held");
  EXPECT_EQ(kiosk.label("held.number"), "A-001");
  kiosk.tap("held.cancel");
  kiosk.wait_page("cancel");
  kiosk.tap("cancel.keep");
  kiosk.wait_page("held");
  kiosk.tap("held.cancel");
  kiosk.tap("cancel.yes");
  kiosk.wait_page("held");
  kiosk.wait_idle();
  kiosk.tap("held.end");
  kiosk.wait_page("survey");
  EXPECT_TRUE(kiosk.has("survey.errand"));   // asked why, and nothing of the machine
  kiosk.tap("survey.errand");
  kiosk.tap("survey.skip");
  kiosk.wait_page("welcome");
}

TEST(Turn, AWrongDigitIsSaidAndNothingTypedIsLost) {
  Kiosk kiosk;
  kiosk.tap("welcome.services");
  kiosk.tap("services.code");
  kiosk.tap_text("code.key.", "123456780");
  kiosk.tap("code.next");
  kiosk.wait_idle();
  EXPECT_EQ(kiosk.page(), "code");
  EXPECT_TRUE(kiosk.has("code.refused"));
}

TEST(Turn, TheSurveyIsAnsweredByOneTapAQuestion) {
  Kiosk kiosk;
  take_number(kiosk);
  kiosk.tap("ticket.end");
  kiosk.wait_page("survey");
  for (const char* answer : {"survey.5", "survey.talk", "survey.from_75"}) kiosk.tap(answer);
  kiosk.wait_page("erased");
  EXPECT_NE(run(program() + " usage report --json --data " + kiosk.data().string()).output.find("\"sessions\""), std::string::npos);
}

}  // namespace
}  // namespace haisai::journeys

// One whole visit, as the resident 髙橋 𠮷男 makes it, and what remains of it.
#include <gtest/gtest.h>

#include "kiosk.h"

namespace haisai::journeys {
namespace {

using Json = nlohmann::json;

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// zbarimg reads the printed ticket's QR; `ticket verify` accepts it.
void expect_ticket_is_good(const Kiosk& kiosk) {
  const Ran decoded = run("zbarimg --quiet --raw " + kiosk.printed("ticket-").string() + " 2>/dev/null");
  ASSERT_EQ(decoded.code, 0) << decoded.output;
  const std::string text = first_line(decoded.output);
  EXPECT_EQ(text.rfind("NK1:", 0), 0U) << text;
  const Ran verified =
      run(program() + " ticket verify '" + text + "' --json --data " + kiosk.data().string() + " --assets " + assets());
  EXPECT_EQ(verified.code, 0) << verified.output;
}

void expect_form_holds(const Kiosk& kiosk, const std::vector<std::string>& words) {
  const Ran text = run("pdftotext -layout " + kiosk.printed("form-").string() + " -");
  ASSERT_EQ(text.code, 0) << text.output;
  for (const std::string& word : words) EXPECT_NE(text.output.find(word), std::string::npos) << word << "\n" << text.output;
}

int recorded_sessions(const Kiosk& kiosk) {
  const Ran report =
      run(program() + " usage report --json --data " + kiosk.data().string() + " --assets " + assets());
  EXPECT_EQ(report.code, 0) << report.output;
  return Json::parse(report.output, nullptr, false).value("sessions", -1);
}

TEST(Visit, CardToFormAndTicketByTouchAlone) {
  Kiosk kiosk;
  kiosk.to_take_card();
  EXPECT_EQ(kiosk.printed_count(""), 0) << "nothing is printed while the card lies on the reader";
  kiosk.remove_card();
  kiosk.wait_page("ticket");
  kiosk.wait_idle();
  EXPECT_EQ(kiosk.label("ticket.number"), "A-001");
  expect_ticket_is_good(kiosk);
  expect_form_holds(kiosk, {"髙橋", "𠮷男", "098-867-0111"});
  kiosk.tap("ticket.end");
  kiosk.wait_page("survey");
  kiosk.tap("survey.skip");
  kiosk.wait_page("erased");
  kiosk.tap("erased.end");
  kiosk.wait_page("welcome");
  kiosk.wait_idle();
  EXPECT_EQ(recorded_sessions(kiosk), 1);
}

TEST(Visit, ResidentWithACardNeedsAtMostEightTapsBesidePinAndTelephone) {
  Kiosk kiosk;
  int taps = 0;
  const auto tap = [&](const std::string& id) {
    kiosk.tap(id);
    ++taps;
  };
  tap("welcome.procedures");
  tap("procedure.juminhyo");
  tap("purpose.card");
  kiosk.wait_page("place_card");
  kiosk.insert("yoshio");
  kiosk.wait_page("pin");
  kiosk.enter_pin("1234");
  kiosk.wait_page("card_check");
  tap("card_check.next");
  tap("question.choice.setai_all");
  tap("question.next");
  kiosk.tap_text("question.key.", "0988670111");
  kiosk.tap("question.next");
  kiosk.wait_page("review");
  while (kiosk.has("page.next")) tap("page.next");
  tap("review.next");
  kiosk.wait_page("finish");   // the form is finished; what follows is paper
  EXPECT_LE(taps, 8);
}

TEST(Visit, ResidentWithoutACardTypesTheItemsByTouchAndGetsFormAndTicket) {
  Kiosk kiosk;
  const auto next = [&] {
    kiosk.tap("question.next");
    kiosk.wait_idle();
    EXPECT_FALSE(kiosk.has("question.reject")) << kiosk.label("question.reject");
  };
  const auto type = [&](const std::vector<std::string>& keys) {
    for (const std::string& key : keys) kiosk.tap("question.key." + key);
    next();
  };
  kiosk.tap("welcome.procedures");
  kiosk.tap("procedure.juminhyo");
  kiosk.tap("purpose.by_hand");
  kiosk.wait_page("question");
  type({"な", "は", "space", "は", "な", "こ"});            // name
  type({"な", "は", "space", "は", "な", "か", "dakuten"});  // reading: ハナガ
  kiosk.tap("question.era.showa");
  kiosk.tap("question.year");
  kiosk.tap_text("question.key.", "25");
  kiosk.tap("question.month");
  kiosk.tap_text("question.key.", "6");
  kiosk.tap("question.day");
  kiosk.tap_text("question.key.", "23");
  next();
  type({"な", "は", "し", "い", "す", "dakuten", "み", "さ", "き", "1", "ー", "1"});
  kiosk.tap("question.choice.self");
  next();
  kiosk.tap_text("question.key.", "0988670111");
  next();
  kiosk.wait_page("review");
  while (kiosk.has("page.next")) kiosk.tap("page.next");
  kiosk.tap("review.next");
  kiosk.tap("finish.print");
  kiosk.wait_page("ticket");
  kiosk.wait_idle();
  expect_ticket_is_good(kiosk);
  expect_form_holds(kiosk, {"ハナガ", "昭和25年6月23日", "098-867-0111"});
}

TEST(Visit, NumberAloneTakesAtMostThreeTaps) {
  Kiosk kiosk;
  kiosk.tap("welcome.services");
  kiosk.wait_page("services");
  kiosk.tap("services.jumin");
  kiosk.wait_page("number");
  kiosk.tap("number.now");
  kiosk.wait_page("ticket");
  kiosk.wait_idle();
  EXPECT_EQ(kiosk.label("ticket.number"), "A-001");
  expect_ticket_is_good(kiosk);
  EXPECT_EQ(kiosk.printed_count("form-"), 0);
}

TEST(Visit, PressingOnlyTheForwardButtonReachesTheTicket) {
  Kiosk kiosk;
  kiosk.tap("welcome.procedures");
  kiosk.tap("procedure.juminhyo");
  kiosk.tap("purpose.card");
  kiosk.wait_page("place_card");
  kiosk.insert("yoshio");
  kiosk.wait_page("pin");
  kiosk.enter_pin("1234");
  kiosk.wait_page("card_check");
  for (int i = 0; i < 40 && kiosk.page() != "take_card"; ++i) {
    std::string primary;
    const Json tree = kiosk.ask({{"do", "tree"}});
    for (const Json& node : tree.at("nodes")) {
      if (node.at("primary").get<bool>()) primary = node.at("id");
    }
    if (kiosk.has("question.choice.setai_all") && i % 2 == 0) kiosk.tap("question.choice.setai_all");
    if (kiosk.has("question.key.0") && i % 2 == 0) kiosk.tap_text("question.key.", "0988670111");
    // A page that works on its own (finish, while the number is made) has nothing to press.
    if (!primary.empty()) kiosk.tap(primary);
    kiosk.wait_idle();
  }
  EXPECT_EQ(kiosk.page(), "take_card");
}

TEST(Visit, NextResidentStartsWithAFreshTerminal) {
  Kiosk kiosk;
  kiosk.tap("header.letters");
  kiosk.wait_page("settings");
  kiosk.tap("settings.theme.white-on-black");
  kiosk.tap("settings.text.extra-large");
  kiosk.tap("settings.done");
  kiosk.to_card_check();
  kiosk.remove_card();
  kiosk.wait_page("erased");
  kiosk.tap("erased.end");
  kiosk.wait_page("welcome");
  const Json tree = kiosk.ask({{"do", "tree"}});
  EXPECT_EQ(tree["theme"], "standard");
  EXPECT_EQ(tree["text"], "large");
}

}  // namespace
}  // namespace haisai::journeys

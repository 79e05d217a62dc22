// What only a simulated reader or a stand-in for libpcsclite can do: faults set over the automation socket, and a
// card service that keeps the terminal out.
#include <gtest/gtest.h>

#include "haisai_places.h"
#include "kiosk.h"

namespace haisai::journeys {
namespace {

TEST(Reader, AFaultIsRehearsedOverTheSocketAndOverWhenItIsTakenBack) {
  Kiosk kiosk;
  kiosk.ask({{"do", "sim"}, {"card", "fault"}, {"name", "status"}, {"n", 3}, {"value", "6F00"}});
  kiosk.to_pin();
  kiosk.enter_pin("1234");
  kiosk.wait_page("problem");
  kiosk.ask({{"do", "sim"}, {"card", "fault"}, {"name", "none"}});
  kiosk.remove_card();
  kiosk.tap("problem.retry");
  kiosk.wait_page("place_card");
  kiosk.insert("yoshio");
  kiosk.wait_page("pin");
  EXPECT_FALSE(kiosk.ask_any({{"do", "sim"}, {"card", "fault"}, {"name", "explode"}}).at("ok").get<bool>());
}

TEST(Reader, ASecondCardIsToldAndOneAloneIsRead) {
  Kiosk kiosk;
  kiosk.ask({{"do", "sim"}, {"card", "fault"}, {"name", "two"}});
  kiosk.to_place_card();
  kiosk.insert("yoshio");
  kiosk.wait_page("problem");
  EXPECT_NE(kiosk.label("problem.staff_code").find("C16"), std::string::npos) << kiosk.label("problem.staff_code");
  kiosk.ask({{"do", "sim"}, {"card", "fault"}, {"name", "none"}});
  if (kiosk.page() == "problem") kiosk.tap("problem.retry");
  kiosk.wait_page("pin");
}

TEST(Reader, ARefusalByPolkitOffersTypingAndStaffReadWhoRefused) {
  const std::string stand_in = std::string(HAISAI_BINARY_DIR) + "/tests/card/stand_in";
  KioskOptions options;
  options.simulated = "printer";
  options.environment = {{"LD_LIBRARY_PATH", stand_in}, {"HAISAI_STAND_IN", "refused"}};
  Kiosk kiosk(options);
  kiosk.tap("welcome.procedures");
  kiosk.tap("procedure.juminhyo");
  kiosk.tap("purpose.card");
  kiosk.wait_page("problem", 15000);
  EXPECT_NE(kiosk.label("problem.staff_code").find("C17"), std::string::npos) << kiosk.label("problem.staff_code");
  kiosk.tap("problem.by_hand");
  kiosk.wait_page("question");
  const Ran readers = run("LD_LIBRARY_PATH=" + stand_in + " HAISAI_STAND_IN=refused " + program() + " card readers --assets " + assets());
  EXPECT_EQ(readers.code, 1);
  EXPECT_NE(readers.output.find("polkit"), std::string::npos) << readers.output;
}

}  // namespace
}  // namespace haisai::journeys

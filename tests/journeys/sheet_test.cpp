// Paper from the way in: the vaccine memo and the list for home, by touch, with nobody's name and no card.
#include <gtest/gtest.h>

#include "kiosk.h"

namespace haisai::journeys {
namespace {

std::string text_of(const std::filesystem::path& pdf) { return run("pdftotext -layout " + pdf.string() + " -").output; }

void to_vaccine_guide(Kiosk& kiosk) {
  kiosk.tap("welcome.procedures");
  kiosk.wait_page("procedure");
  kiosk.tap("procedure.theme.children");
  kiosk.wait_page("theme");
  kiosk.tap("theme.yobo");
  kiosk.wait_page("guide");
}

TEST(Sheet, TheVaccineMemoIsPrintedFromItsGuideWithOnePress) {
  Kiosk kiosk;
  to_vaccine_guide(kiosk);
  EXPECT_EQ(kiosk.printed_count(""), 0) << "only when asked";
  kiosk.tap("take_home.memo-vaccine");
  kiosk.wait_idle();
  EXPECT_TRUE(kiosk.has("sheet.out"));
  EXPECT_NE(text_of(kiosk.printed("form-")).find("予防接種"), std::string::npos);
  EXPECT_EQ(kiosk.page(), "guide");
}

TEST(Sheet, WithoutPaperItIsSaidAndTheNextPressPrints) {
  Kiosk kiosk;
  to_vaccine_guide(kiosk);
  kiosk.printer("paper_end");
  kiosk.tap("take_home.memo-vaccine");
  kiosk.wait_idle();
  EXPECT_TRUE(kiosk.has("sheet.failed"));
  EXPECT_EQ(kiosk.printed_count(""), 0);
  kiosk.printer("ok");
  kiosk.tap("take_home.memo-vaccine");
  kiosk.wait_idle();
  EXPECT_TRUE(kiosk.has("sheet.out"));
  EXPECT_EQ(kiosk.printed_count("form-"), 1);
}

TEST(Sheet, TheListForHomeIsThatOfTheAnswers) {
  Kiosk kiosk;
  kiosk.tap("welcome.procedures");
  kiosk.wait_page("procedure");
  kiosk.tap("procedure.situations");
  kiosk.wait_page("situation");
  kiosk.tap("situation.moved_in");
  for (int i = 0; i < 5 && kiosk.page() == "ask"; ++i) kiosk.tap("ask.no"), kiosk.tap("ask.next"), kiosk.wait_idle();
  kiosk.wait_page("bundle");
  for (int i = 0; i < 5 && !kiosk.has("take_home.checklist"); ++i) kiosk.tap("page.next"), kiosk.wait_idle();
  kiosk.tap("take_home.checklist");
  kiosk.wait_idle();
  EXPECT_TRUE(kiosk.has("sheet.out"));
  const std::string list = text_of(kiosk.printed("form-"));
  EXPECT_NE(list.find("引っこしの届け"), std::string::npos) << list;
  EXPECT_EQ(list.find("子ども医療"), std::string::npos) << "no children, nothing for children";
}

}  // namespace
}  // namespace haisai::journeys

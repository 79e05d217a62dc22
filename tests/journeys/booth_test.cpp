// A lesson at an event: `haisai run --profile booth`, touched from its list to its end.
#include <gtest/gtest.h>

#include "kiosk.h"

namespace haisai::journeys {
namespace {

KioskOptions booth() {
  KioskOptions options;
  options.simulated.clear();
  options.more = {"--profile", "booth"};
  options.home = "learn";
  return options;
}

// A step's page takes touches once it has been there for a moment.
void go_on(Kiosk& kiosk) {
  kiosk.advance(2);
  kiosk.tap("lesson.next");
  kiosk.wait_idle();
  kiosk.advance(2);
}

struct Spot {
  double x, y;
};

// A finger goes over the square, from one place in it to another.
void draw(Kiosk& kiosk, Spot from, Spot to) {
  std::vector<double> rect;
  const Kiosk::Json tree = kiosk.ask({{"do", "tree"}});
  for (const auto& node : tree["nodes"]) {
    if (node["id"] == "lesson.square") rect = node["rect"].get<std::vector<double>>();
  }
  ASSERT_EQ(rect.size(), 4U);
  constexpr int kSteps = 5;
  for (int i = 0; i <= kSteps; ++i) {
    const double share = static_cast<double>(i) / kSteps;
    const double x = rect[0] + rect[2] * (from.x + (to.x - from.x) * share);
    const double y = rect[1] + rect[3] * (from.y + (to.y - from.y) * share);
    const char* part = i == 0 ? "press" : i == kSteps ? "release" : "move";
    (void)kiosk.ask({{"do", part}, {"at", {x, y}}});
  }
}

// The practice twin of the visit, touched through: nothing real is asked for, nothing comes out.
TEST(Booth, TheVisitIsPractisedWithADrawnCardAndTheSampleNumber) {
  Kiosk kiosk(booth());
  kiosk.tap("learn.practice_visit");
  kiosk.wait_page("purpose");
  kiosk.advance(2);
  kiosk.tap("purpose.card");
  kiosk.wait_page("place_card");
  kiosk.advance(2);
  kiosk.tap("place_card.lay");
  kiosk.wait_page("pin");
  kiosk.advance(2);
  kiosk.tap("pin.key.5");
  EXPECT_NE(kiosk.label("pin.sample").find("だけ 入ります"), std::string::npos) << "a real number is not taken";
  kiosk.enter_pin("3719");
  kiosk.advance(3);
  kiosk.wait_page("card_check");
  kiosk.tap("card_check.next");
  for (int page = 0; page < 8 && kiosk.page() == "question"; ++page) {
    kiosk.advance(2);
    if (kiosk.has("question.choice.setai_all")) kiosk.tap("question.choice.setai_all");
    if (kiosk.has("question.key.1")) kiosk.tap_text("question.key.", "0988670111");
    kiosk.advance(2);
    const Kiosk::Json tree = kiosk.ask({{"do", "tree"}});
    for (const auto& node : tree["nodes"]) {
      if (node["primary"] == true) {
        kiosk.tap(node["id"]);
        break;
      }
    }
  }
  EXPECT_EQ(kiosk.page(), "review");
  for (int screen = 0; screen < 4 && kiosk.page() == "review"; ++screen) {
    kiosk.advance(2);
    kiosk.tap(kiosk.has("page.next") ? "page.next" : "review.next");
  }
  kiosk.wait_page("finish");
  kiosk.advance(2);
  kiosk.tap("finish.print");
  kiosk.wait_page("take_card");
  kiosk.advance(2);
  kiosk.tap("take_card.lift");
  kiosk.wait_page("ticket");
  EXPECT_EQ(kiosk.label("ticket.number"), "A-000");
  EXPECT_FALSE(kiosk.has("ticket.qr"));
  kiosk.advance(2);
  kiosk.tap("ticket.end");
  kiosk.wait_page("learn");
  EXPECT_EQ(kiosk.printed_count(""), 0);
}

TEST(Booth, ALessonIsTouchedThroughAndTheNextPersonFindsTheListAgain) {
  Kiosk kiosk(booth());
  EXPECT_TRUE(kiosk.has("learn.booth")) << "says that no real card is read";
  kiosk.tap("learn.lesson.l0");
  kiosk.wait_page("lesson");
  kiosk.advance(2);
  kiosk.tap("lesson.choice.target");
  go_on(kiosk);
  EXPECT_TRUE(kiosk.has("lesson.square"));
  go_on(kiosk);  // who cannot hold a finger still goes on
  draw(kiosk, {0.2, 0.5}, {0.8, 0.5});
  EXPECT_TRUE(kiosk.has("lesson.after"));
  go_on(kiosk);
  draw(kiosk, {0.5, 0.9}, {0.5, 0.2});
  go_on(kiosk);
  kiosk.tap("lesson.choice.hill");
  go_on(kiosk);
  kiosk.tap("lesson.key.1");
  EXPECT_TRUE(kiosk.has("lesson.after"));
  go_on(kiosk);
  EXPECT_EQ(kiosk.page(), "lesson");
  go_on(kiosk);
  kiosk.wait_page("learn");
  kiosk.tap("learn.lesson.l3");
  kiosk.wait_page("lesson");
  kiosk.advance(130);
  kiosk.wait_page("learn");
  EXPECT_EQ(kiosk.printed_count(""), 0);
}

}  // namespace
}  // namespace haisai::journeys

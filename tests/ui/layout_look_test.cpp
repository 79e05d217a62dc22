// The pages stand where the sketches have them (1080×1920, text size large), and each orientation and layout does what
// it is for.
#include <gtest/gtest.h>

#include "laid_out.h"

namespace haisai::ui {
namespace {

using model::Layout;
using model::TextSize;

constexpr float kClose = 14;  // px, 4 mm

Setting large() { return setting("portrait", portrait(), TextSize::large); }

void expect_near(const Rect& rect, float x, float y, float w, float h) {
  EXPECT_NEAR(rect.x, x, kClose);
  EXPECT_NEAR(rect.y, y, kClose);
  EXPECT_NEAR(rect.w, w, kClose);
  EXPECT_NEAR(rect.h, h, kClose);
}

TEST(LayoutLook, ForwardAndBackAreWhereTheSketchHasThem) {
  const LaidOut page = laid_out(samples::question(), large());
  expect_near(find(page, "back")->rect, 49, 1760, 299, 111);
  expect_near(find(page, "forward")->rect, 612, 1760, 420, 111);
}

TEST(LayoutLook, StaffIsSolidAtTheUpperRight) {
  const LaidOut page = laid_out(samples::question(), large());
  const Placed* staff = find(page, "staff");
  EXPECT_NEAR(staff->rect.x + staff->rect.w, 1031, 4);
  EXPECT_NEAR(staff->rect.y, 49, 4);
  EXPECT_NEAR(staff->rect.h, 78, 4);
  EXPECT_EQ(staff->bg, Theme{}.sea);
}

TEST(LayoutLook, AnswersHaveTheSketchsRhythm) {
  const LaidOut page = laid_out(samples::question(), large());
  const Rect first = find(page, "choice.0")->rect, second = find(page, "choice.1")->rect;
  EXPECT_NEAR(first.x, 73, 3);
  EXPECT_NEAR(first.w, 934, 6);
  EXPECT_NEAR(first.h, 149, 6);
  EXPECT_NEAR(second.y - first.y, 176, 6);
}

TEST(LayoutLook, FirstCardsFillTwoColumns) {
  const LaidOut page = laid_out(samples::welcome(), large());
  const Rect a = find(page, "welcome.procedures")->rect, b = find(page, "welcome.services")->rect;
  const Rect c = find(page, "welcome.staff")->rect;
  EXPECT_NEAR(a.w, 453, 8);
  EXPECT_NEAR(a.h, 328, 8);
  EXPECT_EQ(a.y, b.y);
  EXPECT_EQ(a.h, c.h);
  EXPECT_EQ(a.x, c.x);
}

TEST(LayoutLook, NumberKeysFillThreeColumns) {
  const LaidOut page = laid_out(samples::pin(), large());
  const Rect key = find(page, "pin.key.1")->rect;
  EXPECT_NEAR(key.w, 297, 6);
  EXPECT_NEAR(key.h, 132, 6);
  EXPECT_EQ(find(page, "pin.key.0")->rect.x, find(page, "pin.key.2")->rect.x);
}

TEST(LayoutLook, WideScreensTakeTwoColumnsAndMirroringSwapsThem) {
  const LaidOut normal = laid_out(samples::pin(), setting("l", landscape(), TextSize::large));
  EXPECT_GT(find(normal, "pin.key.1")->rect.x, 960);
  EXPECT_LT(find(normal, "question")->rect.x, 100);
  const LaidOut mirrored = laid_out(samples::pin(), setting("l", landscape(), TextSize::large, Layout::mirrored));
  EXPECT_LT(find(mirrored, "pin.key.3")->rect.x, 960);
  EXPECT_GT(find(mirrored, "question")->rect.x, 900);
  EXPECT_GT(find(mirrored, "back")->rect.x, find(mirrored, "forward")->rect.x);
  EXPECT_LT(find(mirrored, "pin.key.1")->rect.x, find(mirrored, "pin.key.2")->rect.x) << "digits keep their order";
}

TEST(LayoutLook, WideScreensPutFirstCardsInOneRow) {
  const LaidOut page = laid_out(samples::welcome(), setting("l", landscape(), TextSize::large));
  EXPECT_EQ(find(page, "welcome.procedures")->rect.y, find(page, "welcome.learn")->rect.y);
}

TEST(LayoutLook, LowLayoutKeepsEveryControlInTheLowestBand) {
  for (const TextSize text : {TextSize::standard, TextSize::large, TextSize::extra_large, TextSize::max}) {
    const Setting s = setting("p", portrait(), text, Layout::low);
    for (const View& view : samples::all()) {
      for (const LaidOut& page : all_screens(view, s)) {
        for (const Placed& placed : page.placed) {
          if (placed.hit.w <= 0) continue;
          const double from_below = (1920 - placed.hit.y) / s.panel.px_per_mm();
          EXPECT_LE(from_below, 301) << view.page << " " << placed.widget.id;
          EXPECT_LE(600 + from_below * 0.866, 1101) << view.page << " " << placed.widget.id;
        }
      }
    }
  }
}

TEST(LayoutLook, BandStandsOnTopAndLeavesInPlainThemes) {
  const LaidOut page = laid_out(samples::question(), large());
  const Placed* band = find(page, "band");
  ASSERT_NE(band, nullptr);
  EXPECT_EQ(band->rect, (Rect{0, 0, 1080, 22}));
  EXPECT_EQ(find(laid_out(samples::question(), large(), 0, plain_theme()), "band"), nullptr);
}

TEST(LayoutLook, PracticeShowsItsWords) {
  const Placed* strip = find(laid_out(samples::notice_page(), large()), "practice");
  const LaidOut page = laid_out(samples::notice_page(), large());
  strip = find(page, "practice");
  ASSERT_NE(strip, nullptr);
  ASSERT_EQ(strip->texts.size(), 1U);
  EXPECT_EQ(strip->texts[0].markup, "れんしゅう");
  EXPECT_EQ(find(laid_out(samples::pin(), large()), "practice"), nullptr);
}

TEST(LayoutLook, ProgressBarIsFilledToTheStep) {
  const LaidOut page = laid_out(samples::question(), large());
  const Placed* bar = find(page, "progress");
  ASSERT_EQ(bar->boxes.size(), 2U);
  EXPECT_NEAR(bar->boxes[1].rect.w / bar->boxes[0].rect.w, 4.0 / 6, 0.01);
}

TEST(LayoutLook, DialogStandsInTheMiddle) {
  const LaidOut page = laid_out(samples::idle_dialog(), large());
  EXPECT_GT(find(page, "question")->rect.y, 600);
  EXPECT_EQ(find(page, "question")->texts[0].align, 1);
}

TEST(LayoutLook, WordsGrowWithTheTextStep) {
  float last = 0;
  for (const TextSize text : {TextSize::standard, TextSize::large, TextSize::extra_large, TextSize::max}) {
    const LaidOut page = laid_out(samples::yes_no(), setting("p", portrait(), text));
    const float em = find(page, "yes")->texts[0].style.em_px;
    EXPECT_GT(em, last);
    last = em;
  }
  EXPECT_GE(last, 12 * 3.64F) << "largest step: 12 mm";
}

TEST(LayoutLook, YesAndNoStandFurtherApart) {
  for (const Setting& s : all_settings()) {
    const LaidOut page = laid_out(samples::yes_no(), s);
    const Rect yes = find(page, "yes")->rect, no = find(page, "no")->rect;
    const float gap = std::max(no.x - (yes.x + yes.w), no.y - (yes.y + yes.h));
    EXPECT_GE(gap, 8 * static_cast<float>(s.panel.px_per_mm())) << s.name;
  }
}

TEST(LayoutLook, KeyboardFitsThePortraitPanelWithoutACut) {
  for (const TextSize text : {TextSize::large, TextSize::extra_large, TextSize::max}) {
    EXPECT_EQ(laid_out(samples::kana_entry(), setting("p", portrait(), text)).screens, 1);
    EXPECT_EQ(laid_out(samples::kana_entry(), setting("l", landscape(), text)).screens, 1);
  }
  const LaidOut small = laid_out(samples::kana_entry(), setting("s", small_landscape(), TextSize::large));
  EXPECT_TRUE(small.problems.empty()) << testing::PrintToString(small.problems);
}

TEST(LayoutLook, TicketIsOneSheet) {
  const LaidOut page = laid_out(samples::ticket(), large());
  const Rect number = find(page, "ticket.number")->rect, qr = find(page, "ticket.qr")->rect;
  int sheets = 0;
  for (const Placed& placed : page.placed) {
    if (!placed.widget.id.empty()) continue;
    ++sheets;
    EXPECT_TRUE(placed.rect.contains(number.x, number.y) && placed.rect.contains(qr.x + qr.w - 1, qr.y + qr.h - 1));
  }
  EXPECT_EQ(sheets, 1);
}

}  // namespace
}  // namespace haisai::ui

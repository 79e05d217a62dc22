// T14: no scrolling. First pressed together, then cut where it hurts least.
#include <gtest/gtest.h>

#include <chrono>

#include "laid_out.h"

namespace haisai::ui {
namespace {

using model::TextSize;

Setting large() { return setting("portrait", portrait(), TextSize::large); }

TEST(Paging, PagesThatFitHaveOneScreenAndNoCount) {
  const LaidOut page = laid_out(samples::review(), large());
  EXPECT_EQ(page.screens, 1);
  EXPECT_EQ(find(page, "page.count"), nullptr);
  EXPECT_EQ(find(page, "page.next"), nullptr);
}

TEST(Paging, PressesTogetherBeforeItCuts) {
  const LaidOut natural = laid_out(samples::question(4), large());
  const LaidOut six = laid_out(samples::question(6), large());
  EXPECT_EQ(six.screens, 1);
  EXPECT_LT(find(six, "choice.0")->rect.h, find(natural, "choice.0")->rect.h);
}

// What the resident saw: six cards squeezed under the heading of an all but empty screen, because a later one was full.
TEST(Paging, AScreenWithRoomToSpareIsNotPressedTogether) {
  const float natural = find(laid_out(samples::question(3), large()), "choice.0")->rect.h;
  const float natural_row = find(laid_out(samples::review(2), large()), "answer.0.fix")->rect.h;
  int pressed = 0;
  for (int rows = 5; rows <= 14; ++rows) {
    View view = samples::question(3);
    for (Block& block : samples::review(rows).content) view.content.push_back(std::move(block));
    const auto screens = all_screens(view, large());
    if (screens.size() < 2 || find(screens[0], "answer.0.fix") != nullptr) continue;
    EXPECT_EQ(find(screens[0], "choice.0")->rect.h, natural) << rows << " rows follow on the next screen";
    pressed += find(screens[1], "answer.0.fix")->rect.h < natural_row ? 1 : 0;
  }
  EXPECT_GT(pressed, 0) << "no list here is long enough to be pressed together";
}

TEST(Paging, FurtherScreensAreReachedAndLeft) {
  const View view = samples::review(14);
  const LaidOut first = laid_out(view, large(), 0);
  ASSERT_GE(first.screens, 2);
  const Placed* next = find(first, "page.next");
  ASSERT_NE(next, nullptr);
  EXPECT_TRUE(next->widget.primary);
  EXPECT_EQ(next->widget.text, "つづきを見る");
  EXPECT_EQ(next->widget.intent, (flow::Intent{flow::IntentKind::turn_page, "", 1}));
  EXPECT_EQ(find(first, "forward"), nullptr);
  EXPECT_NE(find(first, "back"), nullptr) << "on the first screen back leaves the page";
  EXPECT_EQ(find(first, "page.count")->widget.text, "1／" + std::to_string(first.screens) + "ページ");

  const LaidOut last = laid_out(view, large(), first.screens - 1);
  const Placed* back = find(last, "page.back");
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(back->widget.intent, (flow::Intent{flow::IntentKind::turn_page, "", first.screens - 2}));
  EXPECT_NE(find(last, "forward"), nullptr);
}

TEST(Paging, CutsRowListsBetweenRows) {
  const View view = samples::review(14);
  for (const LaidOut& page : all_screens(view, large())) {
    for (int i = 0; i < 13; ++i) {
      const std::string row = "answer." + std::to_string(i);
      EXPECT_EQ(find(page, row + ".label") == nullptr, find(page, row + ".fix") == nullptr) << row;
      EXPECT_EQ(find(page, row + ".value") == nullptr, find(page, row + ".fix") == nullptr) << row;
    }
  }
}

TEST(Paging, QuestionIsNotLeftAlone) {
  const LaidOut first = laid_out(samples::question(16), large());
  ASSERT_GE(first.screens, 2);
  EXPECT_NE(find(first, "question"), nullptr);
  EXPECT_NE(find(first, "choice.0"), nullptr);
  EXPECT_NE(find(first, "choice.1"), nullptr);
}

TEST(Paging, KeysAreNeverCut) {
  for (const Setting& s : all_settings()) {
    int screens_with_keys = 0;
    for (const LaidOut& page : all_screens(samples::pin(), s)) {
      if (find(page, "pin.key.1") != nullptr) {
        ++screens_with_keys;
        EXPECT_NE(find(page, "pin.key.0"), nullptr) << s.name;
      }
    }
    EXPECT_EQ(screens_with_keys, 1) << s.name;
  }
}

TEST(Paging, PlacesOfThePinShareAScreenWithItsKeys) {
  for (const model::Panel& panel : {portrait(), landscape(), small_landscape()}) {
    for (const TextSize text : {TextSize::standard, TextSize::large}) {
      for (const LaidOut& page : all_screens(samples::pin(), setting("p", panel, text))) {
        EXPECT_EQ(find(page, "pin.box.0") == nullptr, find(page, "pin.key.1") == nullptr)
            << panel.width_px << " " << model::name_of(text);
      }
    }
  }
}

TEST(Paging, ScreenIsClampedToWhatThereIs) {
  EXPECT_EQ(laid_out(samples::yes_no(), large(), 7).screen, 0);
  EXPECT_EQ(laid_out(samples::review(14), large(), -3).screen, 0);
}

TEST(Paging, UsesTheButtonsWordsWhereThePageBringsNone) {
  View view = samples::review(14);
  view.turn_next.reset();
  view.page_count.reset();
  const LaidOut page = laid_out(view, large());
  EXPECT_EQ(find(page, "page.next")->widget.text, view.forward->text);
  EXPECT_EQ(find(page, "page.count")->widget.text, "1/" + std::to_string(page.screens));
}

TEST(Paging, EmptyPageIsLaidOut) {
  View view = samples::yes_no();
  view.content.clear();
  const LaidOut page = laid_out(view, large());
  EXPECT_EQ(page.screens, 1);
  EXPECT_TRUE(page.problems.empty());
}

TEST(Paging, NamesWhatCanNotFit) {
  model::Panel tiny{480, 320, 132, 88, 850, 30};
  Setting s = setting("tiny", tiny, TextSize::max);
  EXPECT_FALSE(laid_out(samples::kana_entry(), s).problems.empty());
}

TEST(Paging, IsQuick) {
  const auto start = std::chrono::steady_clock::now();
  constexpr int kRounds = 20;
  for (int i = 0; i < kRounds; ++i) laid_out(samples::kana_entry(), large());
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  RecordProperty("ms_per_page", std::to_string(took.count() / kRounds));
  EXPECT_LT(took.count() / kRounds, 50) << "a bound for sanitizer builds on a busy machine; the goal is 1 ms";
}

}  // namespace
}  // namespace haisai::ui

#include "screens/ui/text_painter.h"

#include <gtest/gtest.h>

#include "samples.h"

namespace haisai::ui {
namespace {

TEST(TextPainter, ShowsAPageInReadingOrder) {
  EXPECT_EQ(text_of(samples::yes_no()),
            "page question  question\n"
            "header\n"
            "  - place  那覇市役所  (text)\n"
            "  [ ] tool.sound  音声  (button)  -> open_settings\n"
            "  [ ] tool.letters  文字  (button)  -> open_settings\n"
            "  [ ] tool.lang  ことば  (button)  -> open_settings\n"
            "  [ ] staff  職員をよぶ  (button)  -> call_staff\n"
            "progress\n"
            "  - progress  = 4/6 / 住民票の写し  (progress)\n"
            "stack\n"
            "  # question  同じ世帯の方ですか  (heading)\n"
            "grid of 2\n"
            "  [ ] yes  はい  (choice)  -> choose\n"
            "  [ ] no  いいえ  (choice)  -> choose\n"
            "back\n"
            "  [ ] back  もどる  (button)  -> back\n"
            "forward\n"
            "  [>] forward  つぎへ  (button)  -> next\n");
}

TEST(TextPainter, ShowsStatesValuesAndArguments) {
  const std::string review = text_of(samples::review());
  EXPECT_NE(review.find("rows of 3, framed\n"), std::string::npos);
  EXPECT_NE(review.find("- answer.0.value  那覇 花子 / カードから  (text personal)\n"), std::string::npos);
  EXPECT_NE(review.find("[ ] answer.0.fix  なおす  (button)  -> edit answer.0\n"), std::string::npos);
  const std::string pin = text_of(samples::pin());
  EXPECT_NE(pin.find("[>] forward  つぎへ  (button not-yet)  -> next\n"), std::string::npos);
  EXPECT_NE(pin.find("[ ] pin.key.7  7  (key)  -> pin_digit 7\n"), std::string::npos);
  EXPECT_NE(text_of(samples::question()).find("[x] choice.0  家族みんな"), std::string::npos);
  EXPECT_NE(text_of(samples::kana_entry()).find("(free)\n"), std::string::npos);
}

TEST(TextPainter, KnowsEveryIntent) {
  EXPECT_EQ(name_of(flow::IntentKind::none), "none");
  EXPECT_EQ(name_of(flow::IntentKind::set_lang), "set_lang");
  EXPECT_EQ(name_of(flow::IntentKind::turn_page), "turn_page");
}

}  // namespace
}  // namespace haisai::ui

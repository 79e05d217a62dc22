#include <gtest/gtest.h>

#include "engine_fixture.h"

namespace haisai::text {
namespace {

std::vector<std::string> broken(std::string_view markup, float ems, std::string_view lang = "ja") {
  return lines_of(test_engine().lay_out(markup, style_of(40), ems * 40, lang));
}

using Lines = std::vector<std::string>;

TEST(Break, PhrasesStayWhole) {
  // imgui-japanese.md §3: Pango broke these inside the words.
  EXPECT_EQ(broken("しばらくお待ちください", 6), (Lines{"しばらく", "お待ち", "ください"}));
  EXPECT_EQ(broken("画面の情報は消しました", 7), (Lines{"画面の情報は", "消しました"}));
  EXPECT_EQ(broken("番号札をとってください", 8), (Lines{"番号札をとって", "ください"}));
}

TEST(Break, AWritersSpaceIsPreferred) {
  EXPECT_EQ(broken("紙だけで だいじょうぶです", 9), (Lines{"紙だけで", "だいじょうぶです"}));
}

TEST(Break, ASpaceAtALineEndTakesNoWidth) {
  const Paragraph paragraph = test_engine().lay_out("国国国 国国国", style_of(40), 120.5F, "ja");
  EXPECT_EQ(lines_of(paragraph), (Lines{"国国国", "国国国"}));
  EXPECT_NEAR(paragraph.width, 120, 0.5);
}

TEST(Break, LongWordsBreakOnlyAsALastResort) {
  const Lines lines = broken("WOLFESCHLEGELSTEINHAUSENBERGERDORFF", 6);
  EXPECT_GT(lines.size(), 2U);
  std::string joined;
  for (const std::string& line : lines) joined += line;
  EXPECT_EQ(joined, "WOLFESCHLEGELSTEINHAUSENBERGERDORFF");
  EXPECT_EQ(broken("MARIA CLARA", 5), (Lines{"MARIA", "CLARA"}));
}

TEST(Break, NumbersStayWhole) {
  EXPECT_EQ(broken("電話番号は098-867-0111です", 9)[1].find("098-867-0111"), 0U);
}

TEST(Break, OtherLanguagesBreakTheirOwnWay) {
  EXPECT_EQ(broken("Please wait here", 7, "en"), (Lines{"Please wait", "here"}));
  EXPECT_EQ(broken("전입신고를 합니다", 6, "ko"), (Lines{"전입신고를", "합니다"}));
  EXPECT_EQ(broken("사용법 배우기", 5, "ko"), (Lines{"사용법", "배우기"}));
  EXPECT_EQ(broken("请在这里稍候。", 6, "zh-Hans").size(), 2U);
  EXPECT_GE(broken("कृपया यहाँ पर्खनुहोस्", 5, "ne").size(), 2U);
}

TEST(Break, NoWidthMeansNoBreaking) { EXPECT_EQ(broken("しばらくお待ちください", 0).size(), 1U); }

}  // namespace
}  // namespace haisai::text

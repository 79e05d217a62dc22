#include <gtest/gtest.h>

#include <cmath>

#include "engine_fixture.h"

namespace haisai::text {
namespace {

TEST(Layout, OneLineHasTheStyleHeight) {
  const Paragraph paragraph = test_engine().lay_out("国国国", style_of(40), 0, "ja");
  ASSERT_EQ(paragraph.lines.size(), 1U);
  EXPECT_FLOAT_EQ(paragraph.height, 60);
  EXPECT_NEAR(paragraph.width, 120, 0.5);
  // The em box sits in the middle of the line: (60 − 40) ÷ 2 + 0.88 × 40.
  EXPECT_NEAR(paragraph.lines[0].baseline, 45, 1);
}

TEST(Layout, NothingHasNoLines) {
  const Paragraph paragraph = test_engine().lay_out("", style_of(40), 100, "ja");
  EXPECT_TRUE(paragraph.lines.empty());
  EXPECT_FLOAT_EQ(paragraph.height, 0);
}

TEST(Layout, EveryNewlineIsALine) {
  EXPECT_EQ(lines_of(test_engine().lay_out("一\n\n二\n", style_of(40), 0, "ja")),
            (std::vector<std::string>{"一", "", "二", ""}));
}

TEST(Layout, OriginsAreWholePixelsOnlyWhenAsked) {
  const auto fractional = [](const Style& style) {
    int count = 0;
    const Paragraph paragraph =
        test_engine().lay_out("{住民票|じゅうみんひょう}の写し Ag 123", style, 0, "ja");
    for (const PlacedGlyph& glyph : paragraph.glyphs) {
      if (glyph.x != std::floor(glyph.x) || glyph.y != std::floor(glyph.y)) ++count;
    }
    return count;
  };
  Style style = style_of(37);
  EXPECT_EQ(fractional(style), 0);
  style.snap = false;
  EXPECT_GT(fractional(style), 0);
  EXPECT_GT(fractional(style_of(10.5F)), 0);
}

TEST(Layout, AlignmentMovesLinesInsideTheWidth) {
  const auto x_of = [](Align align) {
    return test_engine().lay_out("国国", style_of(40), 200, "ja", align).lines.at(0).x;
  };
  EXPECT_FLOAT_EQ(x_of(Align::left), 0);
  EXPECT_NEAR(x_of(Align::center), 60, 1);
  EXPECT_NEAR(x_of(Align::right), 120, 1);
}

TEST(Layout, AllLinesStandOnTheFirstFacesBaseline) {
  const Paragraph plain = test_engine().lay_out("吉男", style_of(40), 0, "ja");
  const Paragraph mixed = test_engine().lay_out("𠮷男", style_of(40), 0, "ja");
  EXPECT_FLOAT_EQ(plain.lines.at(0).baseline, mixed.lines.at(0).baseline);
  EXPECT_FLOAT_EQ(mixed.glyphs.at(0).y, mixed.glyphs.at(1).y);
}

TEST(Layout, ClustersTellTheTextOfEveryGlyph) {
  const Paragraph paragraph = test_engine().lay_out("辻\U000E0100さん", style_of(40), 0, "ja");
  ASSERT_EQ(paragraph.glyphs.size(), 3U);
  EXPECT_EQ(paragraph.glyphs[0].cluster, 0U);
  EXPECT_EQ(paragraph.glyphs[1].cluster, 7U);
  EXPECT_EQ(paragraph.glyphs[2].cluster, 10U);
}

TEST(Layout, LinesCoverTheWholeText) {
  const Paragraph paragraph = test_engine().lay_out("しばらく お待ちください。", style_of(40), 170, "ja");
  std::uint32_t at = 0;
  for (const Line& line : paragraph.lines) {
    EXPECT_EQ(line.text_begin, at);
    at = line.text_end;
  }
  EXPECT_EQ(at, paragraph.plain.size());
}

}  // namespace
}  // namespace haisai::text

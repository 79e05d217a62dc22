#include <gtest/gtest.h>

#include <algorithm>

#include "engine_fixture.h"

namespace haisai::text {
namespace {

struct Extent {
  float left = 1e9F;
  float right = -1e9F;
  float y = 0;
  int count = 0;
};

// Origins of the glyphs of one size.
Extent extent_of(const Paragraph& paragraph, float em_px) {
  Extent extent;
  for (const PlacedGlyph& glyph : paragraph.glyphs) {
    if (glyph.em_px != em_px) continue;
    extent.left = std::min(extent.left, glyph.x);
    extent.right = std::max(extent.right, glyph.x + glyph.em_px);
    extent.y = glyph.y;
    ++extent.count;
  }
  return extent;
}

TEST(Ruby, StandsHalfSizedAboveItsBase) {
  const Paragraph paragraph = test_engine().lay_out("{東京|とうきょう}", style_of(40), 0, "ja");
  const Extent base = extent_of(paragraph, 40);
  const Extent ruby = extent_of(paragraph, 20);
  EXPECT_EQ(base.count, 2);
  EXPECT_EQ(ruby.count, 5);
  EXPECT_LT(ruby.y, base.y - 0.85F * 40);
  EXPECT_GT(ruby.y - 0.88F * 20, -0.5F);  // its em box is inside the line
}

TEST(Ruby, RaisesOnlyLinesThatHaveIt) {
  const Paragraph paragraph = test_engine().lay_out("{東京|とうきょう}\n東京", style_of(40), 0, "ja");
  ASSERT_EQ(paragraph.lines.size(), 2U);
  EXPECT_FLOAT_EQ(paragraph.lines[1].top, 80);  // 40 × 1.5 + 20
  EXPECT_FLOAT_EQ(paragraph.height, 140);
}

TEST(Ruby, LongRubyWidensItsBaseEvenly) {
  const Paragraph paragraph = test_engine().lay_out("あ{志|こころざし}い", style_of(40), 0, "ja");
  const Extent ruby = extent_of(paragraph, 20);
  std::vector<float> x;
  for (const PlacedGlyph& glyph : paragraph.glyphs) {
    if (glyph.em_px == 40) x.push_back(glyph.x);
  }
  ASSERT_EQ(x.size(), 3U);
  EXPECT_NEAR((ruby.left + ruby.right) / 2, x[1] + 20, 3);  // centred on each other
  EXPECT_GE(ruby.left, x[0] + 30);                          // does not lie over its neighbours
  EXPECT_LE(ruby.right, x[2] + 4);
}

TEST(Ruby, ShortRubyIsCentred) {
  const Paragraph paragraph = test_engine().lay_out("{情報|じ}", style_of(40), 0, "ja");
  const Extent base = extent_of(paragraph, 40);
  const Extent ruby = extent_of(paragraph, 20);
  EXPECT_NEAR((ruby.left + ruby.right) / 2, (base.left + base.right) / 2, 2);
}

TEST(Ruby, GroupsAreNeverSplit) {
  const std::string markup =
      "この{住民票|じゅうみんひょう}の{請求書|せいきゅうしょ}を{提出|ていしゅつ}します";
  for (float width = 180; width < 600; width += 20) {
    const Paragraph paragraph = test_engine().lay_out(markup, style_of(40), width, "ja");
    const auto lines = lines_of(paragraph);
    for (const char* word : {"住民票", "請求書", "提出"}) {
      EXPECT_EQ(std::count_if(lines.begin(), lines.end(),
                              [&](const std::string& line) { return line.find(word) != std::string::npos; }),
                1)
          << word << " at " << width;
    }
    EXPECT_LE(paragraph.width, width);
  }
}

TEST(Ruby, AGroupWiderThanTheLineLosesItsRubyRatherThanOverflow) {
  const Paragraph paragraph = test_engine().lay_out("{請求書請求書|せいきゅうしょ}", style_of(40), 100, "ja");
  EXPECT_LE(paragraph.width, 100);
  EXPECT_EQ(extent_of(paragraph, 20).count, 0);
  EXPECT_EQ(extent_of(paragraph, 40).count, 6);
}

}  // namespace
}  // namespace haisai::text

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "engine_fixture.h"
#include "kiosk/base/utf8.h"
#include "screens/text/kinsoku.h"

namespace haisai::text {
namespace {

const std::u32string kOrdinary = U"国語字森林住民票あいうえおかきくけこカキクケコABCdefg0123456789 　";
const std::u32string kClosing = U"、。）」』】！？ー々っゃゅょッャュョ％…：；";
const std::u32string kOpening = U"（「『【〈《";
constexpr char32_t kSelectors[] = {0xE0100, 0xE0101, 0xE0102};

// Random text in which an ordinary character stands beside every mark, so that a good break always exists.
std::u32string random_text(std::mt19937& random) {
  const auto pick = [&random](const std::u32string& from) { return from[random() % from.size()]; };
  std::u32string text;
  const std::size_t length = 5 + random() % 60;
  while (text.size() < length) {
    const auto kind = random() % 8;
    if (kind == 0) text += pick(kOpening);
    text += pick(kOrdinary);
    if (kind == 1) {
      text += U"辻葛邉"[random() % 3];
      text += kSelectors[random() % 3];
    }
    if (kind == 2) text += pick(kClosing);
    text += U"山";
  }
  return text;
}

TEST(KinsokuProperty, LinesStartAndEndAsTheyShouldAndFit) {
  std::mt19937 random(20261122);
  for (int round = 0; round < 700; ++round) {
    const std::u32string text = random_text(random);
    const std::string utf8 = base::encode_utf8(text);
    const float width = 40.0F * static_cast<float>(5 + random() % 20);
    const Paragraph paragraph = test_engine().lay_out(utf8, style_of(40), width, "ja");
    ASSERT_EQ(paragraph.plain, utf8);
    for (const Line& line : paragraph.lines) {
      ASSERT_LE(line.width, width + 0.5F) << utf8;
      ASSERT_LE(line.x + line.width, width + 1.0F) << utf8;
      const auto content = base::decode_utf8(
          std::string_view(paragraph.plain).substr(line.text_begin, line.text_end - line.text_begin));
      ASSERT_TRUE(content && !content->empty()) << utf8;
      ASSERT_FALSE(base::is_variation_selector(content->front())) << utf8;
      if (line.text_begin > 0) {
        ASSERT_FALSE(may_not_start_line(content->front())) << utf8 << " at " << line.text_begin;
        ASSERT_NE(content->front(), U' ') << utf8;
      }
      if (line.text_end < paragraph.plain.size()) {
        ASSERT_FALSE(may_not_end_line(content->back())) << utf8;
      }
    }
  }
}

TEST(KinsokuProperty, GlyphsLieInsideTheirLine) {
  std::mt19937 random(4);
  for (int round = 0; round < 200; ++round) {
    const std::string utf8 = base::encode_utf8(random_text(random));
    const float width = 40.0F * static_cast<float>(5 + random() % 20);
    const Paragraph paragraph = test_engine().lay_out(utf8, style_of(40), width, "ja", Align::center);
    for (const Line& line : paragraph.lines) {
      for (std::size_t g = line.first_glyph; g < line.first_glyph + line.glyph_count; ++g) {
        const PlacedGlyph& glyph = paragraph.glyphs[g];
        const GlyphBitmap ink = test_engine().rasterise(glyph.face, glyph.glyph, glyph.em_px);
        if (ink.width == 0) continue;
        ASSERT_LE(glyph.x + static_cast<float>(ink.left + ink.width), width + 2) << utf8;
        ASSERT_GE(glyph.x + static_cast<float>(ink.left), -2) << utf8;
      }
    }
  }
}

TEST(KinsokuProperty, EvenRowsOfMarksDoNotOverflow) {
  const Paragraph paragraph =
      test_engine().lay_out("。。。。。。。。。。「「「「「「「「「「", style_of(40), 90, "ja");
  EXPECT_LE(paragraph.width, 90.5F);
}

TEST(KinsokuProperty, AnyBytesAreSurvived) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    for (int i = 0; i < 40; ++i) bytes.push_back(static_cast<char>(random() & 0xFF));
    const Paragraph paragraph = test_engine().lay_out(bytes, style_of(24), 120, round % 2 == 0 ? "ja" : "ne");
    EXPECT_TRUE(base::decode_utf8(paragraph.plain).has_value());
  }
}

}  // namespace
}  // namespace haisai::text

#include <gtest/gtest.h>

#include "engine_fixture.h"

namespace haisai::text {
namespace {

Paragraph draw(std::string_view markup, std::string_view lang = "ja", bool mincho = false,
               bool bold = false) {
  Style style = style_of(48);
  style.mincho = mincho;
  style.bold = bold;
  return test_engine().lay_out(markup, style, 0, lang);
}

std::pair<std::uint16_t, std::uint32_t> only_glyph(const Paragraph& paragraph) {
  EXPECT_EQ(paragraph.glyphs.size(), 1U) << paragraph.plain;
  if (paragraph.glyphs.empty()) return {};
  return {paragraph.glyphs[0].face, paragraph.glyphs[0].glyph};
}

std::string file_of(const Paragraph& paragraph) {
  return test_engine().face_file(paragraph.glyphs.at(0).face).path;
}

constexpr const char* kHardNames[] = {"髙橋",
                                      "﨑山",
                                      "𠮷男",
                                      "𠮷田",
                                      "栁",
                                      "濵",
                                      "邉",
                                      "邊",
                                      "渡邉",
                                      "德",
                                      "瀨",
                                      "槗",
                                      "麵",
                                      "噓",
                                      "㐂",
                                      "①",
                                      "〆",
                                      "ヴ",
                                      "𩸽",
                                      "𪘀",
                                      "神田",
                                      "辻\U000E0100",
                                      "辻\U000E0101",
                                      "辻\U000E0102",
                                      "葛\U000E0100",
                                      "葛\U000E0101",
                                      "葛\U000E0102",
                                      "邉\U000E0100",
                                      "邉\U000E0101",
                                      "邉\U000E0102",
                                      "邉\U000E010F",
                                      "邊\U000E0101",
                                      "邊\U000E0108",
                                      "MARIA CLARA DELA CRUZ-SANTOS ANNA",
                                      "李",
                                      "Sukarno",
                                      "NGUYỄN THỊ ĐÀO",
                                      "さくら（山田）",
                                      "ﾊﾅｺ"};

TEST(NameShapes, EveryHardNameIsDrawnInItsOwnShape) {
  for (bool mincho : {false, true}) {
    for (bool bold : {false, true}) {
      for (const char* name : kHardNames) {
        const Paragraph paragraph = draw(name, "ja", mincho, bold);
        EXPECT_TRUE(paragraph.missing.empty()) << name;
        EXPECT_FALSE(paragraph.substituted) << name << (mincho ? " mincho" : "") << (bold ? " bold" : "");
        for (const PlacedGlyph& glyph : paragraph.glyphs) EXPECT_NE(glyph.glyph, 0U) << name;
      }
    }
  }
}

TEST(NameShapes, TheSelectorChoosesAnotherGlyph) {
  const auto plain = only_glyph(draw("辻"));
  EXPECT_NE(only_glyph(draw("辻\U000E0100")), plain);
  EXPECT_EQ(only_glyph(draw("辻\U000E0101")), plain);  // Adobe-Japan1 names the base shape with E0101
  EXPECT_NE(only_glyph(draw("葛\U000E0100")), only_glyph(draw("葛")));
}

TEST(NameShapes, ThePairDecidesTheFaceNotTheBase) {
  EXPECT_NE(file_of(draw("辻")).find("BIZUDPGothic"), std::string::npos);
  EXPECT_NE(file_of(draw("辻\U000E0102")).find("ipamj"), std::string::npos);
  EXPECT_NE(file_of(draw("邉\U000E0101")).find("NotoSansCJK"), std::string::npos);
  EXPECT_NE(file_of(draw("𠮷")).find("NotoSansCJK"), std::string::npos);
}

TEST(NameShapes, CompatibilityKanjiKeepTheirShape) {
  EXPECT_NE(only_glyph(draw("\uFA19")), only_glyph(draw("\u795E")));
  EXPECT_NE(only_glyph(draw("髙")), only_glyph(draw("高")));
  EXPECT_NE(only_glyph(draw("﨑")), only_glyph(draw("崎")));
}

TEST(NameShapes, AnUnknownPairIsReported) {
  const Paragraph paragraph = draw("山\U000E01EF");
  EXPECT_TRUE(paragraph.substituted);
  EXPECT_TRUE(paragraph.missing.empty());
  EXPECT_EQ(only_glyph(paragraph), only_glyph(draw("山")));
  EXPECT_EQ(paragraph.plain, "山\U000E01EF");
}

TEST(NameShapes, WhatNoFaceHasIsAVisibleMark) {
  const Paragraph paragraph = draw("山\U000F0000田");
  ASSERT_EQ(paragraph.missing, std::vector<char32_t>{0xF0000});
  ASSERT_EQ(paragraph.glyphs.size(), 3U);
  EXPECT_EQ(paragraph.glyphs[1].glyph, draw("〓").glyphs.at(0).glyph);
  EXPECT_TRUE(draw("〓").missing.empty());
}

TEST(NameShapes, NamesOnPaperComeWholeFromIpaMjMincho) {
  for (const PlacedGlyph& glyph : draw("髙橋 𠮷男辻\U000E0102", "ja", true).glyphs) {
    EXPECT_NE(test_engine().face_file(glyph.face).path.find("ipamj"), std::string::npos);
  }
}

TEST(NameShapes, TheLanguageChoosesTheFace) {
  EXPECT_EQ(test_engine().face_file(draw("骨", "zh-Hans").glyphs.at(0).face).index, 2);
  EXPECT_EQ(test_engine().face_file(draw("骨", "zh-Hant").glyphs.at(0).face).index, 3);
  EXPECT_EQ(test_engine().face_file(draw("한국어", "ko").glyphs.at(0).face).index, 1);
  EXPECT_NE(file_of(draw("नेपाली", "ne")).find("Devanagari"), std::string::npos);
  EXPECT_TRUE(draw("नमस्ते, फारम", "ne").missing.empty());
  EXPECT_TRUE(draw("Xin chào, đơn đăng ký", "vi").missing.empty());
}

TEST(NameShapes, ALatinWordComesFromOneFace) {
  const Paragraph paragraph = draw("NGUYỄN");
  for (const PlacedGlyph& glyph : paragraph.glyphs) EXPECT_EQ(glyph.face, paragraph.glyphs[0].face);
  const Paragraph decomposed = draw("e\u0301");
  EXPECT_TRUE(decomposed.missing.empty());
}

TEST(NameShapes, InvisibleCharactersDrawNothing) {
  const Paragraph paragraph = draw("\uFEFF山\u200B田");
  EXPECT_TRUE(paragraph.missing.empty());
  EXPECT_FLOAT_EQ(paragraph.width, draw("山田").width);
}

TEST(NameShapes, ForgettingChangesNothingToSee) {
  const auto before = only_glyph(draw("辻\U000E0100"));
  test_engine().forget();
  EXPECT_EQ(only_glyph(draw("辻\U000E0100")), before);
}

TEST(NameShapes, MissingFontsNameThePackage) {
  const auto opened = Engine::open({"/nonexistent"});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, base::ErrorCode::fonts_missing);
  EXPECT_NE(opened.error().detail.find("fonts-morisawa-bizud-gothic"), std::string::npos);
}

TEST(NameShapes, GlyphsRasteriseToInk) {
  const Paragraph paragraph = draw("国");
  const GlyphBitmap bitmap =
      test_engine().rasterise(paragraph.glyphs[0].face, paragraph.glyphs[0].glyph, paragraph.glyphs[0].em_px);
  // kiosk-accessibility §1: the ink of 国 is 0.897 em high in BIZ UDPGothic.
  EXPECT_NEAR(bitmap.height, 0.897 * 48, 1.5);
  EXPECT_EQ(bitmap.coverage.size(), static_cast<std::size_t>(bitmap.width * bitmap.height));
  EXPECT_LT(bitmap.top, 0);
  EXPECT_TRUE(test_engine().rasterise(60000, 1, 48).coverage.empty());
}

}  // namespace
}  // namespace haisai::text

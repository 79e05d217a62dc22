#include "screens/imgui/paragraphs.h"

#include <gtest/gtest.h>

#include <string>

#include "screens/imgui/measure.h"

namespace haisai::paint {
namespace {

class ParagraphsTest : public testing::Test {
 protected:
  void SetUp() override {
    auto engine = text::Engine::open();
    ASSERT_TRUE(engine) << engine.error().detail;
    engine_ = std::move(engine).value();
  }
  std::unique_ptr<text::Engine> engine_;
};

TEST_F(ParagraphsTest, SameTextIsLaidOutOnce) {
  Paragraphs paragraphs(*engine_);
  const auto* first = &paragraphs.find("{住民票|じゅうみんひょう}の写し", {}, 400, "ja");
  EXPECT_EQ(first, &paragraphs.find("{住民票|じゅうみんひょう}の写し", {}, 400, "ja"));
  EXPECT_NE(first, &paragraphs.find("{住民票|じゅうみんひょう}の写し", {}, 399, "ja"));
  EXPECT_NE(first, &paragraphs.find("{住民票|じゅうみんひょう}の写し", {.em_px = 31}, 400, "ja"));
  EXPECT_NE(first, &paragraphs.find("{住民票|じゅうみんひょう}の写し", {.bold = true}, 400, "ja"));
  EXPECT_NE(first, &paragraphs.find("{住民票|じゅうみんひょう}の写し", {}, 400, "zh-Hans"));
  EXPECT_EQ(paragraphs.size(), 5U);
}

TEST_F(ParagraphsTest, NamesKeepTheirJapaneseShapesOnAChinesePage) {
  Paragraphs paragraphs(*engine_);
  ui::TextStyle name;
  name.name_shapes = true;
  const auto face = [&](const ui::TextStyle& style, const char* lang) {
    return paragraphs.find("直", style, 0, lang).glyphs.at(0).face;
  };
  EXPECT_EQ(face(name, "zh-Hans"), face(name, "ja"));
  EXPECT_NE(face({}, "zh-Hans"), face({}, "ja"));
}

TEST_F(ParagraphsTest, BoundedAndForgotten) {
  Paragraphs paragraphs(*engine_);
  for (std::size_t i = 0; i < Paragraphs::kMaxParagraphs + 20; ++i) paragraphs.find(std::to_string(i), {}, 0, "en");
  EXPECT_LE(paragraphs.size(), Paragraphs::kMaxParagraphs);
  EXPECT_EQ(paragraphs.find("7", {}, 0, "en").plain, "7");
  paragraphs.forget();
  EXPECT_EQ(paragraphs.size(), 0U);
}

TEST_F(ParagraphsTest, MeasureBreaksToTheWidth) {
  Paragraphs paragraphs(*engine_);
  const EngineMeasure measure(paragraphs);
  const std::string words = "画面の四角を、指で一回さわってください。";
  const ui::TextSize one = measure.measure(words, {.em_px = 32}, 0, "ja");
  const ui::TextSize broken = measure.measure(words, {.em_px = 32}, 300, "ja");
  EXPECT_EQ(one.lines, 1);
  EXPECT_GT(one.width_px, 500);
  EXPECT_GT(broken.lines, 1);
  EXPECT_LE(broken.width_px, 300);
  EXPECT_GT(broken.height_px, one.height_px);
}

}  // namespace
}  // namespace haisai::paint

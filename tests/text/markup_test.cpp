#include "screens/text/markup.h"

#include <gtest/gtest.h>

#include <random>

#include "engine_fixture.h"
#include "kiosk/model/catalogue.h"

namespace haisai::text {
namespace {

TEST(Markup, TakesRubyGroupsApart) {
  const MarkedText text = parse_markup("{住民票|じゅうみんひょう}の{写|うつ}し");
  EXPECT_EQ(text.plain, "住民票の写し");
  ASSERT_EQ(text.groups.size(), 2U);
  EXPECT_EQ(text.groups[0].first, 0U);
  EXPECT_EQ(text.groups[0].count, 3U);
  EXPECT_EQ(text.groups[0].ruby.size(), 8U);
  EXPECT_EQ(text.groups[1].first, 4U);
  EXPECT_EQ(text.characters[3].group, kNoGroup);
}

TEST(Markup, KeepsABaseAndItsSelectorTogether) {
  const MarkedText text = parse_markup("辻\U000E0100葛\U000E0101");
  ASSERT_EQ(text.characters.size(), 2U);
  EXPECT_EQ(text.characters[0].selector, char32_t{0xE0100});
  EXPECT_EQ(text.characters[1].base, U'葛');
  EXPECT_EQ(text.characters[1].begin, 7U);
}

TEST(Markup, EscapedNamesStayAsTheyAre) {
  const std::string name = R"(a{b|c}d\e)";
  EXPECT_EQ(parse_markup(model::escape_markup(name)).plain, name);
  EXPECT_TRUE(parse_markup(model::escape_markup(name)).groups.empty());
}

TEST(Markup, MalformedBytesBecomeVisible) {
  EXPECT_EQ(parse_markup("a\xFF\xE3\x81z").plain, "a\uFFFD\uFFFDz");
}

TEST(Markup, AgreesWithTheCatalogueOnAnyText) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {"{",  "|", "}",  "\\",           "あ",
                                           "国", "a", "\n", "辻\U000E0100", "\U000E0100"};
  for (int round = 0; round < 2000; ++round) {
    std::string markup;
    for (int i = 0; i < 12; ++i) markup += pieces[random() % pieces.size()];
    ASSERT_EQ(parse_markup(markup).plain, model::plain_of(markup)) << markup;
  }
}

}  // namespace
}  // namespace haisai::text

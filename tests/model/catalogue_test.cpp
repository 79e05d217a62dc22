#include "kiosk/model/catalogue.h"

#include <gtest/gtest.h>

#include "kiosk/model/preferences.h"

namespace haisai::model {
namespace {

TEST(Catalogue, ruby_can_be_read_or_left_out) {
  EXPECT_EQ(plain_of("だれの{住民票|じゅうみんひょう}ですか"), "だれの住民票ですか");
  EXPECT_EQ(reading_of("だれの{住民票|じゅうみんひょう}ですか"), "だれのじゅうみんひょうですか");
}

TEST(Catalogue, values_are_shown_as_they_are) {
  const Catalogue texts("ja", {{"greet", "{name}さん、{紙|かみ}は{n}まいです"}});
  const std::string markup = texts.format("greet", {{"name", "a{b|c}\\"}, {"n", "3"}});
  EXPECT_EQ(plain_of(markup), "a{b|c}\\さん、紙は3まいです");
  EXPECT_EQ(reading_of(markup), "a{b|c}\\さん、かみは3まいです");
}

TEST(Catalogue, a_missing_text_shows_its_key) {
  const Catalogue texts("ja", {});
  EXPECT_FALSE(texts.has("x.y"));
  EXPECT_EQ(texts.get("x.y"), "〓x.y〓");
}

TEST(Preferences, names_read_back) {
  for (const Theme theme :
       {Theme::standard, Theme::black_on_white, Theme::white_on_black, Theme::low_glare}) {
    EXPECT_EQ(theme_from(name_of(theme)), theme);
  }
  EXPECT_FALSE(theme_from("dark"));
  EXPECT_EQ(text_size_from("extra-large"), TextSize::extra_large);
  EXPECT_EQ(layout_from("mirrored"), Layout::mirrored);
}

}  // namespace
}  // namespace haisai::model

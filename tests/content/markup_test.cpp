#include "kiosk/content/markup.h"

#include <gtest/gtest.h>

namespace haisai::content::test {
namespace {

TEST(Markup, ruby_values_and_escapes_pass) {
  for (const char* good : {"", "ことば", "{住民票|じゅうみんひょう}が いります", "あと{n}回",
                           "\\{そのまま\\}", "{ABC|エービーシー}"}) {
    EXPECT_EQ(markup_fault(good), "") << good;
  }
}

TEST(Markup, every_slip_is_named) {
  EXPECT_NE(markup_fault("{住民票").find("not closed"), std::string::npos);
  EXPECT_NE(markup_fault("住民票}").find("outside of braces"), std::string::npos);
  EXPECT_NE(markup_fault("a|b").find("outside of braces"), std::string::npos);
  EXPECT_NE(markup_fault("{|よみ}").find("no word"), std::string::npos);
  EXPECT_NE(markup_fault("{住民票|}").find("kana"), std::string::npos);
  EXPECT_NE(markup_fault("{住民票|juumin}").find("kana"), std::string::npos);
  EXPECT_NE(markup_fault("{住民票}").find("neither"), std::string::npos);
  EXPECT_NE(markup_fault("\xff").find("UTF-8"), std::string::npos);
}

}  // namespace
}  // namespace haisai::content::test

#include <gtest/gtest.h>

#include "asset_copy.h"

namespace haisai::content::test {
namespace {

TEST(Themes, contrast_is_that_of_wcag) {
  EXPECT_NEAR(model::contrast(0x000000ff, 0xffffffff), 21.0, 0.001);
  EXPECT_NEAR(model::contrast(0xffffffff, 0xffffffff), 1.0, 0.001);
  EXPECT_NEAR(model::contrast(0x0017c1ff, 0xffffffff), 11.1, 0.1);
  EXPECT_NEAR(model::contrast(0x8a8a8aff, 0x222222ff), 4.6, 0.1);
}

TEST(Themes, all_four_are_there_with_every_colour) {
  const Content content = load(source_assets(), source_assets() / "settings.toml").value();
  ASSERT_EQ(content.themes.size(), 4U);
  for (const auto& [name, theme] : content.themes) {
    EXPECT_EQ(theme.colours.size(), model::kThemeColours.size()) << name;
    EXPECT_EQ(theme.plain, name != "standard");
  }
}

TEST(Themes, keep_the_ratios_of_their_rules) {
  const Content content = load(source_assets(), source_assets() / "settings.toml").value();
  const auto ratio = [&](const std::string& theme, const char* front, const char* back) {
    const auto& colours = content.themes.at(theme).colours;
    return model::contrast(colours.find(front)->second, colours.find(back)->second);
  };
  for (const char* text : {"ink", "second_ink", "sea", "alert", "done"}) {
    for (const char* back : {"ground", "paper"}) {
      EXPECT_GE(ratio("standard", text, back), 10.0) << text << back;
      EXPECT_GE(ratio("black-on-white", text, back), 20.0);
      EXPECT_GE(ratio("white-on-black", text, back), 20.0);
      EXPECT_GE(ratio("low-glare", text, back), 7.0);
      EXPECT_LE(ratio("low-glare", text, back), 8.0);
    }
  }
  for (const auto& [name, theme] : content.themes) EXPECT_GE(ratio(name, "edge", "ground"), 3.0) << name;
}

}  // namespace
}  // namespace haisai::content::test

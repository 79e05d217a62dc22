// Languages beside ja: what `haisai check` says about them.
#include <gtest/gtest.h>

#include <algorithm>

#include "asset_copy.h"

namespace haisai::content::test {
namespace {

constexpr const char* kTags[] = {"ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "ne", "vi"};

TEST(Translations, EightLanguagesHaveEveryWordThemselves) {
  const auto content = load(source_assets(), source_assets() / "settings.toml");
  ASSERT_TRUE(content) << content.error().detail;
  for (const char* tag : kTags) {
    ASSERT_TRUE(content->catalogues.contains(tag)) << tag;
    const model::Catalogue& texts = content->catalogues.at(tag);
    EXPECT_EQ(texts.get("catalogue.tag"), tag);
    EXPECT_EQ(texts.get("catalogue.human_check"), "none") << "when somebody has read it, say who";
    EXPECT_EQ(texts.get("language.ne"), "नेपाली") << tag << " names languages in their own letters";
  }
  EXPECT_NE(content->catalogues.at("en").get("welcome.heading"), content->catalogues.at("ja").get("welcome.heading"));
}

struct Planted {
  const char* name;
  const char* file;
  const char* from;
  const char* to;
  const char* message;
  const char* said_in = "";
  bool warning = true;
};
void PrintTo(const Planted& planted, std::ostream* out) { *out << planted.name; }

const Planted kPlanted[] = {
    {"missing", "texts/ko.toml", "back = \"뒤로\"\n", "", "'page.back' is not translated yet: ko (もどる)", "texts/ja.toml"},
    {"new_in_ja", "texts/ja.toml", "[page]\n", "[page]\nlater = \"あとで\"\n",
     "'page.later' is not translated yet: en, ja-easy, ko, ne, vi, zh-Hans, zh-Hant (あとで)"},
    {"extra", "texts/vi.toml", "[page]\n", "[page]\nbakc = \"Lùi\"\n",
     "'page.bakc' is not in ja, so nothing shows it; did you mean 'page.back'?"},
    {"value_lost", "texts/en.toml", "{n} waiting now", "People are waiting now",
     "'services.waiting' must hold the same values as ja: {n}, not none"},
    {"value_added", "texts/ne.toml", "back = \"पछाडि\"", "back = \"पछाडि {n}\"",
     "'page.back' must hold the same values as ja: none, not {n}"},
    {"page_number_lost", "texts/en.toml", "Page %1 / %2", "Page %1", "same values as ja: %1, %2, not %1"},
    {"empty", "texts/zh-Hant.toml", "back = \"返回\"", "back = \"\"", "'page.back' is empty"},
    {"no_name", "texts/ko.toml", "name = \"한국어\"\n", "", "[catalogue] has no 'name' for ko", "", false},
    {"wrong_tag", "texts/ko.toml", "tag = \"ko\"", "tag = \"kr\"", "'kr' must be the name of the file, 'ko'", "", false},
    {"check_state", "texts/ko.toml", "human_check = \"none\"", "human_check = \"yes\"",
     "'human_check' is none, part or all", "", false},
    {"nobody_named", "texts/ko.toml", "human_check = \"none\"", "human_check = \"all\"",
     "'checked_by' must say who and when", "", false},
};

class Faulty : public testing::TestWithParam<Planted> {};

TEST_P(Faulty, IsSaid) {
  const Planted& planted = GetParam();
  const AssetCopy assets;
  EXPECT_EQ(all_of(assets.check()).find(planted.message), std::string::npos);
  assets.replace(planted.file, planted.from, planted.to);
  const std::vector<Fault> faults = assets.check();
  const auto found = std::find_if(faults.begin(), faults.end(), [&](const Fault& fault) {
    return fault.message.find(planted.message) != std::string::npos;
  });
  ASSERT_NE(found, faults.end()) << all_of(faults);
  EXPECT_EQ(found->warning, planted.warning);
  EXPECT_EQ(found->file, assets.path(*planted.said_in == '\0' ? planted.file : planted.said_in).string());
}

INSTANTIATE_TEST_SUITE_P(Planted, Faulty, testing::ValuesIn(kPlanted),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(Translations, WhatStaffReadNeedsNone) {
  const AssetCopy assets;
  assets.replace("texts/ja.errors.toml", "staff = \"", "staff = \"職員へ。");
  assets.replace("texts/ja.procedures.toml", "[paper]\n", "[paper]\nremark = \"備考\"\n");
  EXPECT_EQ(all_of(assets.check()).find("not translated"), std::string::npos) << all_of(assets.check());
}

TEST(Translations, ClockTimesMayBeWrittenAnotherWay) {
  const AssetCopy assets;
  EXPECT_NE(assets.read("texts/en.toml").find("{hour24}:{minute00}"), std::string::npos);
  EXPECT_EQ(all_of(assets.check()).find("clock."), std::string::npos);
}

}  // namespace
}  // namespace haisai::content::test

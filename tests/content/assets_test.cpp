// The content of this repository as it is.
#include <gtest/gtest.h>

#include <set>

#include "asset_copy.h"
#include "kiosk/base/error.h"

namespace haisai::content::test {
namespace {

const Content& shipped() {
  static const Content content = load(source_assets(), source_assets() / "settings.toml").value();
  return content;
}

const model::Catalogue& ja() { return shipped().catalogues.at("ja"); }

TEST(Assets, have_no_fault_and_no_warning_of_ours) {
  const std::vector<Fault> faults = check(source_assets(), source_assets() / "settings.toml");
  for (const Fault& fault : faults) EXPECT_TRUE(fault.warning) << text_of(fault);
  for (const Fault& fault : faults) {
    const bool screens = fault.file.ends_with("ja.toml");
    EXPECT_TRUE(screens) << text_of(fault);
  }
}

TEST(Assets, name_naha_and_its_four_offices) {
  const model::Site& site = shipped().site;
  EXPECT_EQ(site.id, "naha");
  EXPECT_EQ(site.city_code, "472018");
  ASSERT_EQ(site.offices.size(), 4U);
  EXPECT_EQ(site.office("honcho")->open_minute, 8 * 60 + 30);
  EXPECT_EQ(site.office("shuri")->close_minute, 17 * 60 + 15);
  EXPECT_EQ(site.service("jumin")->prefix, "A");
  EXPECT_EQ(site.service("jumin")->group, 1);
  EXPECT_EQ(ja().get("site.oroku.name"), "小禄支所");
}

TEST(Assets, settings_are_those_of_the_design) {
  const model::Settings& settings = shipped().settings;
  EXPECT_EQ(settings.panel.width_px, 1080);
  EXPECT_NEAR(settings.panel.px_per_mm(), 3.64, 0.01);
  EXPECT_EQ(settings.times.veil_s, 30);
  EXPECT_EQ(settings.times.idle_s, 120);
  EXPECT_FALSE(settings.allow_last_try);
  EXPECT_EQ(settings.form_printer, "");
}

TEST(Assets, every_error_says_what_happened_and_what_to_do) {
  for (const base::ErrorCode code : base::kErrorCodes) {
    const std::string prefix = "error." + std::string(base::name_of(code)) + ".";
    const std::string words = model::plain_of(ja().get(prefix + "resident"));
    const bool leads_on =
        words.find("ください") != std::string::npos || words.find("られます") != std::string::npos;
    EXPECT_TRUE(leads_on) << prefix << words;
    EXPECT_TRUE(words.ends_with("。")) << prefix;
    EXPECT_FALSE(ja().get(prefix + "staff").empty());
  }
}

TEST(Assets, rejects_name_the_field_and_say_what_to_do) {
  for (const char* rule : {"required", "kana", "date", "future", "telephone", "range", "choice", "too_long",
                           "postcode", "text"}) {
    const std::string words =
        ja().format(std::string("reject.") + rule, {{"label", "電話"}, {"min", "1"}, {"max", "10"}});
    EXPECT_NE(words.find("「電話」"), std::string::npos) << rule;
    EXPECT_NE(words.find("ください"), std::string::npos) << rule;
    EXPECT_EQ(words.find('{'), std::string::npos) << words;
  }
}

TEST(Assets, questions_have_short_sentences) {
  for (const auto& [key, text] : ja().all()) {
    if (!key.ends_with(".question") && !key.ends_with(".helper")) continue;
    std::size_t characters = 0;
    for (const char c : model::plain_of(text)) {
      if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++characters;
    }
    EXPECT_LE(characters, 80U) << key << ": " << text;
  }
}

TEST(Assets, an_unconfirmed_fee_is_marked_as_such) {
  const model::Procedure& procedure = shipped().procedures.at(0);
  EXPECT_EQ(procedure.fee.yen_per_copy, 300);
  EXPECT_FALSE(procedure.fee.fact.confirmed);
  EXPECT_EQ(procedure.fee.fact.checked_on, "2026-11-01");
  EXPECT_EQ(model::plain_of(ja().get("fee.unconfirmed")), "窓口で たしかめてください");
}

}  // namespace
}  // namespace haisai::content::test

// A rule that ends: staff hear of it sixty days ahead, and afterwards nobody is told it any more.
#include <gtest/gtest.h>

#include <algorithm>

#include "asset_copy.h"
#include "kiosk/content/fault_words.h"
#include "kiosk/model/fact.h"
#include "kiosk/model/form.h"

namespace haisai::content::test {
namespace {

constexpr const char* kEnd = "2027-03-31";

struct Warned {
  int count = 0;
  Fault first;
};

Warned warned(const AssetCopy& assets, const char* today) {
  Warned found;
  for (const Fault& fault : check(assets.path(""), assets.path("settings.toml"), base::parse_iso_date(today))) {
    if (fault.message.find(kEnd) == std::string::npos) continue;
    if (found.count++ == 0) found.first = fault;
  }
  return found;
}

TEST(Expiry, IsWarnedOfSixtyDaysAheadAtItsLine) {
  const AssetCopy assets;
  const int line = assets.replace("sites/naha/fees.toml", "yen_per_copy = 300", "yen_per_copy = 300\nvalid_until = \"2027-03-31\"") + 1;
  EXPECT_EQ(warned(assets, "2027-01-29").count, 0) << "61 days ahead";
  for (const char* today : {"2027-01-30", "2027-03-31", "2027-04-01", "2030-01-01"}) {
    const Warned found = warned(assets, today);
    ASSERT_EQ(found.count, 1) << today;
    EXPECT_EQ(found.first.line, line) << today;
    EXPECT_TRUE(found.first.warning) << "the terminal goes on";
    EXPECT_NE(FaultWords::load(source_assets()).japanese(found.first.message).find(kEnd), std::string::npos);
  }
}

TEST(Expiry, AfterItTheCounterSays) {
  const AssetCopy assets;
  assets.replace("sites/naha/fees.toml", "yen_per_copy = 300", "yen_per_copy = 300\nvalid_until = \"2027-03-31\"");
  const auto content = assets.load();
  ASSERT_TRUE(content) << content.error().detail;
  const auto form = std::find_if(content->procedures.begin(), content->procedures.end(),
                                 [](const model::Procedure& each) { return each.fee.yen_per_copy == 300; });
  ASSERT_NE(form, content->procedures.end());
  const model::FormDraft draft{form->id, {}};
  EXPECT_EQ(model::fee_yen(*form, draft, kEnd), 300);
  EXPECT_EQ(model::fee_yen(*form, draft, "2027-04-01"), -1) << "the counter says";
  EXPECT_EQ(model::trust(form->fee.fact, "2027-04-01"), model::Trust::expired);
}

}  // namespace
}  // namespace haisai::content::test

#include "kiosk/usage/names.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "kiosk/usage/content_ids.h"

namespace haisai::usage {
namespace {

TEST(UsageNames, ReadBackAndFitTheColumns) {
  std::set<std::string_view> seen;
  for (int i = 0; i <= static_cast<int>(model::UsageKind::lesson); ++i) {
    const auto kind = static_cast<model::UsageKind>(i);
    EXPECT_EQ(kind_from(name_of(kind)), kind);
    EXPECT_TRUE(model::ContentIds::is_id(name_of(kind)));
    EXPECT_TRUE(seen.insert(name_of(kind)).second);
  }
  seen.clear();
  for (int i = 0; i <= static_cast<int>(model::UsageCode::choice_6); ++i) {
    const auto code = static_cast<model::UsageCode>(i);
    EXPECT_EQ(code_from(name_of(code)), code);
    EXPECT_TRUE(model::ContentIds::is_id(name_of(code)));
    EXPECT_TRUE(seen.insert(name_of(code)).second);
  }
  for (const model::Outcome outcome : kOutcomes) EXPECT_EQ(outcome_from(name_of(outcome)), outcome);
}

TEST(UsageNames, AreThoseOfTheSchema) {
  EXPECT_EQ(name_of(model::UsageKind::pick), "pick");
  EXPECT_EQ(name_of(model::UsageCode::wrong_pin), "wrong_pin");
  EXPECT_EQ(name_of(model::Outcome::timeout), "timeout");
  EXPECT_EQ(name_of(model::Mode::booth), "booth");
  EXPECT_EQ(name_of(model::Assist::volunteer), "volunteer");
  EXPECT_EQ(name_of(model::Arrival::unknown), "unknown");
  EXPECT_FALSE(kind_from("name"));
  EXPECT_FALSE(code_from(""));
  EXPECT_FALSE(outcome_from("Done"));
}

}  // namespace
}  // namespace haisai::usage

// Each check of the audit can fail: one planted fault per rule is found, and the page without it is clean.
#include <gtest/gtest.h>

#include <set>

#include "matrix.h"

namespace haisai::audit {
namespace {

Findings found_by(const Rule& rule, const Shown& shown) {
  Findings findings;
  rule.check(shown, findings);
  std::erase_if(findings, [&](const std::string& line) { return !line.starts_with(rule.id + " "); });
  return findings;
}

TEST(AuditControl, EachRuleFindsItsPlantedFault) {
  Matrix matrix;
  for (const Rule& rule : all_rules()) {
    bool caught = false;
    for (const char* name : {"purpose", "question_choice", "pin", "welcome"}) {
      const Shown good = matrix.page(name);
      ASSERT_FALSE(good.name.empty()) << name;
      Shown bad = good;
      rule.plant(bad);
      const auto before = found_by(rule, good).size();
      caught = caught || found_by(rule, bad).size() > before;
    }
    EXPECT_TRUE(caught) << rule.id;
  }
}

TEST(AuditControl, RulesHaveDistinctIds) {
  std::set<std::string> ids;
  for (const Rule& rule : all_rules()) EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
}

}  // namespace
}  // namespace haisai::audit

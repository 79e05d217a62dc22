// Every page × text step × theme × language × layout × orientation keeps every rule (RULES.md).
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "matrix.h"
#include "places.h"
#include "standing.h"

namespace haisai::audit {
namespace {

Matrix& matrix() {
  static Matrix one;
  return one;
}

// "T13 review… : text.id": the same part of the same page under the same rule.
std::string place_of(const std::string& finding) {
  const std::size_t rule = finding.find(' '), page = finding.find('.', rule), screen = finding.find(": ", page);
  return finding.substr(0, page) + " " + finding.substr(screen + 2, finding.find(": ", screen + 2) - screen - 2);
}

// One line a place is enough to find the fault; the count tells in how many situations it is met.
void expect_none(const Findings& findings) {
  std::map<std::string, std::vector<std::string>> by_place;
  for (const std::string& finding : findings) by_place[place_of(finding)].push_back(finding);
  for (const auto& [place, lines] : by_place) ADD_FAILURE() << lines.size() << " x " << lines.front();
}

std::string name_of(const testing::TestParamInfo<const char*>& tested) {
  std::string name = tested.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

class Audit : public testing::TestWithParam<const char*> {};

constexpr const char* kLanguages[] = {"ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "ne", "vi", kPseudo};

TEST_P(Audit, EveryPageKeepsEveryRule) {
  Findings findings;
  int screens = 0;
  Places places;
  Standing standing;
  const std::vector<Rule> rules = all_rules();
  matrix().each(GetParam(), [&](const Shown& shown) {
    ++screens;
    const bool met = standing.met(shown);
    for (const Rule& rule : rules) {
      if (rule.by_colour || !met) rule.check(shown, findings);
    }
    if (!met) places.add(shown, findings);
  });
  RecordProperty("screens", screens);
  EXPECT_GT(screens, 2000);
  expect_none(findings);
}

INSTANTIATE_TEST_SUITE_P(All, Audit, testing::ValuesIn(kLanguages), name_of);

#define X(id) flow::PageId::id,
constexpr flow::PageId kPages[] = {HAISAI_PAGES(X)};
#undef X

// A page nobody made a state for would never be walked: it is named here, with what to do.
std::vector<std::string> pages_without_state(const std::vector<app::SampleState>& samples) {
  std::vector<std::string> missing;
  for (const flow::PageId page : kPages) {
    const bool shown = std::any_of(samples.begin(), samples.end(), [&](const auto& sample) { return sample.state.page == page; });
    if (!shown) missing.emplace_back(flow::name_of(page));
  }
  return missing;
}

TEST(AuditPages, EveryPageOfTheFlowHasAStateAndIsWalked) {
  for (const std::string& page : pages_without_state(matrix().samples())) {
    ADD_FAILURE() << "page '" << page << "' is walked by no audit and drawn by no render: make it a state in kiosk/app/sample_states.cpp";
  }
  std::set<std::string> names;
  for (const app::SampleState& sample : matrix().samples()) EXPECT_TRUE(names.insert(sample.name).second) << sample.name << " twice";
}

TEST(AuditControl, APageWithoutAStateIsNamed) {
  std::vector<app::SampleState> samples = matrix().samples();
  std::erase_if(samples, [](const app::SampleState& sample) { return sample.state.page == flow::PageId::hold; });
  EXPECT_EQ(pages_without_state(samples), std::vector<std::string>{"hold"});
}

TEST(AuditLanguages, EveryCatalogueIsWalked) {
  const std::set<std::string> walked(std::begin(kLanguages), std::end(kLanguages));
  EXPECT_EQ(walked, std::set<std::string>(matrix().languages().begin(), matrix().languages().end()));
}

TEST(AuditControl, APageThatMovesWithItsThemeIsAskedEveryRuleAgain) {
  Standing standing;
  Shown shown = matrix().page("purpose");
  EXPECT_FALSE(standing.met(shown));
  const std::string theme = ".standard.";
  shown.name.replace(shown.name.find(theme), theme.size(), ".low-glare.");
  for (ui::Placed& placed : shown.page.placed) placed.fg = placed.bg;
  EXPECT_TRUE(standing.met(shown)) << "colours move nothing";
  shown.page.placed.back().rect.x += 1;
  EXPECT_FALSE(standing.met(shown));
}

TEST(AuditControl, AButtonThatWandersFromPageToPageIsFound) {
  Findings findings;
  Places places;
  Shown shown = matrix().page("purpose");
  places.add(shown, findings);
  for (ui::Placed& placed : shown.page.placed) {
    if (placed.widget.id == "header.staff") placed.rect.x -= static_cast<float>(3 * shown.panel.px_per_mm());
  }
  shown.name = "review" + shown.name.substr(shown.name.find('.'));
  places.add(shown, findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_TRUE(findings.front().starts_with("P14 "));
}

}  // namespace
}  // namespace haisai::audit

// The shipped ways in: thirty everyday questions within three touches, bundles without doubles, faults by name.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "asset_copy.h"

namespace haisai::content::test {
namespace {

constexpr std::size_t kOnOneScreen = 6;  // rule F2

const Content& shipped() {
  static const Content content = *load(source_assets(), source_assets() / "settings.toml");
  return content;
}

// welcome → list (1) → theme or situations (2) → this (3); on the first screen of its list.
bool within_three(const std::string& id) {
  const model::WaysIn& ways = shipped().ways;
  if (const model::Matter* matter = ways.matter(id)) {
    std::size_t before = 0;
    for (const model::Matter& other : ways.matters) {
      if (&other == matter) break;
      if (other.theme == matter->theme) ++before;
    }
    return before < kOnOneScreen;
  }
  const auto& all = ways.situations;
  const auto found = std::find_if(all.begin(), all.end(), [&](const model::Situation& each) { return each.id == id; });
  return found != all.end() && static_cast<std::size_t>(found - all.begin()) < kOnOneScreen;
}

TEST(WaysIn, ThirtyEverydayQuestionsTakeAtMostThreeTouches) {
  const std::pair<const char*, const char*> questions[] = {
      {"a certificate of residence", "juminhyo"}, {"a family register for an inheritance", "koseki"},
      {"registering a seal", "inkan"},            {"proof of income for a loan", "zeisho"},
      {"reporting a move", "juminido"},           {"moving away", "tenshutsu"},
      {"joining the insurance", "kokuho"},        {"leaving the insurance", "kokuho"},
      {"pension after leaving a job", "nenkin"},  {"turning 75", "koki"},
      {"care for my mother", "kaigo"},            {"scrapping a motorbike", "kei"},
      {"child allowance", "jidoteate"},           {"children's doctor's bills", "kodomo_iryo"},
      {"vaccination sheet", "yobo"},              {"a place in a nursery", "hoiku"},
      {"changing schools", "gakko"},              {"disability certificate", "techo"},
      {"repair of a wheelchair", "hosogu"},       {"aids for daily life", "nichijo"},
      {"after a death", "kazoku"},                {"sending somebody else", "inin"},
      {"forgotten PIN", "mnc"},                   {"certificate on the card ends", "mnc"},
      {"a dog", "inu"},                           {"a sofa to throw away", "sodai"},
      {"booking a gym", "shisetsu"},              {"tenders", "nyusatsu"},
      {"a passport", "ryoken"},                   {"I have just moved here", "moved_in"},
      {"a baby was born", "baby"},                {"I left my job", "job"}};
  static_assert(std::size(questions) >= 30);
  for (const auto& [question, id] : questions) EXPECT_TRUE(within_three(id)) << question << ": " << id;
}

// A family of four that moves in with children, without insurance from work: all there is, papers once.
TEST(WaysIn, AFamilyOfFourGetsOneListWithoutDoubles) {
  const model::WaysIn& ways = shipped().ways;
  const model::SaidAnswers said{{"family", true}, {"children", true}, {"no_job", true}, {"dog", true}};
  std::vector<const model::Matter*> matters;
  std::vector<std::string> ids;
  for (const model::SituationItem* item : model::items_of(*ways.situation("moved_in"), said)) {
    matters.push_back(ways.matter(item->matter));
    ids.push_back(item->matter);
  }
  EXPECT_EQ(ids, (std::vector<std::string>{"juminido", "kokuho", "nenkin", "jidoteate", "kodomo_iryo", "gakko", "hoiku",
                                           "inu", "mnc"}));
  const auto papers = model::papers_of(matters);
  EXPECT_EQ(std::set<std::string>(papers.begin(), papers.end()).size(), papers.size());
  EXPECT_EQ(std::count(papers.begin(), papers.end(), "id_card"), 1);
  EXPECT_EQ(model::services_of(matters), (std::vector<std::string>{"jumin", "kokuho", "kosodate"}));
}

// Every answer to every situation leads to something to do, at most five notices, and never a form twice.
TEST(WaysIn, EveryAnswerLeadsSomewhere) {
  const model::WaysIn& ways = shipped().ways;
  for (const model::Situation& situation : ways.situations) {
    for (unsigned bits = 0; bits < (1U << situation.questions.size()); ++bits) {
      model::SaidAnswers said;
      for (std::size_t i = 0; i < situation.questions.size(); ++i) said[situation.questions[i].id] = (bits >> i & 1U) != 0;
      EXPECT_FALSE(model::items_of(situation, said).empty()) << situation.id;
      std::set<std::string> seen;
      for (const model::SituationItem* item : model::items_of(situation, said)) EXPECT_TRUE(seen.insert(item->matter).second);
      EXPECT_LE(model::notices_of(ways, situation.id, said, "2026-11-20").size(), model::kMostNotices);
    }
  }
}

bool told(const model::Matter& matter, model::ClaimKind kind) {
  return std::any_of(matter.claims.begin(), matter.claims.end(), [&](const model::Claim& claim) { return claim.kind == kind; });
}

// Written once, in the procedure, each part with its own source.
TEST(WaysIn, WhatIsToldOfAMatterIsWhatItsProcedureSays) {
  int of_procedures = 0;
  for (const model::Procedure& procedure : shipped().procedures) {
    const model::Matter* matter = shipped().ways.matter(procedure.id);
    if (matter == nullptr) continue;
    ++of_procedures;
    using model::ClaimKind;
    EXPECT_EQ(told(*matter, ClaimKind::deadline), procedure.deadline.has_value()) << procedure.id;
    EXPECT_EQ(told(*matter, ClaimKind::online), procedure.online.possible != model::Possible::no) << procedure.id;
    EXPECT_EQ(told(*matter, ClaimKind::store), procedure.store.possible != model::Possible::no) << procedure.id;
    EXPECT_EQ(told(*matter, ClaimKind::post), procedure.post.possible != model::Possible::no) << procedure.id;
    EXPECT_EQ(matter->cost_fact.source, procedure.fee.fact.source) << procedure.id;
    for (const model::Claim& claim : matter->claims) EXPECT_FALSE(claim.fact.source.empty()) << procedure.id << " " << claim.words;
  }
  EXPECT_GE(of_procedures, 20);
}

// 予防接種 and 小学校 have a procedure without a queue of its own: their counter is the matter's.
TEST(WaysIn, EveryMatterWithACounterNamesTheOfficesThatHaveIt) {
  const Content& content = shipped();
  for (const model::Matter& matter : content.ways.matters) {
    EXPECT_EQ(matter.counter.offices.empty(), matter.service.empty()) << matter.id;
    if (matter.service == "kosodate") {
      EXPECT_EQ(matter.counter.offices, std::vector<std::string>{"honcho"}) << matter.id;
    }
  }
}

TEST(WaysIn, WhatACopyCostsIsToldWhereItIsKnown) {
  const model::WaysIn& ways = shipped().ways;
  ASSERT_TRUE(ways.matter("juminhyo")->cost);
  EXPECT_EQ(ways.matter("juminhyo")->cost->least, 300);
  EXPECT_EQ(ways.matter("kaigo")->cost->most, 0) << "free";
  EXPECT_FALSE(ways.matter("inkan")->cost) << "of registering it is not known: the counter says";
}

TEST(WaysIn, AFaultNamesFileLineAndWord) {
  const std::tuple<const char*, const char*, const char*, const char*> broken[] = {
      {"matters.toml", "theme = \"papers\"", "theme = \"paper\"", "no 'paper' is known"},
      {"matters.toml", "service = \"jumin\"", "service = \"jumni\"", "no 'jumni' is known"},
      {"matters.toml", "link = \"myna\"", "link = \"mina\"", "no 'mina' is known"},
      {"matters.toml", "service = \"jumin\"", "free = true", "'free' is said in the file of the procedure 'juminhyo'"},
      {"matters.toml", "checked_on = \"2026-11-01\"", "checked_on = \"soon\"", "is no date"},
      {"matters.toml", "id = \"koseki\"", "id = \"juminhyo\"", "is there twice"},
      {"20-baby.toml", "matter = \"jidoteate\"", "matter = \"jidoteat\"", "no 'jidoteat' is known"},
      {"20-baby.toml", "when = [\"our_kokuho\"]", "when = [\"ours\"]", "no 'ours' is known"},
      {"notices.toml", "situation = \"moved_in\"", "situation = \"moved\"", "no 'moved' is known"}};
  for (const auto& [file, from, to, words] : broken) {
    const AssetCopy copy;
    const int line = copy.replace(std::string("situations/") + file, from, to);
    const std::string faults = all_of(copy.check());
    EXPECT_NE(faults.find(words), std::string::npos) << file << ": " << faults;
    EXPECT_NE(faults.find(std::string(file) + ":" + std::to_string(line)), std::string::npos) << file << ": " << faults;
  }
}

TEST(WaysIn, ANewSituationIsAFileAndItsWords) {
  const AssetCopy copy;
  copy.write("situations/95-flood.toml", "id = \"flood\"\n\n[[item]]\nmatter = \"zeisho\"\n");
  copy.write("texts/ja.flood.toml", "[situation.flood]\ntitle = \"水が 入った\"\n");
  const auto content = copy.load();
  ASSERT_TRUE(content) << content.error().detail;
  ASSERT_NE(content->ways.situation("flood"), nullptr);
  EXPECT_EQ(content->ways.situations.back().id, "flood");
}

}  // namespace
}  // namespace haisai::content::test

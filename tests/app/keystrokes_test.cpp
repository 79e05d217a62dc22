// How many keys people press for each form, with their card and without, on the terminal's own keys (typist.h), printed
// form by form: the made-up people of assets/cards, the same answers both times.
#include <gtest/gtest.h>

#include <cstdio>
#include <set>

#include "haisai_places.h"
#include "kiosk/content/content.h"
#include "typist.h"

namespace haisai::test {
namespace {

const std::filesystem::path kAssets = std::filesystem::path(HAISAI_SOURCE_DIR) / "assets";

// Above the goal by themselves: another address, a newborn, somebody whom one entrusts, whom no card knows.
const std::set<std::string> kAbove{"juminido", "jidoteate", "inin"};

std::shared_ptr<const flow::World> shipped() {
  auto content = content::load(kAssets, kAssets / "settings.toml").value();
  auto world = std::make_shared<flow::World>();
  world->settings = content.settings;
  world->site = content.site;
  world->procedures = content.procedures;
  return world;
}

bool is_for(const model::Procedure& form, const Person& person) {
  model::FormDraft draft{form.id, {}};
  model::prefill(form, &person.four, draft);
  return model::stopped_by(form, draft, "2026-11-22").empty();
}

// Every answer but the four items' and those that go with them, which both ways must have alike.
void expect_same_answers(const model::Submission& card, const model::Submission& typed) {
  for (const auto& [key, answer] : card.answers) {
    if (answer.source != model::Source::typed && answer.source != model::Source::rule) continue;
    const auto other = typed.answers.find(key);
    ASSERT_NE(other, typed.answers.end()) << key;
    EXPECT_TRUE(answer.source == model::Source::rule || answer.value == other->second.value) << key;
  }
  for (const char* key : {"v.name", "v.birth"}) EXPECT_EQ(card.answers.at(key).value.reveal(), typed.answers.at(key).value.reveal());
}

struct Sums {
  Presses by_hand, card;
  void add(const Presses& hand, const Presses& with_card) {
    by_hand.keys += hand.keys, by_hand.all += hand.all;
    card.keys += with_card.keys, card.all += with_card.all;
  }
  int percent() const { return by_hand.keys == 0 ? 0 : (100 * card.keys + by_hand.keys / 2) / by_hand.keys; }
};

void print(const std::string& form, const Sums& sums, int people) {
  const double n = people;
  std::printf("%-12s %3d people   by hand %5.1f keys %5.1f presses   card %5.1f keys %5.1f presses   %3d %%\n", form.c_str(), people,
              sums.by_hand.keys / n, sums.by_hand.all / n, sums.card.keys / n, sums.card.all / n, sums.percent());
}

TEST(Keystrokes, TheCardSparesThemOverAllForms) {
  const auto world = shipped();
  Sums all;
  int visits = 0;
  for (const model::Procedure& form : world->procedures) {
    if (form.kind != model::ProcedureKind::form) continue;
    Sums sums;
    int people = 0;
    for (const Person& person : demo_people(kAssets)) {
      if (!is_for(form, person)) continue;
      const Presses hand = fill_in(world, form.id, person, false), card = fill_in(world, form.id, person, true);
      ASSERT_FALSE(hand.forms.empty() || card.forms.empty()) << form.id << " " << person.reading;
      expect_same_answers(card.forms.front(), hand.forms.front());
      EXPECT_LT(card.keys, hand.keys) << form.id << " " << person.reading;
      sums.add(hand, card);
      ++people;
    }
    print(form.id, sums, people);
    EXPECT_LE(sums.percent(), kAbove.contains(form.id) ? 45 : 30) << form.id;
    all.add(sums.by_hand, sums.card);
    visits += people;
  }
  print("all", all, visits);
  EXPECT_LE(all.percent(), 30) << "decision 0067";
}

}  // namespace
}  // namespace haisai::test

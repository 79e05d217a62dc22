// A date of late picked from a month, a family name that stands there, an account asked part by part.
#include <gtest/gtest.h>

#include "kiosk/flow/days.h"
#include "kiosk/flow/rows.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

model::Field field(const char* key, model::FieldType type) {
  model::Field made;
  made.key = key;
  made.type = type;
  made.required = true;
  return made;
}

// The form asks for a day of late, children and an account.
World world_with_more() {
  World world = made_up_world();
  model::Procedure& form = world.procedures.front();
  model::Field day = field("c.day", model::FieldType::date);
  day.recent = true;
  model::Field kids = field("c.kids", model::FieldType::rows);
  model::Field name = field("c.name", model::FieldType::name);
  name.family_of = "v.name";
  model::Field birth = field("c.birth", model::FieldType::date);
  birth.prefill = model::Prefill::copy;
  birth.copy_from = "c.day";
  kids.columns = {name, birth};
  model::Field account = field("b.acct", model::FieldType::account);
  account.columns = model::account_columns(true);
  form.fields.insert(form.fields.begin(), {day, kids, account});
  return world;
}

Kiosk asking(const std::string& key) {
  Kiosk kiosk(world_with_more());
  kiosk.to_card_check();
  kiosk.press(IntentKind::next);
  if (key == "c.day") return kiosk;
  kiosk.press(IntentKind::open_aid, "days");
  kiosk.press(IntentKind::pick, "2026-11-20");
  kiosk.press(IntentKind::next);
  return kiosk;
}

TEST(Days, OneTapSetsTheWholeDateAndComesBackToTheQuestion) {
  Kiosk kiosk = asking("c.day");
  ASSERT_EQ(kiosk.visit().question, "c.day");
  EXPECT_EQ(kiosk.visit().entry.era, "reiwa") << "nobody moved in 昭和";
  kiosk.press(IntentKind::open_aid, "days");
  EXPECT_EQ(days_to_pick(kiosk.state, *asked_field(kiosk.state)).size(), 22U) << "not beyond today";
  kiosk.press(IntentKind::more, "", 1);
  EXPECT_EQ(kiosk.visit().aid.month, 0) << "what has happened lies behind";
  kiosk.press(IntentKind::more, "", -1);
  kiosk.press(IntentKind::pick, "2026-10-31");
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::none);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().draft.answers.at("c.day").value.reveal(), "2026-10-31");
}

TEST(Days, ADayOfAnotherMonthIsNotTaken) {
  Kiosk kiosk = asking("c.day");
  kiosk.press(IntentKind::open_aid, "days");
  kiosk.press(IntentKind::pick, "2026-10-31");
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::days);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::none);
  EXPECT_TRUE(kiosk.visit().entry.date_parts[0].empty());
}

TEST(FamilyName, StandsThereAndOnlyWhatIsTypedBehindItIsConverted) {
  Kiosk kiosk = asking("c.kids");
  kiosk.press(IntentKind::add_row);
  EXPECT_EQ(kiosk.visit().entry.text.reveal(), "髙橋 ");
  kiosk.press(IntentKind::put, "そら");
  kiosk.press(IntentKind::open_aid, "kanji");
  EXPECT_EQ(kiosk.asked<AskKanji>().back().reading.reveal(), "そら");
  model::KanjiAnswer answer;
  answer.whole.emplace_back(std::string("空"));
  kiosk.send(KanjiFound{kiosk.id(), kiosk.visit().aid.asked, answer});
  kiosk.press(IntentKind::pick, "", 0);
  EXPECT_EQ(kiosk.visit().entry.text.reveal(), "髙橋 空");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().entry.date_parts[2].reveal(), "20") << "born on the day that was asked already";
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::add_row);
  kiosk.press(IntentKind::put, "うみ");
  kiosk.press(IntentKind::next);
  EXPECT_TRUE(kiosk.visit().entry.date_parts[2].empty()) << "that holds for the first alone";
}

// Somebody who lives with me likely bears my name; of others nobody knows.
TEST(FamilyName, StandsThereOnlyWhereItsConditionHolds) {
  for (const char* live : {"together", "apart"}) {
    World world = world_with_more();
    model::Field lives = field("a.live", model::FieldType::choice);
    lives.choices = {{"together", false}, {"apart", false}};
    model::Field name = field("a.name", model::FieldType::name);
    name.family_of = "v.name";
    name.copy_when = {{"a.live", {"together"}, false}};
    auto& fields = world.procedures.front().fields;
    fields.insert(fields.begin(), {lives, name});
    Kiosk kiosk(world);
    kiosk.to_card_check();
    kiosk.press(IntentKind::next);
    kiosk.press(IntentKind::choose, live);
    kiosk.press(IntentKind::next);
    EXPECT_EQ(kiosk.visit().entry.text.reveal(), std::string(live) == "together" ? "髙橋 " : "");
  }
}

TEST(Account, IsAskedPartByPartAndNeverALoneList) {
  Kiosk kiosk = asking("c.kids");
  kiosk.press(IntentKind::add_row);
  kiosk.press(IntentKind::put, "そら");
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::next);   // the list
  ASSERT_EQ(asked_field(kiosk.state)->key, "b.acct.column.bank");
  kiosk.press(IntentKind::put, "おきなわ");
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::put, "ほんてん");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(asked_field(kiosk.state)->key, "b.acct.column.number") << "there is one kind, so it is not asked";
  kiosk.type("0012345");
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.visit().entry.text.reveal(), "0012345");
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::put, "たかはし");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().draft.answers.at("b.acct").value.reveal(),
            R"({"bank":"おきなわ","branch":"ほんてん","holder":"タカハシ","kind":"ordinary","number":"0012345"})");
  EXPECT_NE(kiosk.visit().question, "b.acct");
}

}  // namespace
}  // namespace haisai::flow

// People in rows: a household of eight, one column a page, each with a card of their own if they like.
#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/flow/rows.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

model::Field column(const char* key, model::FieldType type, const char* item, bool required) {
  model::Field made;
  made.key = key;
  made.type = type;
  made.required = required;
  if (*item != '\0') {
    made.prefill = model::Prefill::card;
    made.card_item = item;
  }
  return made;
}

// The form asks for the people of the household after the telephone.
World with_people() {
  World world = made_up_world();
  model::Field people;
  people.key = "h.others";
  people.type = model::FieldType::rows;
  people.required = true;
  people.max = 8;
  people.columns = {column("h.name", model::FieldType::name, "name", true), column("h.kana", model::FieldType::kana, "", false),
                    column("h.birth", model::FieldType::date, "birth_date", true)};
  auto& fields = world.procedures[0].fields;
  const auto telephone = std::find_if(fields.begin(), fields.end(), [](const model::Field& field) { return field.key == "v.tel"; });
  fields.insert(telephone + 1, people);
  return world;
}

Kiosk at_the_list() {
  Kiosk kiosk(with_people());
  kiosk.to_first_question();
  kiosk.answer_digits(kTelephone);
  return kiosk;
}

void enter(Kiosk& kiosk, const std::string& name) {
  kiosk.press(IntentKind::add_row);
  kiosk.press(IntentKind::put, name);
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::next);  // the kana may stay empty
  kiosk.press(IntentKind::era, "showa");
  for (const char* part : {"50", "6", "23"}) {
    const int n = part[0] == '5' ? 0 : part[0] == '6' ? 1 : 2;
    kiosk.press(IntentKind::part, "", n);
    kiosk.type(part);
  }
  kiosk.press(IntentKind::next);
}

TEST(People, OneIsNeededAndEightGoIn) {
  Kiosk kiosk = at_the_list();
  ASSERT_EQ(kiosk.visit().question, "h.others");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().reject, "required");
  for (int n = 0; n < 9; ++n) enter(kiosk, "比嘉" + std::to_string(n));
  EXPECT_EQ(people_of(kiosk.state, "h.others").size(), 8U);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().question, "j.kind");
  const std::string value = kiosk.visit().draft.find("h.others")->value.reveal();
  EXPECT_TRUE(value.starts_with("[{\"h.birth\":\"1975-06-23\",\"h.name\":\"比嘉0\"},{")) << value;
}

// Nobody is shown an empty list first where the form needs somebody.
TEST(People, ANeededListBeginsWithItsFirstPersonAndBackLeavesIt) {
  World world = with_people();
  for (model::Field& field : world.procedures[0].fields) {
    if (field.key == "h.others") field.min = 1;
  }
  Kiosk kiosk(world);
  kiosk.to_first_question();
  kiosk.answer_digits(kTelephone);
  ASSERT_EQ(asked_field(kiosk.state)->key, "h.others.column.h.name");
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.visit().question, "v.tel");
  kiosk.press(IntentKind::next);
  ASSERT_EQ(asked_field(kiosk.state)->key, "h.others.column.h.name");
  kiosk.press(IntentKind::remove_row);
  EXPECT_EQ(asked_field(kiosk.state)->key, "h.others") << "the list, to add somebody or to go back";
  enter(kiosk, "比嘉");
  EXPECT_EQ(people_of(kiosk.state, "h.others").size(), 1U);
}

TEST(People, AColumnIsAQuestionOfItsOwnWithItsOwnWords) {
  Kiosk kiosk = at_the_list();
  kiosk.press(IntentKind::add_row);
  EXPECT_EQ(asked_field(kiosk.state)->key, "h.others.column.h.name");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().reject, "required");
  kiosk.press(IntentKind::back);
  EXPECT_TRUE(people_of(kiosk.state, "h.others").empty());  // nobody was entered
}

TEST(People, WhoIsTakenOutCanBePutBack) {
  Kiosk kiosk = at_the_list();
  enter(kiosk, "比嘉");
  enter(kiosk, "城間");
  kiosk.press(IntentKind::edit_row, "", 0);
  kiosk.press(IntentKind::remove_row);
  ASSERT_EQ(people_of(kiosk.state, "h.others").size(), 1U);
  kiosk.press(IntentKind::restore_row);
  ASSERT_EQ(people_of(kiosk.state, "h.others").size(), 2U);
  EXPECT_EQ(people_of(kiosk.state, "h.others")[0].at("h.name").value.reveal(), "比嘉");
}

TEST(People, ASecondCardFillsOnePersonAndLeavesTheFirstAsItWas) {
  Kiosk kiosk = at_the_list();
  kiosk.press(IntentKind::add_row);
  kiosk.press(IntentKind::use_second_card);
  EXPECT_EQ(kiosk.page(), PageId::place_card);
  kiosk.send(CardRemoved{kiosk.id()});  // the first card makes room, and the visit goes on
  EXPECT_EQ(kiosk.page(), PageId::place_card);
  kiosk.send(CardGone{kiosk.id()});
  EXPECT_EQ(kiosk.times<StartCard>(), 2U);
  kiosk.send(CardWaiting{kiosk.id()});
  kiosk.send(CardChecking{kiosk.id()});
  kiosk.send(CardReady{kiosk.id(), 3});
  ASSERT_EQ(kiosk.page(), PageId::pin);
  kiosk.send(PinKeyed{4});
  kiosk.press(IntentKind::pin_submit);
  model::BasicFour child{base::PersonalText("那覇　太郎"), base::PersonalText("沖縄県"), base::PersonalText("2020-01-05"), base::PersonalText("1")};
  kiosk.send(CardRead{kiosk.id(), child});
  ASSERT_EQ(kiosk.page(), PageId::question);
  EXPECT_EQ(asked_field(kiosk.state)->key, "h.others.column.h.kana");  // what no card says
  const Row& row = people_of(kiosk.state, "h.others")[0];
  EXPECT_EQ(row.at("h.name").value.reveal(), "那覇　太郎");
  EXPECT_EQ(row.at("h.birth").source, model::Source::second_card);
  EXPECT_EQ(kiosk.visit().four->name.reveal(), kName);
  EXPECT_EQ(kiosk.visit().draft.find("v.name")->source, model::Source::card);
}

TEST(People, GivingUpTheSecondCardLeadsBackToThePerson) {
  for (const IntentKind way : {IntentKind::back, IntentKind::by_hand}) {
    Kiosk kiosk = at_the_list();
    kiosk.press(IntentKind::add_row);
    kiosk.press(IntentKind::use_second_card);
    kiosk.press(way);
    EXPECT_EQ(kiosk.page(), PageId::question);
    EXPECT_FALSE(kiosk.visit().second_card);
    EXPECT_TRUE(kiosk.visit().four);
  }
}

TEST(People, NothingOfThemIsLeft) {
  Kiosk kiosk = at_the_list();
  enter(kiosk, "比嘉");
  kiosk.press(IntentKind::edit_row, "", 0);
  kiosk.press(IntentKind::remove_row);
  EXPECT_NE(personal_in(kiosk.state).find("比嘉"), std::string::npos);
  kiosk.press(IntentKind::stop);
  EXPECT_EQ(personal_in(kiosk.state), "");
}

}  // namespace
}  // namespace haisai::flow

#include <gtest/gtest.h>

#include "sample_procedure.h"

namespace haisai::model::test {
namespace {

using Keys = std::vector<std::string>;

TEST(Form, with_a_card_only_what_neither_card_nor_rule_gives_is_asked) {
  const Procedure procedure = sample_procedure();
  const BasicFour four = sample_card();
  FormDraft draft{"sample", {}};
  prefill(procedure, &four, draft);
  EXPECT_EQ(questions(procedure, draft), (Keys{"j.kind", "v.tel"}));
  EXPECT_EQ(value_of(draft, "v.name"), "髙橋　𠮷男");
  EXPECT_EQ(draft.find("v.name")->source, Source::card);
  EXPECT_EQ(value_of(draft, "j.copies"), "1");
  EXPECT_EQ(draft.find("j.copies")->source, Source::rule);
}

TEST(Form, by_hand_the_four_items_and_the_reading_are_asked_in_order) {
  const Procedure procedure = sample_procedure();
  FormDraft draft{"sample", {}};
  prefill(procedure, nullptr, draft);
  EXPECT_EQ(questions(procedure, draft),
            (Keys{"v.name", "v.kana", "v.birth", "v.addr", "v.sex", "j.kind", "v.tel"}));
}

TEST(Form, an_item_left_out_of_the_reading_is_asked) {
  const Procedure procedure = sample_procedure();
  BasicFour four = sample_card();
  four.address = base::PersonalText();
  FormDraft draft{"sample", {}};
  prefill(procedure, &four, draft);
  EXPECT_EQ(questions(procedure, draft), (Keys{"v.addr", "j.kind", "v.tel"}));
}

TEST(Form, sex_codes_other_than_one_and_two_are_left_blank) {
  const Procedure procedure = sample_procedure();
  for (const char* code : {"0", "3", "9", ""}) {
    BasicFour four = sample_card();
    four.sex = base::PersonalText(code);
    FormDraft draft{"sample", {}};
    prefill(procedure, &four, draft);
    EXPECT_EQ(draft.find("v.sex"), nullptr) << code;
  }
}

TEST(Form, prefill_never_changes_an_answer) {
  const Procedure procedure = sample_procedure();
  const BasicFour four = sample_card();
  FormDraft draft{"sample", {}};
  type(draft, "v.name", "ナハ");
  type(draft, "j.copies", "4");
  prefill(procedure, &four, draft);
  EXPECT_EQ(value_of(draft, "v.name"), "ナハ");
  EXPECT_EQ(value_of(draft, "j.copies"), "4");
}

TEST(Form, answered_questions_stay_so_that_back_can_return_to_them) {
  const Procedure procedure = sample_procedure();
  const BasicFour four = sample_card();
  FormDraft draft{"sample", {}};
  prefill(procedure, &four, draft);
  type(draft, "j.kind", "all");
  type(draft, "v.tel", "0988670111");
  EXPECT_EQ(questions(procedure, draft), (Keys{"j.kind", "v.tel"}));
}

TEST(Form, a_choice_brings_its_question_and_takes_it_away_again) {
  const Procedure procedure = sample_procedure();
  const BasicFour four = sample_card();
  FormDraft draft{"sample", {}};
  prefill(procedure, &four, draft);
  type(draft, "j.kind", "some");
  EXPECT_EQ(questions(procedure, draft), (Keys{"j.kind", "j.names", "v.tel"}));
  type(draft, "j.names", "ナハ ハナコ");
  type(draft, "j.kind", "all");
  drop_stale(procedure, draft);
  EXPECT_EQ(value_of(draft, "j.names"), "(none)");
  EXPECT_EQ(questions(procedure, draft), (Keys{"j.kind", "v.tel"}));
}

TEST(Form, a_negated_condition_holds_while_nothing_is_answered) {
  Procedure procedure = sample_procedure();
  const Field& note = *procedure.find("j.note");
  FormDraft draft{"sample", {}};
  EXPECT_TRUE(applies(note, draft));
  type(draft, "j.kind", "some");
  EXPECT_FALSE(applies(note, draft));
  type(draft, "j.kind", "all");
  EXPECT_TRUE(applies(note, draft));
}

TEST(Form, a_condition_on_a_list_of_codes_looks_at_each) {
  Field dependent = field("d", FieldType::text);
  dependent.when = {{"m", {"b"}, false}};
  FormDraft draft{"sample", {}};
  type(draft, "m", "a,b,c");
  EXPECT_TRUE(applies(dependent, draft));
  type(draft, "m", "a,bb,c");
  EXPECT_FALSE(applies(dependent, draft));
}

TEST(Form, one_of_the_alternatives_is_enough) {
  Field dependent = field("d", FieldType::text);
  dependent.when_any = {{"a", {"yes"}, false}, {"b", {"yes"}, false}};
  FormDraft draft{"sample", {}};
  EXPECT_FALSE(applies(dependent, draft));
  type(draft, "b", "yes");
  EXPECT_TRUE(applies(dependent, draft));
}

TEST(Form, stale_answers_go_in_chains) {
  Procedure procedure;
  Field first = field("c", FieldType::text);
  first.when = {{"b", {"x"}, false}};
  Field second = field("b", FieldType::text);
  second.when = {{"a", {"x"}, false}};
  procedure.fields = {first, second, field("a", FieldType::text)};
  FormDraft draft{"sample", {}};
  for (const char* key : {"a", "b", "c"}) type(draft, key, "x");
  drop_stale(procedure, draft);
  EXPECT_EQ(draft.answers.size(), 3U);
  type(draft, "a", "y");
  drop_stale(procedure, draft);
  EXPECT_EQ(draft.answers.size(), 1U);
}

TEST(Form, every_field_type_has_a_name_that_reads_back) {
  for (int i = 0; i <= static_cast<int>(FieldType::rows); ++i) {
    const auto each = static_cast<FieldType>(i);
    EXPECT_EQ(field_type_from(name_of(each)), each);
  }
  EXPECT_FALSE(field_type_from("telephon"));
}

}  // namespace
}  // namespace haisai::model::test

#include <gtest/gtest.h>

#include "sample_procedure.h"

namespace haisai::model::test {
namespace {

constexpr const char* kToday = "2026-11-20";

FormDraft complete_draft() {
  const BasicFour four = sample_card();
  FormDraft draft{"sample", {}};
  prefill(sample_procedure(), &four, draft);
  type(draft, "j.kind", "all");
  type(draft, "v.tel", "0988670111");
  return draft;
}

TEST(Submission, a_complete_draft_becomes_one_with_its_fee) {
  FormDraft draft = complete_draft();
  type(draft, "j.copies", "3");
  const auto submission = submit(sample_procedure(), draft, kToday);
  ASSERT_TRUE(submission);
  EXPECT_EQ(submission->procedure, "sample");
  EXPECT_EQ(submission->form_version, 3);
  EXPECT_EQ(submission->fee_yen, 900);
  EXPECT_EQ(submission->answers.at("v.name").value.reveal(), "髙橋　𠮷男");
  EXPECT_EQ(submission->answers.at("v.name").source, Source::card);
}

TEST(Submission, each_missing_answer_is_named) {
  for (const char* key : {"j.kind", "v.tel", "v.name", "v.birth", "v.addr"}) {
    FormDraft draft = complete_draft();
    draft.answers.erase(key);
    const auto submission = submit(sample_procedure(), draft, kToday);
    ASSERT_FALSE(submission) << key;
    EXPECT_EQ(submission.error().code, base::ErrorCode::form_invalid);
    EXPECT_EQ(submission.error().detail, key);
  }
}

TEST(Submission, every_reject_is_listed_in_order) {
  FormDraft draft = complete_draft();
  type(draft, "v.tel", "12");
  type(draft, "j.copies", "11");
  draft.answers.erase("j.kind");
  std::vector<std::string> found;
  for (const Reject& reject : rejects(sample_procedure(), draft, kToday))
    found.push_back(reject.key + ":" + reject.rule);
  EXPECT_EQ(found, (std::vector<std::string>{"j.kind:required", "j.copies:range", "v.tel:telephone"}));
}

TEST(Submission, defaults_by_rule_are_filled_in) {
  FormDraft draft = complete_draft();
  draft.answers.erase("j.copies");
  draft.answers.erase("j.number");
  const auto submission = submit(sample_procedure(), draft, kToday);
  ASSERT_TRUE(submission);
  EXPECT_EQ(submission->answers.at("j.copies").source, Source::rule);
  EXPECT_EQ(submission->fee_yen, 300);
}

TEST(Submission, answers_that_do_not_apply_are_left_out) {
  FormDraft draft = complete_draft();
  type(draft, "j.names", "ナハ");
  type(draft, "unknown", "x");
  const auto submission = submit(sample_procedure(), draft, kToday);
  ASSERT_TRUE(submission);
  EXPECT_EQ(submission->answers.count("j.names"), 0U);
  EXPECT_EQ(submission->answers.count("unknown"), 0U);
}

TEST(Submission, turning_something_on_asks_for_what_belongs_to_it) {
  FormDraft draft = complete_draft();
  type(draft, "j.number", "yes");
  ASSERT_FALSE(submit(sample_procedure(), draft, kToday));
  EXPECT_EQ(submit(sample_procedure(), draft, kToday).error().detail, "j.purpose");
  type(draft, "j.purpose", "年金");
  EXPECT_TRUE(submit(sample_procedure(), draft, kToday));
}

TEST(Submission, a_choice_for_staff_never_becomes_a_form) {
  FormDraft draft = complete_draft();
  type(draft, "j.kind", "unsure");
  ASSERT_EQ(rejects(sample_procedure(), draft, kToday).size(), 1U);
  EXPECT_EQ(rejects(sample_procedure(), draft, kToday)[0].rule, "staff");
}

TEST(Submission, what_a_card_says_is_never_refused) {
  BasicFour four = sample_card();
  four.birth_date = base::PersonalText("1931-00-00");
  std::string long_name;
  for (int i = 0; i < 300; ++i) long_name += "A";
  four.name = base::PersonalText(long_name);
  FormDraft draft{"sample", {}};
  prefill(sample_procedure(), &four, draft);
  type(draft, "j.kind", "all");
  type(draft, "v.tel", "0988670111");
  EXPECT_TRUE(submit(sample_procedure(), draft, kToday));
  type(draft, "v.birth", "1931-00-00");
  EXPECT_EQ(submit(sample_procedure(), draft, kToday).error().detail, "v.birth");
}

TEST(Submission, readings_are_kept_as_katakana) {
  FormDraft draft = complete_draft();
  for (const char* key : {"v.name", "v.birth", "v.addr", "v.sex"}) draft.answers[key].source = Source::typed;
  EXPECT_EQ(submit(sample_procedure(), draft, kToday).error().detail, "v.kana");
  type(draft, "v.kana", "たかはし　よしお・ゔ");
  const auto submission = submit(sample_procedure(), draft, kToday);
  ASSERT_TRUE(submission);
  EXPECT_EQ(submission->answers.at("v.kana").value.reveal(), "タカハシ　ヨシオ・ヴ");
}

TEST(Submission, without_a_fee_the_counter_says) {
  Procedure procedure = sample_procedure();
  procedure.fee.yen_per_copy.reset();
  EXPECT_EQ(submit(procedure, complete_draft(), kToday)->fee_yen, -1);
}

}  // namespace
}  // namespace haisai::model::test

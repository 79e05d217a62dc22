// Write once: several forms in one visit ask what they share one time, and a correction reaches all of them.
#include "kiosk/flow/forms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

// The made-up world, whose second form also asks where to send it and knows another kind.
World two_forms() {
  World world = made_up_world();
  model::Procedure& second = world.procedures[1];
  std::erase_if(second.fields, [](const model::Field& field) { return field.key == "j.note"; });
  model::Field where;
  where.key = "k.where";
  where.type = model::FieldType::text;
  where.required = true;
  second.fields.push_back(where);
  second.fields[6].choices.push_back({"both"});
  return world;
}

// With a card, up to the first question of both forms.
void to_questions(Kiosk& kiosk, std::map<std::string, std::string> said = {}) {
  kiosk.to_purpose();
  begin_forms(kiosk.visit(), {"juminhyo", "inkan"}, std::move(said));
  kiosk.press(IntentKind::next);
  kiosk.send(CardChecking{kiosk.id()});
  kiosk.send(CardReady{kiosk.id(), 3});
  kiosk.send(PinKeyed{4});
  kiosk.press(IntentKind::pin_submit);
  kiosk.send(CardRead{kiosk.id(), made_up_person(), 4, 200, 900});
  kiosk.press(IntentKind::next);
}

void to_review_of_both(Kiosk& kiosk) {
  to_questions(kiosk);
  kiosk.answer_digits(kTelephone);
  kiosk.answer_choice("all");
  kiosk.press(IntentKind::next);  // the note may stay empty
  kiosk.press(IntentKind::put, "なは");
  kiosk.press(IntentKind::next);
}

TEST(Forms, WhatTwoFormsShareIsAskedOnce) {
  Kiosk kiosk(two_forms());
  to_questions(kiosk);
  const std::vector<std::string> keys = question_keys(kiosk.state);
  EXPECT_EQ(keys, (std::vector<std::string>{"v.tel", "j.kind", "j.note", "k.where"}));
  EXPECT_EQ(std::set<std::string>(keys.begin(), keys.end()).size(), keys.size());
}

TEST(Forms, EachQuestionIsInTheWordsOfTheFirstFormThatNeedsIt) {
  Kiosk kiosk(two_forms());
  to_questions(kiosk);
  for (const Asked& asked : questions_of(kiosk.state)) {
    EXPECT_EQ(asked.form->id, asked.field->key == "k.where" ? "inkan" : "juminhyo") << asked.field->key;
  }
  EXPECT_EQ(kiosk.visit().procedure, "juminhyo");
  kiosk.answer_digits(kTelephone);
  kiosk.answer_choice("all");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().question, "k.where");
  EXPECT_EQ(kiosk.visit().procedure, "inkan");
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.visit().procedure, "juminhyo");
}

TEST(Forms, OneReviewMakesEveryFormComplete) {
  Kiosk kiosk(two_forms());
  to_review_of_both(kiosk);
  ASSERT_EQ(kiosk.page(), PageId::review);
  kiosk.press(IntentKind::next);
  ASSERT_EQ(kiosk.page(), PageId::finish);
  const auto& forms = kiosk.visit().submissions;
  ASSERT_EQ(forms.size(), 2U);
  EXPECT_EQ(forms[0].procedure, "juminhyo");
  EXPECT_EQ(forms[1].procedure, "inkan");
  EXPECT_EQ(forms[0].answers.count("k.where"), 0U) << "a form has no answer to what it does not ask";
  for (const char* key : {"v.name", "v.tel", "j.kind"}) {
    EXPECT_EQ(forms[0].answers.at(key).value, forms[1].answers.at(key).value) << key;
    EXPECT_EQ(forms[0].answers.at(key).source, forms[1].answers.at(key).source) << key;
  }
  EXPECT_EQ(forms[1].answers.at("v.name").source, model::Source::card);
  EXPECT_EQ(forms[1].answers.at("v.tel").source, model::Source::typed);
}

TEST(Forms, ACorrectionReachesEveryForm) {
  Kiosk kiosk(two_forms());
  to_review_of_both(kiosk);
  kiosk.press(IntentKind::edit, "v.tel");
  kiosk.press(IntentKind::erase_all);
  kiosk.answer_digits("0988620111");
  kiosk.press(IntentKind::next);
  for (const model::Submission& form : kiosk.visit().submissions) {
    EXPECT_EQ(form.answers.at("v.tel").value.reveal(), "0988620111") << form.procedure;
  }
}

TEST(Forms, AnAnswerOneFormCannotTakeIsAskedInItsOwnWords) {
  World world = two_forms();
  world.procedures[1].fields[6].choices = {{"both"}};  // it knows nothing of "all"
  Kiosk kiosk(world);
  to_review_of_both(kiosk);
  kiosk.press(IntentKind::next);
  ASSERT_EQ(kiosk.page(), PageId::question);
  EXPECT_EQ(kiosk.visit().question, "j.kind");
  EXPECT_EQ(kiosk.visit().procedure, "inkan");
  EXPECT_EQ(kiosk.visit().reject, "choice");
}

TEST(Forms, WhatTheWayInSaidIsNotAskedAgainAndIsToldApart) {
  Kiosk kiosk(two_forms());
  to_questions(kiosk, {{"j.kind", "all"}, {"unknown", "x"}});
  const auto keys = question_keys(kiosk.state);
  EXPECT_EQ(std::count(keys.begin(), keys.end(), "j.kind"), 0);
  EXPECT_EQ(kiosk.visit().draft.find("j.kind")->source, model::Source::visit);
  EXPECT_EQ(kiosk.visit().draft.find("unknown"), nullptr);
}

TEST(Forms, PaperComesFormByFormAndEndsWithTheLast) {
  Kiosk kiosk(two_forms());
  to_review_of_both(kiosk);
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::print_and_number);
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  EXPECT_EQ(kiosk.asked<IssueTicket>()[0].request.service, "jumin");
  kiosk.send(CardRemoved{kiosk.id()});
  ASSERT_EQ(kiosk.times<PrintForm>(), 1U);
  kiosk.send(FormPrinted{kiosk.id(), 1});
  ASSERT_EQ(kiosk.times<PrintForm>(), 2U);
  EXPECT_EQ(kiosk.visit().form_print, PrintStatus::printing);
  EXPECT_EQ(kiosk.asked<PrintForm>()[1].submission.procedure, "inkan");
  EXPECT_NE(personal_in(kiosk.state), "") << "the second form still needs it";
  kiosk.send(FormPrinted{kiosk.id(), 1});
  EXPECT_EQ(kiosk.visit().form_print, PrintStatus::done);
  EXPECT_EQ(personal_in(kiosk.state), "");
}

TEST(Forms, ASecondFormThatIsNotPrintedIsTriedAgainAlone) {
  Kiosk kiosk(two_forms());
  to_review_of_both(kiosk);
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::print_and_number);
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  kiosk.send(CardRemoved{kiosk.id()});
  kiosk.send(FormPrinted{kiosk.id(), 1});
  kiosk.send(FormFailed{kiosk.id(), base::ErrorCode::printer_paper_end});
  kiosk.send(TicketPrinted{kiosk.id()});
  kiosk.press(IntentKind::retry);
  ASSERT_EQ(kiosk.times<PrintForm>(), 3U);
  EXPECT_EQ(kiosk.asked<PrintForm>()[2].submission.procedure, "inkan") << "the first is out already";
}

}  // namespace
}  // namespace haisai::flow

// Number and card back.
#include <gtest/gtest.h>

#include "kiosk/flow/offices.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;

TEST(Finish, RefusedNumberIsTriedAgainUnderTheSameKey) {
  Kiosk kiosk;
  kiosk.to_finish();
  kiosk.press(IntentKind::print_and_number);
  kiosk.press(IntentKind::print_and_number);  // a second press while it is made
  EXPECT_EQ(kiosk.times<IssueTicket>(), 1U);
  kiosk.send(TicketRefused{kiosk.id(), ErrorCode::store_unavailable});
  EXPECT_EQ(kiosk.page(), PageId::problem);
  kiosk.press(IntentKind::retry);
  EXPECT_EQ(kiosk.page(), PageId::finish);
  ASSERT_EQ(kiosk.times<IssueTicket>(), 2U);
  const auto asked = kiosk.asked<IssueTicket>();
  EXPECT_EQ(asked[0].request.idempotency_key, asked[1].request.idempotency_key);
  EXPECT_NE(asked[0].request.idempotency_key, base::RandomId{});
  EXPECT_EQ(asked[0].request.service, "jumin");
}

TEST(Finish, KeysOfTwoVisitsAndTwoStartsDiffer) {
  Kiosk kiosk;
  kiosk.to_finish();
  kiosk.press(IntentKind::print_and_number);
  kiosk.press(IntentKind::stop);
  kiosk.send(CardGone{kiosk.id()});
  kiosk.leave();
  kiosk.to_finish();
  kiosk.press(IntentKind::print_and_number);
  const auto asked = kiosk.asked<IssueTicket>();
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_NE(asked[0].request.idempotency_key, asked[1].request.idempotency_key);
  EXPECT_NE(World{}.key_seed, World{}.key_seed);
}

TEST(Finish, NumberNeverAnsweredIsAProblemAndALateAnswerStillCounts) {
  Kiosk kiosk;
  kiosk.to_finish();
  kiosk.press(IntentKind::print_and_number);
  kiosk.wait(20);
  EXPECT_EQ(kiosk.state.problem, ErrorCode::store_unavailable);
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  EXPECT_EQ(kiosk.page(), PageId::take_card);
}

TEST(Finish, ALateNumberWaitsForSomebodyWhoWentBackToTheForm) {
  Kiosk kiosk;
  kiosk.to_finish();
  kiosk.press(IntentKind::print_and_number);
  kiosk.wait(20);
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::back);
  ASSERT_EQ(kiosk.page(), PageId::review);
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  EXPECT_EQ(kiosk.page(), PageId::review);
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::take_card);
  EXPECT_EQ(kiosk.times<IssueTicket>(), 1U);
}

TEST(Finish, WithoutANumberTheFormStillComes) {
  Kiosk kiosk;
  kiosk.to_finish();
  kiosk.press(IntentKind::print_and_number);
  kiosk.send(TicketRefused{kiosk.id(), ErrorCode::ticket_closed});
  kiosk.press(IntentKind::print_only);
  EXPECT_EQ(kiosk.page(), PageId::take_card);
  kiosk.send(CardRemoved{kiosk.id()});
  EXPECT_EQ(kiosk.times<PrintForm>(), 1U);
  EXPECT_EQ(kiosk.times<PrintTicket>(), 0U);
  kiosk.send(FormPrinted{kiosk.id(), 1});
  kiosk.leave();
  EXPECT_EQ(kiosk.asked<RecordSession>()[0].usage.outcome, model::Outcome::done);
}

// A printer without paper is known before a number is taken; whoever goes on gets number and QR on the screen.
TEST(Finish, APrinterWithoutPaperRefusesTheNumberUntilTheScreenIsEnough) {
  Kiosk kiosk;
  kiosk.to_finish();
  kiosk.press(IntentKind::print_and_number);
  EXPECT_FALSE(kiosk.asked<IssueTicket>()[0].without_paper);
  kiosk.send(TicketRefused{kiosk.id(), ErrorCode::printer_paper_end});
  EXPECT_EQ(kiosk.page(), PageId::problem);
  kiosk.press(IntentKind::number_only);
  ASSERT_EQ(kiosk.times<IssueTicket>(), 2U);
  EXPECT_TRUE(kiosk.asked<IssueTicket>()[1].without_paper);
  EXPECT_EQ(kiosk.asked<IssueTicket>()[0].request.idempotency_key, kiosk.asked<IssueTicket>()[1].request.idempotency_key);
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  kiosk.send(CardRemoved{kiosk.id()});
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  EXPECT_EQ(kiosk.times<PrintTicket>(), 0U);
  EXPECT_EQ(kiosk.times<PrintForm>(), 1U) << "the form has a printer of its own";
}

TEST(Finish, NumberOnlyPrintsNoFormAndDropsEverything) {
  Kiosk kiosk;
  kiosk.to_finish();
  kiosk.press(IntentKind::number_only);
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  kiosk.send(CardRemoved{kiosk.id()});
  EXPECT_EQ(kiosk.times<PrintForm>(), 0U);
  EXPECT_EQ(kiosk.times<PrintTicket>(), 1U);
  EXPECT_EQ(personal_in(kiosk.state), "");
  EXPECT_TRUE(kiosk.visit().erased);
  EXPECT_EQ(kiosk.visit().outcome, model::Outcome::ticket);
}

TEST(Finish, WithoutAFormPrinterOnlyTheNumberComes) {
  World world = made_up_world();
  world.form_printer = false;
  Kiosk kiosk(world);
  kiosk.to_ticket();
  EXPECT_EQ(kiosk.times<PrintForm>(), 0U);
  EXPECT_EQ(kiosk.visit().form_print, PrintStatus::none);
}

TEST(Services, ANumberTakesThreeTapsAndNoCard) {
  Kiosk kiosk;
  kiosk.press(IntentKind::open_services);
  EXPECT_FALSE(kiosk.state.visit);
  kiosk.press(IntentKind::open_number, "tax");
  kiosk.press(IntentKind::take_number);
  ASSERT_EQ(kiosk.times<IssueTicket>(), 1U);
  EXPECT_EQ(kiosk.asked<IssueTicket>()[0].request.service, "tax");
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  EXPECT_EQ(kiosk.times<PrintTicket>(), 1U);
  EXPECT_EQ(kiosk.times<StartCard>(), 0U);
  kiosk.send(TicketPrinted{kiosk.id()});
  EXPECT_FALSE(kiosk.visit().erased);  // there was nothing to erase
  kiosk.leave();
  EXPECT_EQ(kiosk.asked<RecordSession>()[0].usage.outcome, model::Outcome::ticket);
}

TEST(Services, UnknownServiceStartsNothingAndARefusalLeadsBack) {
  Kiosk kiosk;
  kiosk.press(IntentKind::open_services);
  kiosk.press(IntentKind::open_number, "no_such");
  EXPECT_FALSE(kiosk.state.visit);
  kiosk.press(IntentKind::open_number, "tax");
  kiosk.press(IntentKind::take_number);
  kiosk.press(IntentKind::take_number);
  EXPECT_EQ(kiosk.times<IssueTicket>(), 1U);
  kiosk.send(TicketRefused{kiosk.id(), ErrorCode::ticket_closed});
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::number);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::services);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::welcome);
  EXPECT_EQ(kiosk.times<RecordSession>(), 1U);
}

// A branch where the form's counter is not: somebody fills it in there and takes the paper along.
World at_a_branch() {
  World world = made_up_world();
  world.procedures.front().counter.offices = {"honcho"};
  world.settings.office = "oroku";
  return world;
}

TEST(Finish, WhatThisOfficeDoesNotTakeIsPrintedWithoutANumber) {
  Kiosk kiosk(at_a_branch());
  kiosk.to_finish();
  kiosk.press(IntentKind::print_and_number);
  EXPECT_EQ(kiosk.times<IssueTicket>(), 0U);
  EXPECT_EQ(kiosk.page(), PageId::take_card);
  kiosk.send(CardGone{kiosk.id()});
  EXPECT_EQ(kiosk.times<PrintForm>(), 1U);
  EXPECT_EQ(kiosk.times<PrintTicket>(), 0U);
}

TEST(Finish, ATimeAtTheOfficeThatTakesItCanBeHadFromABranch) {
  Kiosk kiosk(at_a_branch());
  kiosk.to_finish();
  kiosk.press(IntentKind::open_slots);
  ASSERT_EQ(kiosk.times<FindSlots>(), 1U);
  EXPECT_EQ(kiosk.asked<FindSlots>()[0].office, "honcho");
}

TEST(Finish, NoNumberIsGivenForAMatterTheBranchDoesNotTakeThoughItHasTheQueue) {
  World world = made_up_world();
  world.settings.office = "oroku";
  world.ways.matters[2].counter.offices = {"honcho"};   // "school", a guide without a form
  world.ways.matters[2].service = "jumin";
  Kiosk kiosk(world);
  kiosk.press(IntentKind::open_procedures);
  kiosk.press(IntentKind::open_theme, "papers");
  kiosk.press(IntentKind::open_guide, "school");
  kiosk.press(IntentKind::next);
  ASSERT_EQ(kiosk.page(), PageId::number);
  kiosk.press(IntentKind::take_number);
  EXPECT_EQ(kiosk.times<IssueTicket>(), 0U);
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::open_number, "jumin");   // the queue itself is here
  kiosk.press(IntentKind::take_number);
  EXPECT_EQ(kiosk.times<IssueTicket>(), 1U);
}

// Of a move the branch takes one thing and not the other: the number is for what is done here.
TEST(Finish, OfABundleTheNumberIsForTheFirstCounterThatIsHere) {
  World world = at_a_branch();
  world.ways.matters[0].counter.offices = {"honcho"};
  world.procedures[1].service = "tax";   // inkan, at every office
  world.ways.matters[1].service = "tax";
  Kiosk kiosk(world);
  kiosk.to_finish();
  kiosk.visit().forms = {"juminhyo", "inkan"};
  const auto destinations = destinations_of(kiosk.state);
  ASSERT_EQ(destinations.size(), 2U);
  EXPECT_FALSE(is_here(kiosk.state, destinations[0]));
  EXPECT_TRUE(is_here(kiosk.state, destinations[1]));
  kiosk.press(IntentKind::print_and_number);
  ASSERT_EQ(kiosk.times<IssueTicket>(), 1U);
  EXPECT_EQ(kiosk.asked<IssueTicket>()[0].request.service, "tax");
}

TEST(Finish, WhatABundleNeedsBesidesItsFormsGivesANumberToo) {
  World world = at_a_branch();
  world.ways.matters[2].service = "tax";   // "school", without a form
  Kiosk kiosk(world);
  kiosk.to_finish();
  kiosk.visit().way.situation = "moved";
  kiosk.visit().way.answers = {{"family", true}, {"children", true}};
  EXPECT_FALSE(is_taken_here(kiosk.state));
  kiosk.visit().way.purpose_from = PageId::bundle;
  ASSERT_TRUE(is_taken_here(kiosk.state));
  EXPECT_EQ(turn_destination(kiosk.state)->service, "tax");
}

TEST(Finish, AFormThatWasLeftForANumberIsNotPrintedLater) {
  Kiosk kiosk;
  kiosk.to_finish();
  ASSERT_FALSE(kiosk.visit().submissions.empty());
  kiosk.state.page = PageId::services;   // back through all its questions
  kiosk.press(IntentKind::open_number, "jumin");
  ASSERT_EQ(kiosk.page(), PageId::number);
  EXPECT_TRUE(kiosk.visit().submissions.empty());
  kiosk.press(IntentKind::open_slots);
  kiosk.answer_slots();
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::number) << "not the end of the form that was left";
}

TEST(Finish, ATicketBroughtAlongIsMovedAtItsOwnOfficeWhateverWasLookedAtBefore) {
  World world = at_a_branch();
  world.ways.matters[2].service = "jumin";
  world.ways.matters[2].counter.offices = {"honcho"};
  Kiosk kiosk(world);
  kiosk.press(IntentKind::open_procedures);
  kiosk.press(IntentKind::open_theme, "papers");
  kiosk.press(IntentKind::open_guide, "school");
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::back);
  ASSERT_EQ(kiosk.page(), PageId::services);
  kiosk.press(IntentKind::open_code);
  kiosk.type("413820756");
  kiosk.press(IntentKind::next);
  FoundTicket found{kiosk.ticket(), {}, model::TicketState::issued, {}};
  found.ticket.office = "oroku";
  found.ticket.slot = kiosk.slot().start;
  kiosk.send(TicketFound{kiosk.id(), kiosk.visit().turn.asked, found});
  ASSERT_EQ(kiosk.page(), PageId::held);
  kiosk.press(IntentKind::open_slots);
  ASSERT_EQ(kiosk.times<FindSlots>(), 1U);
  EXPECT_EQ(kiosk.asked<FindSlots>()[0].office, "oroku");
}

}  // namespace
}  // namespace haisai::flow

// With a card: from welcome to the four items.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;

TEST(CardPath, WholeVisitEndsWithFormTicketAndNothingLeft) {
  Kiosk kiosk;
  kiosk.to_ticket();
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  kiosk.send(FormPrinted{kiosk.id(), 1});
  kiosk.send(TicketPrinted{kiosk.id()});
  kiosk.leave();
  EXPECT_EQ(kiosk.page(), PageId::erased);
  ASSERT_EQ(kiosk.times<RecordSession>(), 1U);
  EXPECT_EQ(kiosk.asked<RecordSession>()[0].usage.outcome, model::Outcome::done);
  EXPECT_EQ(kiosk.times<WipeVisit>(), 1U);
  EXPECT_EQ(personal_in(kiosk.state), "");
  kiosk.leave();
  EXPECT_EQ(kiosk.page(), PageId::welcome);
  EXPECT_FALSE(kiosk.state.visit);
}

TEST(CardPath, OnlyForwardAndAnswersLeadToPaper) {
  Kiosk kiosk;
  kiosk.press(IntentKind::open_procedures);
  kiosk.press(IntentKind::choose_procedure, "juminhyo");
  kiosk.press(IntentKind::next);
  kiosk.send(CardReady{kiosk.id(), 3});
  kiosk.send(PinKeyed{4});
  kiosk.press(IntentKind::next);
  kiosk.send(CardRead{kiosk.id(), made_up_person()});
  kiosk.press(IntentKind::next);
  kiosk.answer_digits(kTelephone);
  kiosk.answer_choice("all");
  for (int i = 0; i < 3; ++i) kiosk.press(IntentKind::next);
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  EXPECT_EQ(kiosk.page(), PageId::take_card);
  EXPECT_EQ(kiosk.times<PrintForm>(), 0U);
  kiosk.send(CardRemoved{kiosk.id()});
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  ASSERT_EQ(kiosk.times<PrintForm>(), 1U);
  EXPECT_EQ(kiosk.asked<PrintForm>()[0].submission.answers.at("v.name").value.reveal(), kName);
  EXPECT_EQ(kiosk.asked<PrintForm>()[0].ticket_number, "A-041");
}

TEST(CardPath, WorkerStartsWithTheProcedureAndACardLaidEarlyLeadsStraightToThePin) {
  Kiosk kiosk;
  kiosk.to_purpose();
  EXPECT_EQ(kiosk.times<StartCard>(), 1U);
  kiosk.send(CardReady{kiosk.id(), 2});
  EXPECT_EQ(kiosk.page(), PageId::purpose);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::pin);
  EXPECT_EQ(kiosk.visit().tries_left, 2);
  EXPECT_EQ(kiosk.times<StartCard>(), 1U);
}

TEST(Pin, FewerThanFourDigitsStayAndSayWhatIsMissing) {
  Kiosk kiosk;
  kiosk.to_pin();
  kiosk.send(PinKeyed{3});
  kiosk.press(IntentKind::pin_submit);
  EXPECT_EQ(kiosk.page(), PageId::pin);
  EXPECT_EQ(kiosk.visit().reject, "pin_short");
  EXPECT_EQ(kiosk.times<SendPin>(), 0U);
  kiosk.send(PinKeyed{4});
  EXPECT_EQ(kiosk.visit().reject, "");
}

TEST(Pin, WrongPinComesBackWithTheTriesLeftAndAnEmptyGate) {
  Kiosk kiosk;
  kiosk.to_reading();
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_pin_wrong, 2});
  EXPECT_EQ(kiosk.page(), PageId::pin);
  EXPECT_EQ(kiosk.visit().pin_error, ErrorCode::card_pin_wrong);
  EXPECT_EQ(kiosk.visit().tries_left, 2);
  EXPECT_EQ(kiosk.visit().pin_digits, 0);
  EXPECT_EQ(kiosk.times<ClearPin>(), 1U);
  kiosk.send(PinKeyed{4});
  kiosk.press(IntentKind::pin_submit);
  kiosk.send(CardRead{kiosk.id(), made_up_person()});
  EXPECT_EQ(kiosk.page(), PageId::card_check);
  EXPECT_EQ(kiosk.times<SendPin>(), 2U);
}

TEST(Pin, OneTryLeftIsRefusedAndTheCardGivenUp) {
  for (const bool after_wrong : {false, true}) {
    Kiosk kiosk;
    if (after_wrong) {
      kiosk.to_reading();
      kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_pin_wrong, 1});
    } else {
      kiosk.to_pin(1);
    }
    EXPECT_EQ(kiosk.page(), PageId::problem);
    EXPECT_EQ(kiosk.state.problem, ErrorCode::card_pin_last_try);
    EXPECT_TRUE(kiosk.visit().card_stopping);
    kiosk.press(IntentKind::next);  // forward is typing, never the last try
    EXPECT_EQ(kiosk.page(), PageId::question);
    EXPECT_TRUE(kiosk.visit().by_hand);
  }
}

TEST(Pin, LastTryNeedsTheCitysLeaveAndTheResidentsConsentEachTime) {
  World world = made_up_world();
  world.settings.allow_last_try = true;
  Kiosk kiosk(world);
  kiosk.to_pin(1);
  EXPECT_EQ(kiosk.page(), PageId::problem);
  EXPECT_FALSE(kiosk.visit().card_stopping);  // the very card stays held
  kiosk.press(IntentKind::retry);
  EXPECT_EQ(kiosk.page(), PageId::last_try);
  kiosk.press(IntentKind::next);  // pressed by habit
  kiosk.press(IntentKind::retry);
  EXPECT_EQ(kiosk.page(), PageId::last_try);
  kiosk.press(IntentKind::agree);
  EXPECT_EQ(kiosk.page(), PageId::pin);
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::problem);  // asked anew
  kiosk.press(IntentKind::agree);
  EXPECT_EQ(kiosk.page(), PageId::problem);  // only on its own page
  kiosk.press(IntentKind::retry);
  kiosk.press(IntentKind::agree);
  kiosk.send(PinKeyed{4});
  kiosk.press(IntentKind::pin_submit);
  EXPECT_EQ(kiosk.times<SendPin>(), 1U);
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_pin_wrong, 0});
  EXPECT_EQ(kiosk.state.problem, ErrorCode::card_pin_locked);
}

TEST(Pin, EveryFailureOfTheCardIsAPageWithWaysOn) {
  for (const ErrorCode code :
       {ErrorCode::card_pin_locked, ErrorCode::card_pin_unset, ErrorCode::card_not_mynumber,
        ErrorCode::card_unreadable, ErrorCode::card_no_reader, ErrorCode::card_service_down, ErrorCode::card_busy}) {
    Kiosk kiosk;
    kiosk.to_place_card();
    kiosk.send(CardFailed{kiosk.id(), code});
    ASSERT_EQ(kiosk.page(), PageId::problem);
    EXPECT_EQ(kiosk.state.problem, code);
    Kiosk other = kiosk;
    kiosk.press(IntentKind::retry);
    EXPECT_EQ(kiosk.page(), PageId::place_card);
    EXPECT_EQ(kiosk.times<StartCard>(), 2U);
    other.press(IntentKind::by_hand);
    EXPECT_EQ(other.page(), PageId::question);
  }
}

TEST(Pin, FailureKnownAtPurposeIsSaidWhenTheCardIsWanted) {
  Kiosk kiosk;
  kiosk.to_purpose();
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_no_reader});
  EXPECT_EQ(kiosk.page(), PageId::purpose);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.state.problem, ErrorCode::card_no_reader);
}

TEST(Pin, UnknownOutcomeStopsTheCardAndARetryTakesAFreshCount) {
  Kiosk kiosk;
  kiosk.to_reading();
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_unknown_outcome});
  EXPECT_EQ(kiosk.state.problem, ErrorCode::card_unknown_outcome);
  EXPECT_TRUE(kiosk.visit().card_stopping);
  kiosk.press(IntentKind::retry);
  EXPECT_EQ(kiosk.visit().tries_left, -1);
  kiosk.send(CardReady{kiosk.id(), 2});
  EXPECT_EQ(kiosk.page(), PageId::pin);
  EXPECT_EQ(kiosk.visit().tries_left, 2);
  EXPECT_EQ(kiosk.times<SendPin>(), 1U);
}

TEST(Pin, WrongWithoutACountIsAnUnknownOutcome) {
  Kiosk kiosk;
  kiosk.to_reading();
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_pin_wrong, -1});
  EXPECT_EQ(kiosk.state.problem, ErrorCode::card_unknown_outcome);
}

TEST(Pin, SubmittingTwiceSendsOnce) {
  Kiosk kiosk;
  kiosk.to_reading();
  kiosk.press(IntentKind::pin_submit);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.times<SendPin>(), 1U);
}

TEST(Pin, BackWipesTheGateAndKeepsTheCard) {
  Kiosk kiosk;
  kiosk.to_pin();
  kiosk.send(PinKeyed{2});
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::purpose);
  EXPECT_EQ(kiosk.times<ClearPin>(), 1U);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::pin);
  EXPECT_EQ(kiosk.visit().pin_digits, 0);
}

TEST(LateMessages, OfAnEarlierVisitAreDropped) {
  Kiosk kiosk;
  kiosk.to_reading();
  const SessionId earlier = kiosk.id();
  kiosk.press(IntentKind::stop);
  kiosk.send(CardGone{earlier});
  kiosk.leave();
  kiosk.to_reading();
  ASSERT_NE(kiosk.id(), earlier);
  kiosk.send(CardRead{earlier, made_up_person()});
  EXPECT_EQ(kiosk.page(), PageId::reading);
  EXPECT_EQ(personal_in(kiosk.state), "");
  kiosk.send(CardRemoved{earlier});
  kiosk.send(TicketIssued{earlier, kiosk.ticket()});
  EXPECT_EQ(kiosk.page(), PageId::reading);
  EXPECT_FALSE(kiosk.visit().ticket);
}

}  // namespace
}  // namespace haisai::flow

// The card taken away, the worker lost, the card forgotten.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;

TEST(CardTakenEarly, EndsAndWipesAtOnceFromPinToFinish) {
  for (const PageId page : {PageId::pin, PageId::reading, PageId::card_check, PageId::question, PageId::review,
                            PageId::finish, PageId::help, PageId::settings, PageId::sound, PageId::idle}) {
    Kiosk kiosk;
    kiosk.to_page(page);
    ASSERT_EQ(kiosk.page(), page);
    kiosk.send(CardRemoved{kiosk.id()});
    EXPECT_EQ(kiosk.page(), PageId::erased) << name_of(page);
    EXPECT_TRUE(kiosk.visit().card_pulled);
    EXPECT_EQ(personal_in(kiosk.state), "");
    EXPECT_EQ(kiosk.times<WipeVisit>(), 1U);
    ASSERT_EQ(kiosk.times<RecordSession>(), 1U);
    kiosk.wait(60);
    EXPECT_EQ(kiosk.page(), PageId::welcome);
  }
}

TEST(CardTakenEarly, WhileTheNumberIsMadeDropsTheLateTicket) {
  Kiosk kiosk;
  kiosk.to_finish();
  kiosk.press(IntentKind::print_and_number);
  kiosk.send(CardRemoved{kiosk.id()});
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  EXPECT_EQ(kiosk.page(), PageId::erased);
  EXPECT_EQ(kiosk.times<PrintForm>() + kiosk.times<PrintTicket>(), 0U);
}

TEST(CardTakenEarly, CostsNothingBeforeItIsHeld) {
  for (const bool on_purpose : {true, false}) {
    Kiosk kiosk;
    on_purpose ? kiosk.to_purpose() : kiosk.to_place_card();
    const PageId page = kiosk.page();
    kiosk.send(CardChecking{kiosk.id()});
    if (on_purpose) kiosk.send(CardReady{kiosk.id(), 3});
    kiosk.send(CardRemoved{kiosk.id()});
    EXPECT_EQ(kiosk.page(), page);
    kiosk.send(CardGone{kiosk.id()});  // the reader was empty: the worker ended as it should
    EXPECT_EQ(kiosk.page(), page);
    EXPECT_EQ(kiosk.times<StartCard>(), 2U);
    EXPECT_EQ(kiosk.visit().card, CardStatus::starting);
  }
}

TEST(CardTakenEarly, AnnouncedAsAFailureIsTheSame) {
  Kiosk kiosk;
  kiosk.to_card_check();
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_removed});
  EXPECT_EQ(kiosk.page(), PageId::erased);
}

TEST(WorkerLost, BeforeTheReadIsAPageWithWaysOn) {
  for (const PageId page : {PageId::place_card, PageId::pin, PageId::reading}) {
    Kiosk kiosk;
    kiosk.to_page(page);
    kiosk.send(CardGone{kiosk.id()});
    EXPECT_EQ(kiosk.page(), PageId::problem) << name_of(page);
    EXPECT_EQ(kiosk.state.problem, ErrorCode::card_worker_lost);
    EXPECT_EQ(kiosk.times<StopCard>(), 0U);  // there is none left to stop
    kiosk.press(IntentKind::retry);
    EXPECT_EQ(kiosk.page(), PageId::place_card);
    EXPECT_EQ(kiosk.times<StartCard>(), 2U);
  }
}

TEST(WorkerLost, AfterTheReadGoesOnAndRemindsOfTheCard) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.send(CardGone{kiosk.id()});
  EXPECT_EQ(kiosk.page(), PageId::review);
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::print_and_number);
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  EXPECT_TRUE(kiosk.visit().card_unknown);
  EXPECT_EQ(kiosk.times<PrintForm>(), 1U);
}

TEST(ServiceLost, AfterTheReadNobodyWaitsForACardThatCannotBeSeen) {
  Kiosk take_card;
  take_card.to_take_card();
  take_card.send(CardFailed{take_card.id(), ErrorCode::card_service_down});
  EXPECT_EQ(take_card.page(), PageId::ticket);
  EXPECT_TRUE(take_card.visit().card_unknown);
  EXPECT_EQ(take_card.times<PrintForm>(), 1U);
  Kiosk forgotten;
  forgotten.to_review();
  forgotten.press(IntentKind::stop);
  forgotten.send(CardFailed{forgotten.id(), ErrorCode::card_service_down});
  EXPECT_EQ(forgotten.page(), PageId::erased);
  EXPECT_EQ(forgotten.times<StopCard>(), 1U);
}

TEST(WorkerLost, OneThatCannotStartLeavesNobodyWaitingForACard) {
  Kiosk kiosk;
  kiosk.press(IntentKind::open_procedures);
  kiosk.press(IntentKind::choose_procedure, "juminhyo");
  kiosk.press(IntentKind::next);
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_worker_lost});
  EXPECT_EQ(kiosk.state.problem, ErrorCode::card_worker_lost);
  EXPECT_EQ(kiosk.visit().card, CardStatus::off);
  kiosk.press(IntentKind::by_hand);
  EXPECT_EQ(kiosk.page(), PageId::question);
  kiosk.press(IntentKind::stop);
  EXPECT_EQ(kiosk.page(), PageId::welcome);
}

TEST(ServiceLost, BeforeTheReadRemindsOfTheCardAtTheEnd) {
  Kiosk kiosk;
  kiosk.to_pin();
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_service_down});
  EXPECT_EQ(kiosk.state.problem, ErrorCode::card_service_down);
  EXPECT_TRUE(kiosk.visit().card_unknown);
}

TEST(ReadingNeverAnswered, BecomesAnUnknownOutcome) {
  Kiosk kiosk;
  kiosk.to_reading();
  kiosk.wait(29);
  EXPECT_EQ(kiosk.page(), PageId::reading);
  kiosk.wait(1);
  EXPECT_EQ(kiosk.state.problem, ErrorCode::card_unknown_outcome);
  EXPECT_EQ(kiosk.times<StopCard>(), 1U);
}

TEST(StopWhileReading, EndsTheWorkerBecauseItsPinIsNotAnswered) {
  Kiosk kiosk;
  kiosk.to_reading();
  kiosk.press(IntentKind::stop);
  EXPECT_EQ(kiosk.times<StopCard>(), 1U);
  EXPECT_EQ(kiosk.page(), PageId::take_card);
  kiosk.send(CardRead{kiosk.id(), made_up_person()});
  EXPECT_EQ(personal_in(kiosk.state), "");
  kiosk.send(CardGone{kiosk.id()});
  EXPECT_EQ(kiosk.page(), PageId::welcome);
}

TEST(ForgottenCard, NobodyStartsBeforeTheReaderIsEmpty) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::stop);
  EXPECT_EQ(kiosk.page(), PageId::take_card);
  EXPECT_EQ(kiosk.times<StopCard>(), 0U);  // the worker has powered it down and watches
  EXPECT_EQ(personal_in(kiosk.state), "");
  for (const IntentKind kind : {IntentKind::stop, IntentKind::end, IntentKind::next, IntentKind::back}) {
    kiosk.press(kind);
    EXPECT_EQ(kiosk.page(), PageId::take_card);
  }
  kiosk.send(CardRemoved{kiosk.id()});
  EXPECT_EQ(kiosk.page(), PageId::erased);
  EXPECT_EQ(kiosk.times<PrintForm>(), 0U);
}

TEST(ForgottenCard, TimeOutLeadsOverTakeCardToWelcome) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.wait(120 + 45);
  EXPECT_EQ(kiosk.page(), PageId::take_card);
  EXPECT_EQ(kiosk.asked<RecordSession>()[0].usage.outcome, model::Outcome::timeout);
  kiosk.send(CardGone{kiosk.id()});
  EXPECT_EQ(kiosk.page(), PageId::welcome);
}

TEST(ForgottenCard, CallsStaffOnceAfterAMinuteAndDropsWhatWasSaidAfterFive) {
  Kiosk kiosk;
  kiosk.to_take_card();
  kiosk.wait(59);
  EXPECT_EQ(kiosk.times<CallStaff>(), 0U);
  kiosk.wait(1);
  ASSERT_EQ(kiosk.times<CallStaff>(), 1U);
  EXPECT_EQ(kiosk.asked<CallStaff>()[0].page, "take_card");
  EXPECT_NE(personal_in(kiosk.state), "");
  kiosk.wait(240);
  EXPECT_EQ(kiosk.page(), PageId::take_card);
  EXPECT_EQ(personal_in(kiosk.state), "");
  EXPECT_EQ(kiosk.times<WipeVisit>(), 1U);
  kiosk.send(CardRemoved{kiosk.id()});
  EXPECT_EQ(kiosk.times<PrintForm>(), 0U);
}

TEST(ByHandWithACardOnTheReader, TheCardGoesBackBeforePaper) {
  Kiosk kiosk;
  kiosk.to_pin();
  kiosk.press(IntentKind::by_hand);
  EXPECT_EQ(kiosk.times<StopCard>(), 0U);
  EXPECT_EQ(kiosk.visit().card, CardStatus::refused);
  Kiosk other = kiosk;
  other.send(CardRemoved{other.id()});  // it has no part in this visit any more
  EXPECT_EQ(other.page(), PageId::question);
  other.send(CardGone{other.id()});
  EXPECT_EQ(other.page(), PageId::question);
}

}  // namespace
}  // namespace haisai::flow

// 照合番号B, the order of the keys, and what else a card tells.
#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/flow/card.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;
using model::CardSecret;

TEST(FaceCode, IsNoWayOnUntilTheCityAllowsIt) {
  Kiosk kiosk;
  kiosk.to_pin();
  kiosk.press(IntentKind::use_face_code);
  EXPECT_EQ(kiosk.page(), PageId::pin);
  EXPECT_FALSE(offers_face_code(kiosk.state));
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_pin_locked, 0});
  kiosk.press(IntentKind::use_face_code);
  EXPECT_EQ(kiosk.page(), PageId::problem);
  EXPECT_TRUE(kiosk.visit().card_stopping);
  EXPECT_EQ(kiosk.times<AskFaceCode>(), 0U);
}

TEST(FaceCode, OpensTheFourItemsAfterItsOwnCount) {
  Kiosk kiosk;
  kiosk.allow(false, true);
  kiosk.to_pin();
  kiosk.send(PinKeyed{2});
  kiosk.press(IntentKind::use_face_code);
  EXPECT_EQ(kiosk.page(), PageId::face_code);
  EXPECT_EQ(kiosk.times<AskFaceCode>(), 1U);
  EXPECT_EQ(kiosk.times<ClearPin>(), 1U) << "digits of the PIN are none of the face code";
  kiosk.send(PinKeyed{3});
  EXPECT_EQ(kiosk.visit().pin_digits, 0) << "nothing is typed before the tries are said";
  kiosk.send(CardReady{kiosk.id(), 3, CardSecret::pin});
  EXPECT_EQ(kiosk.visit().tries_left, -1) << "the PIN's tries are none of the face code's";
  kiosk.send(CardReady{kiosk.id(), 10, CardSecret::face_code});
  EXPECT_EQ(kiosk.visit().tries_left, 10);
  kiosk.send(PinKeyed{13});
  kiosk.press(IntentKind::pin_submit);
  EXPECT_EQ(kiosk.visit().reject, "pin_short");
  kiosk.send(PinKeyed{14});
  kiosk.press(IntentKind::pin_submit);
  ASSERT_EQ(kiosk.times<SendPin>(), 1U);
  EXPECT_EQ(kiosk.asked<SendPin>()[0].secret, CardSecret::face_code);
  kiosk.send(CardRead{kiosk.id(), made_up_person()});
  EXPECT_EQ(kiosk.page(), PageId::card_check);
}

TEST(FaceCode, IsTheWayOnFromALockedUnsetOrAlmostLockedPinWithTheSameCard) {
  for (const ErrorCode code : {ErrorCode::card_pin_locked, ErrorCode::card_pin_unset, ErrorCode::card_pin_last_try}) {
    Kiosk kiosk;
    kiosk.allow(false, true);
    kiosk.to_place_card();
    kiosk.send(CardChecking{kiosk.id()});
    kiosk.send(CardFailed{kiosk.id(), code, 0});
    EXPECT_EQ(kiosk.page(), PageId::problem);
    EXPECT_FALSE(kiosk.visit().card_stopping);
    kiosk.press(IntentKind::use_face_code);
    EXPECT_EQ(kiosk.page(), PageId::face_code);
    EXPECT_EQ(kiosk.times<AskFaceCode>(), 1U);
    EXPECT_EQ(kiosk.times<StartCard>(), 1U);
  }
}

TEST(FaceCode, StartsOverWhereTheCardWasTakenAwayMeanwhile) {
  Kiosk kiosk;
  kiosk.allow(false, true);
  kiosk.to_place_card();
  kiosk.send(CardChecking{kiosk.id()});
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_pin_locked, 0});
  kiosk.send(CardRemoved{kiosk.id()});
  kiosk.send(CardGone{kiosk.id()});
  kiosk.press(IntentKind::use_face_code);
  EXPECT_EQ(kiosk.page(), PageId::place_card);
  EXPECT_EQ(kiosk.times<AskFaceCode>(), 0U);
  EXPECT_EQ(kiosk.times<StartCard>(), 2U);
}

TEST(FaceCode, WrongDigitsComeBackWithItsOwnTriesAndAnEmptyGate) {
  Kiosk kiosk;
  kiosk.to_face_code();
  kiosk.send(PinKeyed{14});
  kiosk.press(IntentKind::pin_submit);
  kiosk.effects.clear();
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_pin_wrong, 9, {}, CardSecret::face_code});
  EXPECT_EQ(kiosk.page(), PageId::face_code);
  EXPECT_EQ(kiosk.visit().tries_left, 9);
  EXPECT_EQ(kiosk.visit().pin_error, ErrorCode::card_pin_wrong);
  EXPECT_EQ(kiosk.times<ClearPin>(), 1U);
}

TEST(FaceCode, ItsLastTryIsRefusedLikeThePins) {
  Kiosk kiosk;
  kiosk.to_face_code(1);
  EXPECT_EQ(kiosk.state.problem, ErrorCode::card_pin_last_try);
  EXPECT_FALSE(offers_face_code(kiosk.state));
  EXPECT_TRUE(kiosk.visit().card_stopping);
  Kiosk allowed;
  allowed.allow(true, true);
  allowed.to_face_code(1);
  allowed.press(IntentKind::retry);
  EXPECT_EQ(allowed.page(), PageId::last_try);
  allowed.press(IntentKind::agree);
  EXPECT_EQ(allowed.page(), PageId::face_code);
}

TEST(FaceCode, BackLeadsToThePinWithAFreshCount) {
  Kiosk kiosk;
  kiosk.to_face_code();
  kiosk.send(PinKeyed{5});
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.times<StartCard>(), 2U);
  kiosk.send(CardReady{kiosk.id(), 2});
  EXPECT_EQ(kiosk.page(), PageId::pin);
  EXPECT_EQ(kiosk.visit().tries_left, 2);
  EXPECT_EQ(kiosk.visit().pin_digits, 0);
}

TEST(FaceCode, ACardTakenAwayWhileItIsAskedEndsTheVisit) {
  for (const bool announced : {true, false}) {
    Kiosk kiosk;
    kiosk.allow(false, true);
    kiosk.to_pin();
    kiosk.press(IntentKind::use_face_code);
    if (announced) kiosk.send(CardRemoved{kiosk.id()});
    if (!announced) kiosk.send(CardWaiting{kiosk.id()});
    EXPECT_EQ(kiosk.page(), PageId::erased);
    EXPECT_TRUE(kiosk.visit().card_pulled);
  }
}

TEST(FaceCode, ACountThatNeverComesIsACardThatIsNotRead) {
  Kiosk kiosk;
  kiosk.allow(false, true);
  kiosk.to_pin();
  kiosk.press(IntentKind::use_face_code);
  kiosk.wait(30);
  EXPECT_EQ(kiosk.state.problem, ErrorCode::card_unreadable);
}

TEST(Problem, OfACardThatIsStillHeldComesAgainFromPurpose) {
  Kiosk kiosk;
  kiosk.allow(false, true);
  kiosk.to_place_card();
  kiosk.send(CardChecking{kiosk.id()});
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_pin_locked, 0});
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::purpose);
  kiosk.press(IntentKind::use_card);
  EXPECT_EQ(kiosk.state.problem, ErrorCode::card_pin_locked);
}

TEST(LastTry, GoingBackOrOnWithoutTheCardSpendsNothing) {
  Kiosk kiosk;
  kiosk.to_last_try();
  Kiosk by_hand = kiosk;
  by_hand.press(IntentKind::by_hand);
  EXPECT_EQ(by_hand.page(), PageId::question);
  EXPECT_EQ(by_hand.times<SendPin>(), 0U);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.state.problem, ErrorCode::card_pin_last_try);
  EXPECT_FALSE(kiosk.visit().last_try_ok);
}

constexpr std::array<int, 10> kUsual{1, 2, 3, 4, 5, 6, 7, 8, 9, 0};

TEST(ShuffledPad, IsAnotherOrderOfTheTenDigitsUntilPressedAgain) {
  Kiosk kiosk;
  kiosk.to_pin();
  EXPECT_EQ(pad_order(kiosk.state), kUsual);
  kiosk.send(PinKeyed{2});
  kiosk.press(IntentKind::shuffle_keys);
  const auto first = pad_order(kiosk.state);
  EXPECT_NE(first, kUsual);
  EXPECT_TRUE(std::is_permutation(first.begin(), first.end(), kUsual.begin()));
  EXPECT_EQ(kiosk.visit().pin_digits, 2) << "what was typed stays";
  kiosk.press(IntentKind::shuffle_keys);
  EXPECT_EQ(pad_order(kiosk.state), kUsual);
  kiosk.press(IntentKind::shuffle_keys);
  EXPECT_NE(pad_order(kiosk.state), first) << "an order once seen is not shown again";
}

TEST(ShuffledPad, IsOffInTheLargeTextSizesAndForTheNextPerson) {
  Kiosk kiosk;
  kiosk.to_pin();
  kiosk.press(IntentKind::shuffle_keys);
  kiosk.press(IntentKind::set_text, "extra-large");
  EXPECT_EQ(pad_order(kiosk.state), kUsual);
  kiosk.press(IntentKind::set_text, "large");
  kiosk.press(IntentKind::stop);
  kiosk.send(CardGone{kiosk.id()});
  kiosk.to_pin();
  EXPECT_EQ(pad_order(kiosk.state), kUsual);
}

const model::CardDates kDates{base::Date{std::chrono::year(2026) / 12 / 1}, std::nullopt};

TEST(CardDates, AreHeldAsLongAsTheFourItems) {
  Kiosk kiosk;
  kiosk.to_reading();
  kiosk.send(CardDated{kiosk.id(), kDates});
  EXPECT_FALSE(kiosk.visit().card_dates) << "not before the read";
  kiosk.send(CardRead{kiosk.id(), made_up_person()});
  kiosk.send(CardDated{kiosk.id(), kDates});
  EXPECT_EQ(kiosk.visit().card_dates, kDates);
  EXPECT_EQ(kiosk.page(), PageId::card_check) << "the visit goes on";
  Kiosk stopped = kiosk;
  stopped.press(IntentKind::stop);
  EXPECT_FALSE(stopped.visit().card_dates);
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::by_hand);
  EXPECT_FALSE(kiosk.visit().card_dates);
}

TEST(CardDates, AreNotKeptWhereTheCityDoesNotWantThem) {
  World world = made_up_world();
  world.settings.card_dates = false;
  Kiosk kiosk(world);
  kiosk.to_card_check();
  kiosk.send(CardDated{kiosk.id(), kDates});
  EXPECT_FALSE(kiosk.visit().card_dates);
}

TEST(OtherCard, IsRememberedForItsSentence) {
  Kiosk kiosk;
  kiosk.to_place_card();
  kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_not_mynumber, -1, model::OtherCard::licence});
  EXPECT_EQ(kiosk.page(), PageId::problem);
  EXPECT_EQ(kiosk.visit().other_card, model::OtherCard::licence);
}

TEST(OtherCard, MuteAndTwoAreCountedAsCardsNotAsABrokenReader) {
  for (const ErrorCode code : {ErrorCode::card_mute, ErrorCode::card_two, ErrorCode::card_not_mynumber}) {
    Kiosk kiosk;
    kiosk.to_place_card();
    kiosk.send(CardFailed{kiosk.id(), code});
    const auto& events = kiosk.visit().events;
    EXPECT_TRUE(std::any_of(events.begin(), events.end(), [](const model::UsageEvent& event) {
      return event.kind == model::UsageKind::card && event.code == model::UsageCode::unsupported;
    }));
  }
}

}  // namespace
}  // namespace haisai::flow

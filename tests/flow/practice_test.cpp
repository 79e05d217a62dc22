// The practice twin of the visit: the same pages, a made-up person, and nothing asked of any device, store or paper.
#include <gtest/gtest.h>

#include <random>

#include "tests/flow/invariants.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

Kiosk practising() {
  Kiosk kiosk;
  kiosk.press(IntentKind::open_learn);
  kiosk.press(IntentKind::open_practice);
  return kiosk;
}

Kiosk at_pin() {
  Kiosk kiosk = practising();
  kiosk.press(IntentKind::use_card);
  kiosk.press(IntentKind::lay_card);
  return kiosk;
}

void enter(Kiosk& kiosk, const std::string& digits) {
  for (const char digit : digits) kiosk.press(IntentKind::pin_digit, "", digit - '0');
}

Kiosk at_card_check() {
  Kiosk kiosk = at_pin();
  enter(kiosk, "3719");
  kiosk.press(IntentKind::pin_submit);
  kiosk.wait(2);
  return kiosk;
}

std::size_t asked_of_the_world(const Kiosk& kiosk) {
  return kiosk.times<StartCard>() + kiosk.times<SendPin>() + kiosk.times<AskFaceCode>() + kiosk.times<StopCard>() +
         kiosk.times<IssueTicket>() + kiosk.times<PrintForm>() + kiosk.times<PrintTicket>();
}

TEST(Practice, WalksTheSamePagesToATicketAndBackToTheLessonsWithNothingAskedOfAnyDevice) {
  Kiosk kiosk = practising();
  EXPECT_EQ(kiosk.page(), PageId::purpose);
  kiosk.press(IntentKind::use_card);
  EXPECT_EQ(kiosk.page(), PageId::place_card);
  EXPECT_EQ(kiosk.visit().card, CardStatus::waiting);
  kiosk.press(IntentKind::lay_card);
  EXPECT_EQ(kiosk.page(), PageId::pin);
  enter(kiosk, "3719");
  kiosk.press(IntentKind::pin_submit);
  EXPECT_EQ(kiosk.page(), PageId::reading) << "as long as a real card takes";
  kiosk.wait(2);
  EXPECT_EQ(kiosk.page(), PageId::card_check);
  kiosk.press(IntentKind::next);
  kiosk.answer_digits(kTelephone);
  kiosk.answer_choice("all");
  while (kiosk.page() == PageId::question) kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::review);
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::print_and_number);
  EXPECT_EQ(kiosk.page(), PageId::take_card);
  kiosk.press(IntentKind::lift_card);
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  EXPECT_EQ(kiosk.visit().ticket->number, "A-000");
  EXPECT_EQ(kiosk.visit().ticket->qr, "") << "nobody can show it at a counter";
  EXPECT_EQ(personal_in(kiosk.state), "");
  kiosk.press(IntentKind::end);
  EXPECT_EQ(kiosk.page(), PageId::learn);
  EXPECT_FALSE(kiosk.state.visit);
  EXPECT_EQ(asked_of_the_world(kiosk), 0U);
}

TEST(Practice, CountsAsALessonAndNothingElse) {
  Kiosk kiosk = at_card_check();
  kiosk.press(IntentKind::stop);
  const auto recorded = kiosk.asked<RecordSession>();
  ASSERT_EQ(recorded.size(), 1U);
  EXPECT_EQ(recorded[0].usage.mode, model::Mode::booth);
  ASSERT_EQ(recorded[0].usage.events.size(), 1U);
  EXPECT_EQ(recorded[0].usage.events[0].ref.text(), "lesson");
  EXPECT_EQ(kiosk.page(), PageId::learn) << "who stops goes on learning";
}

TEST(Practice, TakesTheSampleNumberAndNoOtherDigit) {
  Kiosk kiosk = at_pin();
  enter(kiosk, "5846");  // a real one, say
  EXPECT_EQ(kiosk.visit().pin_digits, 0);
  EXPECT_EQ(kiosk.visit().reject, "pin_sample") << "told kindly";
  enter(kiosk, "3");
  EXPECT_EQ(kiosk.visit().pin_digits, 1);
  EXPECT_EQ(kiosk.visit().reject, "");
  enter(kiosk, "7199");
  EXPECT_EQ(kiosk.visit().pin_digits, 4);
  kiosk.press(IntentKind::pin_erase);
  EXPECT_EQ(kiosk.visit().pin_digits, 3);
  kiosk.press(IntentKind::pin_submit);
  EXPECT_EQ(kiosk.page(), PageId::pin);
  EXPECT_EQ(kiosk.visit().reject, "pin_short");
  kiosk.send(PinKeyed{4});
  EXPECT_EQ(kiosk.visit().pin_digits, 3) << "the gate of real digits has no say here";
}

TEST(Practice, TheFaceCodeIsNotOffered) {
  Kiosk kiosk;
  kiosk.allow(true, true);
  kiosk.press(IntentKind::open_learn);
  kiosk.press(IntentKind::open_practice);
  kiosk.press(IntentKind::use_card);
  kiosk.press(IntentKind::lay_card);
  EXPECT_FALSE(offers_face_code(kiosk.state));
  kiosk.press(IntentKind::use_face_code);
  EXPECT_EQ(kiosk.page(), PageId::pin);
}

TEST(Practice, LeftAloneItAsksThenGoesHomeWithTheNextPersonsSettings) {
  Kiosk kiosk = at_card_check();
  kiosk.press(IntentKind::set_text, "max");
  kiosk.wait(120);
  EXPECT_EQ(kiosk.page(), PageId::idle);
  kiosk.wait(45);
  EXPECT_EQ(kiosk.page(), PageId::welcome);
  EXPECT_EQ(kiosk.state.preferences, model::Preferences{});
}

TEST(Practice, WhoGoesOnKeepsTheirSettings) {
  Kiosk kiosk = practising();
  kiosk.press(IntentKind::set_text, "max");
  kiosk.press(IntentKind::stop);
  EXPECT_EQ(kiosk.page(), PageId::learn);
  EXPECT_EQ(kiosk.state.preferences.text, model::TextSize::max);
}

TEST(Practice, AForgottenDrawnCardCallsNobody) {
  Kiosk kiosk = at_card_check();
  kiosk.press(IntentKind::stop);
  EXPECT_NE(kiosk.page(), PageId::take_card) << "there is no card that could be forgotten";
  kiosk.wait(600);
  EXPECT_EQ(kiosk.times<CallStaff>(), 0U);
}

TEST(Practice, StaffCanBeCalledFromIt) {
  Kiosk kiosk = at_pin();
  kiosk.press(IntentKind::call_staff);
  EXPECT_EQ(kiosk.times<CallStaff>(), 1U);
  kiosk.press(IntentKind::staff_not_needed);
  EXPECT_EQ(kiosk.page(), PageId::pin);
}

TEST(Practice, ACityWithoutItHasNoWayIn) {
  World world = made_up_world();
  world.practice.reset();
  Kiosk kiosk(std::move(world));
  kiosk.press(IntentKind::open_learn);
  kiosk.press(IntentKind::open_practice);
  EXPECT_EQ(kiosk.page(), PageId::learn);
}

// H4: no path from a rehearsal to a device, whatever is pressed. The booth offers nothing else.
TEST(Practice, NothingPressedInItEverReachesADevice) {
  World world = made_up_world();
  world.booth = true;
  Kiosk kiosk(std::move(world));
  std::mt19937_64 random(20261129);
  const char* args[] = {"", "l0", "all", "self", "kanji", "place", "v.tel", "1", "en"};
  int ended = 0;
  for (int i = 0; i < 20'000; ++i) {
    if (!kiosk.state.visit) kiosk.press(IntentKind::open_practice);
    const auto kind = static_cast<IntentKind>(random() % (static_cast<unsigned>(IntentKind::speed) + 1));
    kiosk.press(random() % 3 == 0 ? IntentKind::next : kind, args[random() % std::size(args)], static_cast<int>(random() % 10));
    if (random() % 200 == 0) kiosk.wait(200);
    ended += kiosk.state.visit ? 0 : 1;
    ASSERT_EQ(broken_rule(kiosk.state), "");
  }
  EXPECT_GT(ended, 10);
  EXPECT_EQ(asked_of_the_world(kiosk), 0U);
}

}  // namespace
}  // namespace haisai::flow

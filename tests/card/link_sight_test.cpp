// The worker process: which card it is, its dates, and its face code.
#include <gtest/gtest.h>

#include "haisai_places.h"
#include "lab.h"
#include "link_watch.h"

namespace haisai::card {
namespace {

using namespace std::chrono_literals;
using base::ErrorCode;
using model::CardSecret;
using model::OtherCard;
using std::chrono::year_month_day;
using Kind = Message::Kind;

class LinkSight : public testing::Test {
 protected:
  void start(bool allow_face_code, bool tell_dates) {
    auto started = CardLink::start({.program = HAISAI_WORKER,
                                    .simulated = &reader,
                                    .allow_face_code = allow_face_code,
                                    .tell_dates = tell_dates});
    ASSERT_TRUE(started.has_value());
    link = std::move(*started);
  }
  Message told(Kind kind) { return await(*link, kind).value_or(Message{}); }
  // The worker takes the card's power when it is done with it, and only then says no more.
  void expect_powerless(const SimulatedCard& card) {
    link->stop();
    EXPECT_TRUE(await(*link, Kind::ended));
    EXPECT_TRUE(comes_true([&] { return !card.is_verified(); }));
  }

  SimulatedReader reader;
  std::unique_ptr<CardLink> link;
};

TEST_F(LinkSight, EachOtherCardHasItsName) {
  const std::pair<const char*, OtherCard> cards[] = {{"licence", OtherCard::licence},
                                                     {"residence_card", OtherCard::residence},
                                                     {"juki_card", OtherCard::juki},
                                                     {"android_phone", OtherCard::phone_android},
                                                     {"iphone", OtherCard::phone_iphone},
                                                     {"transit", OtherCard::unknown}};
  for (const auto& [person, other] : cards) {
    start(false, false);
    reader.insert(make_card(person));
    const Message failed = told(Kind::failed);
    EXPECT_EQ(failed.code, ErrorCode::card_not_mynumber) << person;
    EXPECT_EQ(failed.other, other) << person;
    reader.remove();
  }
}

TEST_F(LinkSight, TheDatesComeAfterTheFourItems) {
  start(false, true);
  const auto card = make_card("yoshio");
  reader.insert(card);
  ASSERT_EQ(told(Kind::ready).kind, Kind::ready);
  ASSERT_TRUE(link->send_secret(secret("1234")));
  const auto read = next_message(*link, 10s);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->kind, Kind::read);
  EXPECT_EQ(read->apdus, 5) << "the dates do not keep the resident waiting";
  const auto dated = next_message(*link, 10s);
  ASSERT_TRUE(dated);
  EXPECT_EQ(dated->kind, Kind::dated);
  EXPECT_EQ(dated->dates.card, year_month_day(2033y / 11 / 3));
  EXPECT_EQ(dated->dates.certificate, year_month_day(2031y / 11 / 3));
  expect_powerless(*card);
  EXPECT_EQ(card->trace().size(), 9u);
}

TEST_F(LinkSight, WithoutTheWishNothingMoreIsAsked) {
  start(false, false);
  const auto card = make_card("yoshio");
  reader.insert(card);
  ASSERT_EQ(told(Kind::ready).kind, Kind::ready);
  ASSERT_TRUE(link->send_secret(secret("1234")));
  ASSERT_EQ(told(Kind::read).kind, Kind::read);
  EXPECT_FALSE(next_message(*link, 200ms));
  expect_powerless(*card);
  EXPECT_EQ(card->trace().size(), 5u);
}

TEST_F(LinkSight, ACardLiftedWhileItsDatesAreAskedWasReadAllTheSame) {
  start(false, true);
  reader.set_faults({.remove_at = 5});
  reader.insert(make_card("yoshio"));
  ASSERT_EQ(told(Kind::ready).kind, Kind::ready);
  ASSERT_TRUE(link->send_secret(secret("1234")));
  ASSERT_EQ(told(Kind::read).kind, Kind::read);
  const Message dated = told(Kind::dated);
  EXPECT_EQ(dated.kind, Kind::dated);
  EXPECT_EQ(dated.dates, model::CardDates{});
  EXPECT_EQ(told(Kind::removed).kind, Kind::removed);
}

TEST_F(LinkSight, ALockedPinLeavesTheWayOfTheFaceCode) {
  start(true, false);
  const auto card = make_card("face_code");
  reader.insert(card);
  const Message locked = told(Kind::failed);
  EXPECT_EQ(locked.code, ErrorCode::card_pin_locked);
  EXPECT_EQ(locked.secret, CardSecret::pin);
  ASSERT_TRUE(link->ask_face_code());
  const Message ready = told(Kind::ready);
  EXPECT_EQ(ready.secret, CardSecret::face_code);
  EXPECT_EQ(ready.tries_left, 10);
  ASSERT_TRUE(link->send_secret(secret("00000000000000")));
  const Message wrong = told(Kind::failed);
  EXPECT_EQ(wrong.code, ErrorCode::card_pin_wrong);
  EXPECT_EQ(wrong.secret, CardSecret::face_code);
  EXPECT_EQ(wrong.tries_left, 9);
  ASSERT_TRUE(link->send_secret(secret("22080220339364")));
  EXPECT_EQ(told(Kind::read).four.name.reveal(), "喜屋武　トシ");
  expect_powerless(*card);
  EXPECT_EQ(card->pins_received(), 2);
}

TEST_F(LinkSight, AnUnsetPinAndALastTryLeaveItToo) {
  const std::tuple<const char*, ErrorCode, const char*> cards[] = {
      {"pinless", ErrorCode::card_pin_unset, "19101020341967"},
      {"last-try", ErrorCode::card_pin_last_try, "43032020325208"}};
  for (const auto& [person, code, face_code] : cards) {
    start(true, false);
    const auto card = make_card(person);
    reader.insert(card);
    EXPECT_EQ(told(Kind::failed).code, code) << person;
    ASSERT_TRUE(link->ask_face_code());
    EXPECT_EQ(told(Kind::ready).secret, CardSecret::face_code) << person;
    ASSERT_TRUE(link->send_secret(secret(face_code)));
    EXPECT_EQ(told(Kind::read).kind, Kind::read) << person;
    reader.remove();
  }
}

TEST_F(LinkSight, WhereTheCityDoesNotAllowItTheFaceCodeReachesNoCard) {
  start(false, false);
  const auto card = make_card("hanako");
  reader.insert(card);
  ASSERT_EQ(told(Kind::ready).kind, Kind::ready);
  ASSERT_TRUE(link->ask_face_code());
  ASSERT_TRUE(link->send_secret(secret("25062320354172")));
  EXPECT_FALSE(next_message(*link, 200ms));
  ASSERT_TRUE(link->send_secret(secret("1234")));
  EXPECT_EQ(told(Kind::read).kind, Kind::read);
  expect_powerless(*card);
  EXPECT_EQ(card->pins_received(), 1);
}

TEST_F(LinkSight, AFaceCodeThatIsShutLeavesThePinAndNothingElse) {
  start(true, false);
  auto person = load_card_person(HAISAI_SOURCE_DIR "/assets/cards/hanako.toml");
  ASSERT_TRUE(person.has_value());
  person->face_code_tries = 1;
  reader.insert(std::make_shared<SimulatedCard>(*person));
  ASSERT_EQ(told(Kind::ready).kind, Kind::ready);
  ASSERT_TRUE(link->ask_face_code());
  const Message shut = told(Kind::failed);
  EXPECT_EQ(shut.code, ErrorCode::card_pin_last_try);
  EXPECT_EQ(shut.secret, CardSecret::face_code);
  EXPECT_EQ(shut.tries_left, 1);
  ASSERT_TRUE(link->send_secret(secret("1234")));
  EXPECT_EQ(told(Kind::read).kind, Kind::read);
}

TEST_F(LinkSight, WithBothWaysShutTheCardLosesItsPower) {
  start(true, false);
  auto person = load_card_person(HAISAI_SOURCE_DIR "/assets/cards/face_code.toml");
  ASSERT_TRUE(person.has_value());
  person->face_code_tries = 0;
  const auto card = std::make_shared<SimulatedCard>(*person);
  reader.insert(card);
  EXPECT_EQ(told(Kind::failed).secret, CardSecret::pin);
  ASSERT_TRUE(link->ask_face_code());
  const Message locked = told(Kind::failed);
  EXPECT_EQ(locked.code, ErrorCode::card_pin_locked);
  EXPECT_EQ(locked.secret, CardSecret::face_code);
  ASSERT_TRUE(link->send_secret(secret("22080220339364")));
  EXPECT_FALSE(next_message(*link, 200ms));
  expect_powerless(*card);
  EXPECT_EQ(card->pins_received(), 0);
}

TEST_F(LinkSight, ACardLiftedWhileTheFaceCodeIsSentNeverGetsItTwice) {
  start(true, false);
  reader.set_faults({.remove_at = 3});
  const auto card = make_card("face_code");
  reader.insert(card);
  ASSERT_EQ(told(Kind::failed).code, ErrorCode::card_pin_locked);
  ASSERT_TRUE(link->ask_face_code());
  ASSERT_EQ(told(Kind::ready).secret, CardSecret::face_code);
  ASSERT_TRUE(link->send_secret(secret("22080220339364")));
  const Message unknown = told(Kind::failed);
  EXPECT_EQ(unknown.code, ErrorCode::card_unknown_outcome);
  EXPECT_EQ(unknown.secret, CardSecret::face_code);
  EXPECT_EQ(told(Kind::removed).kind, Kind::removed);
  EXPECT_LE(card->pins_received(), 1);
}

}  // namespace
}  // namespace haisai::card

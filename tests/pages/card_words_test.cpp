// What a resident reads for each outcome of a card: other cards, the face code, the last try, dates.
#include <gtest/gtest.h>

#include <set>

#include "page_states.h"
#include "view_walk.h"

namespace haisai::pages::test {
namespace {

using base::ErrorCode;
using flow::IntentKind;
using flow::PageId;
using model::CardSecret;
using namespace std::chrono_literals;

flow::State allowing(flow::State state) {
  flow::World made = world();
  made.settings.allow_last_try = made.settings.allow_face_code = true;
  return with(std::move(made), std::move(state));
}

flow::State problem(ErrorCode code, CardSecret secret = CardSecret::pin) {
  flow::State state = on_page(PageId::problem);
  state.problem = code;
  state.visit->secret = secret;
  return state;
}

std::string what(const flow::State& state) { return plain(find(view(state), "problem.what")); }

bool says(const std::string& words, const char* part) { return words.find(part) != std::string::npos; }

TEST(OtherCardWords, EachHasASentenceAndAPictureOfItsOwn) {
  std::set<std::string> sentences;
  std::set<ui::Picture> pictures;
  for (const model::OtherCard other : model::kOtherCards) {
    flow::State state = problem(ErrorCode::card_not_mynumber);
    state.visit->other_card = other;
    sentences.insert(what(state));
    pictures.insert(find(view(state), "problem.picture").picture);
    EXPECT_EQ(find(view(state), "problem.retry").intent->kind, IntentKind::retry);
  }
  EXPECT_EQ(sentences.size(), std::size(model::kOtherCards));
  EXPECT_EQ(pictures.size(), std::size(model::kOtherCards));
}

TEST(OtherCardWords, APhoneIsToldToUseTheCardItself) {
  for (const auto phone : {model::OtherCard::phone_android, model::OtherCard::phone_iphone}) {
    flow::State state = problem(ErrorCode::card_not_mynumber);
    state.visit->other_card = phone;
    EXPECT_TRUE(says(what(state), "カード本体を お使いください"));
  }
  EXPECT_TRUE(says(what(problem(ErrorCode::card_not_mynumber)), "Suica"));
}

TEST(CardTroubleWords, MuteTwoAndUnreadableShowWhatToDo) {
  EXPECT_EQ(find(view(problem(ErrorCode::card_mute)), "problem.picture").picture, ui::Picture::card_mute);
  EXPECT_EQ(find(view(problem(ErrorCode::card_two)), "problem.picture").picture, ui::Picture::card_two);
  EXPECT_EQ(find(view(problem(ErrorCode::card_unreadable)), "problem.picture").picture, ui::Picture::card_unread);
  EXPECT_FALSE(has(view(problem(ErrorCode::card_no_reader)), "problem.picture"));
}

TEST(CardTroubleWords, AnUnknownOutcomeIsNotCalledAWrongPin) {
  const ui::View page = view(problem(ErrorCode::card_unknown_outcome));
  EXPECT_EQ(page.title, "確認できませんでした");
  EXPECT_EQ(page.forward->intent->kind, IntentKind::retry);
  EXPECT_FALSE(says(everything(page), "ちがいます"));
}

TEST(PinTroubleWords, LockedAndUnsetLeadToTheCounterAndSayWhatToBring) {
  for (const ErrorCode code : {ErrorCode::card_pin_locked, ErrorCode::card_pin_unset, ErrorCode::card_pin_last_try}) {
    const ui::View page = view(problem(code));
    EXPECT_TRUE(says(plain(find(page, "problem.counter.where")), "窓口"));
    EXPECT_EQ(plain(find(page, "problem.counter.bring")), "マイナンバーカード");
    EXPECT_EQ(page.forward->intent->kind, IntentKind::by_hand);
    EXPECT_FALSE(has(page, "problem.face_code")) << "not before the city allows it";
    EXPECT_FALSE(has(page, "problem.last_try"));
    EXPECT_EQ(find(view(allowing(problem(code))), "problem.face_code").intent->kind, IntentKind::use_face_code);
  }
}

TEST(PinTroubleWords, TheFaceCodeHasItsOwnWordsAndIsNotOfferedAfterItself) {
  for (const ErrorCode code : {ErrorCode::card_pin_locked, ErrorCode::card_pin_unset}) {
    const flow::State state = allowing(problem(code, CardSecret::face_code));
    EXPECT_TRUE(says(what(state), "14けた"));
    EXPECT_FALSE(says(what(state), "暗証番号"));
    EXPECT_FALSE(has(view(state), "problem.face_code"));
    EXPECT_FALSE(has(view(state), "problem.counter.where"));
  }
}

TEST(LastTryWords, BothPagesHaveNothingPressedByHabitAndTheYesIsElsewhere) {
  const ui::View first = view(allowing(problem(ErrorCode::card_pin_last_try)));
  EXPECT_FALSE(first.forward);
  EXPECT_EQ(find(first, "problem.last_try").intent->kind, IntentKind::retry);
  const ui::View second = view(allowing(on_page(PageId::last_try)));
  for (const ui::Widget& widget : all_widgets(second)) EXPECT_FALSE(widget.primary) << widget.id;
  EXPECT_EQ(second.forward->intent->kind, IntentKind::agree) << "in the footer; on the first page it is in the text";
  EXPECT_EQ(find(second, "last_try.warning").look, ui::Look::alert);
  flow::State of_face_code = allowing(on_page(PageId::last_try));
  of_face_code.visit->secret = CardSecret::face_code;
  EXPECT_TRUE(says(find(view(of_face_code), "last_try.warning").helper, "窓口で たしかめてください"));
  EXPECT_TRUE(has(second, "last_try.by_hand"));
  EXPECT_TRUE(second.back);
}

TEST(ShuffleWords, TheKeyStandsOnThePinPageAloneAndNotInLargeText) {
  flow::State state = on_page(PageId::pin);
  EXPECT_EQ(find(view(state), "pin.shuffle").intent->kind, IntentKind::shuffle_keys);
  EXPECT_EQ(plain(find(view(state), "pin.shuffle")), "ならびかえ");
  state.visit->pad_shuffles = 1;
  EXPECT_EQ(plain(find(view(state), "pin.shuffle")), "もとの ならび");
  for (const auto text : {model::TextSize::extra_large, model::TextSize::max}) {
    state.preferences.text = text;
    EXPECT_FALSE(has(view(state), "pin.shuffle"));
  }
  EXPECT_FALSE(has(view(allowing(on_page(PageId::face_code))), "face_code.shuffle"));
}

TEST(ShuffleWords, TheKeysAreInTheOrderOfTheFlow) {
  flow::State state = on_page(PageId::pin);
  state.visit->pad_shuffles = 1;
  const auto order = flow::pad_order(state);
  for (const ui::Block& block : view(state).content) {
    if (block.flow != ui::Flow::keys) continue;
    for (std::size_t i = 0; i < 9; ++i) EXPECT_EQ(block.widgets[i].intent->number, order[i]);
    EXPECT_EQ(block.widgets[10].intent->number, order[9]);
  }
}

TEST(FaceCodeWords, ThreeNamedGroupsShowDotsAndWhatToPressNow) {
  flow::State state = allowing(on_page(PageId::face_code));
  state.visit->pin_digits = 8;
  const ui::View page = view(state);
  EXPECT_EQ(find(page, "face_code.group.birth").helper, "●●●●●●");
  EXPECT_EQ(find(page, "face_code.group.until").helper, "●●○○");
  EXPECT_EQ(find(page, "face_code.group.code").helper, "○○○○");
  EXPECT_FALSE(find(page, "face_code.group.birth").selected);
  EXPECT_TRUE(find(page, "face_code.group.until").selected);
  EXPECT_EQ(find(page, "face_code.group.until").spoken, "2 期限、4つのうち 2つ 入りました");
  EXPECT_TRUE(says(plain(find(page, "face_code.now")), "まで有効"));
  EXPECT_EQ(find(page, "face_code.picture").picture, ui::Picture::card_numbers);
  EXPECT_TRUE(says(plain(find(page, "face_code.tries")), "あと9回"));
  EXPECT_FALSE(find(page, "face_code.submit").enabled);
  state.visit->pin_digits = 14;
  EXPECT_TRUE(find(view(state), "face_code.submit").enabled);
}

TEST(FaceCodeWords, NoKeysBeforeTheCardHasSaidItsTries) {
  flow::State state = allowing(on_page(PageId::face_code));
  state.visit->card = flow::CardStatus::checking;
  state.visit->tries_left = -1;
  const ui::View page = view(state);
  EXPECT_FALSE(has(page, "face_code.key.1"));
  EXPECT_TRUE(has(page, "face_code.asking"));
  EXPECT_TRUE(page.back);
}

flow::State dated(std::optional<base::Date> card, std::optional<base::Date> certificate) {
  flow::State state = on_page(PageId::card_check);  // on 20 November 2026
  state.visit->card_dates = model::CardDates{card, certificate};
  return state;
}

std::string dates_said(const flow::State& state) {
  return has(view(state), "card_check.dates") ? plain(find(view(state), "card_check.dates")) : "";
}

TEST(CardDatesWords, NothingIsSaidWhileAllIsWell) {
  EXPECT_EQ(dates_said(on_page(PageId::card_check)), "");
  EXPECT_EQ(dates_said(dated(std::nullopt, std::nullopt)), "");
  EXPECT_EQ(dates_said(dated(2031y / 1 / 1, 2027y / 2 / 21)), "");
}

TEST(CardDatesWords, FromThreeMonthsBeforeTheLastDayWithItsDate) {
  EXPECT_TRUE(says(dates_said(dated(2031y / 1 / 1, 2027y / 2 / 20)), "令和9年2月20日（2027年）です"));
  EXPECT_TRUE(says(dates_said(dated(2027y / 2 / 20, std::nullopt)), "このカードの 期限は"));
  EXPECT_TRUE(says(dates_said(dated(std::nullopt, 2026y / 11 / 20)), "です")) << "the last day itself is valid";
  EXPECT_TRUE(says(dates_said(dated(std::nullopt, 2026y / 11 / 19)), "まででした"));
}

TEST(CardDatesWords, TheDayOfAMonthThatHasNoneThreeMonthsBefore) {
  flow::State state = dated(std::nullopt, 2027y / 5 / 31);
  state.now = *base::parse_iso_time("2027-02-27T10:00");
  EXPECT_EQ(dates_said(state), "");
  state.now = *base::parse_iso_time("2027-02-28T10:00");
  EXPECT_NE(dates_said(state), "");
}

TEST(CardDatesWords, AnEndedCardComesFirstWithItsPictureAndTheVisitGoesOn) {
  const flow::State state = dated(2026y / 11 / 19, 2026y / 11 / 19);
  const ui::View page = view(state);
  const ui::Widget line = find(page, "card_check.dates");
  EXPECT_TRUE(says(plain(line), "このカードの 期限は"));
  EXPECT_TRUE(says(line.helper, "古いかもしれません"));
  EXPECT_EQ(line.look, ui::Look::notice) << "no alarm";
  EXPECT_EQ(find(page, "card_check.picture").picture, ui::Picture::card_ended);
  EXPECT_EQ(page.forward->intent->kind, IntentKind::next);
}

TEST(CardDatesWords, TheVeilCoversThemBecauseACertificateEndsOnABirthday) {
  flow::State state = dated(std::nullopt, 2026y / 12 / 24);
  EXPECT_TRUE(find(view(state), "card_check.dates").personal);
  state.veiled = true;
  EXPECT_FALSE(has(view(state), "card_check.dates"));
}

}  // namespace
}  // namespace haisai::pages::test

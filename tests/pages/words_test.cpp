// What the first pages and the pages around the card say.
#include <gtest/gtest.h>

#include "page_states.h"
#include "view_walk.h"

namespace haisai::pages::test {
namespace {

using flow::CardStatus;
using flow::IntentKind;
using flow::PageId;

TEST(PagesWords, WelcomeGreetsAndOffersFourEqualChoices) {
  const ui::View page = view(at_welcome());
  EXPECT_EQ(plain(find(page, "welcome.greeting")), "はいさい・はいたい");
  EXPECT_EQ(plain(find(page, "welcome.heading")), "きょうは どうされましたか");
  const std::pair<const char*, IntentKind> choices[] = {{"welcome.procedures", IntentKind::open_procedures},
                                                        {"welcome.services", IntentKind::open_services},
                                                        {"welcome.staff", IntentKind::call_staff},
                                                        {"welcome.learn", IntentKind::open_learn}};
  for (const auto& [id, kind] : choices) {
    EXPECT_EQ(find(page, id).look, ui::Look::card);
    EXPECT_EQ(find(page, id).intent->kind, kind);
    EXPECT_FALSE(find(page, id).primary);
  }
  EXPECT_EQ(find(page, "welcome.waiting").helper, "住民票・戸籍・印鑑  6人");
  EXPECT_EQ(plain(find(page, "welcome.time")), "11月20日（金） 午前10時");
  EXPECT_FALSE(page.forward);
}

TEST(PagesWords, WelcomeLeavesTheGreetingOutWhereTheSiteHasNone) {
  flow::World quiet = world();
  quiet.site.greeting = false;
  EXPECT_FALSE(has(view(with(quiet, at_welcome())), "welcome.greeting"));
}

// Sunday 22 and Monday 23 November 2026 (勤労感謝の日) are closed.
TEST(PagesWords, OutsideHoursWelcomeSaysWhenNumbersOpen) {
  const ui::View page = view(closed(at_welcome()));
  EXPECT_EQ(plain(find(page, "welcome.closed")),
            "いまは 時間外です。番号札は 11月24日（火） 午前8時30分から とれます。");
  EXPECT_TRUE(find(page, "welcome.procedures").enabled);
  EXPECT_FALSE(has(page, "welcome.waiting"));
}

TEST(PagesWords, BeforeOpeningTheNoticeSaysToday) {
  flow::State early = at_welcome();
  early.now = *base::parse_iso_time("2026-11-20T08:29");
  EXPECT_EQ(plain(find(view(early), "welcome.closed")),
            "いまは 時間外です。番号札は きょう 午前8時30分から とれます。");
  early.now = *base::parse_iso_time("2026-11-20T08:30");
  EXPECT_FALSE(has(view(early), "welcome.closed"));
  early.now = *base::parse_iso_time("2026-11-20T17:15");
  EXPECT_TRUE(has(view(early), "welcome.closed"));
}

TEST(PagesWords, PractiseStaysOnScreenWithSimulatedDevices) {
  flow::World simulated = world();
  simulated.simulated = true;
  EXPECT_TRUE(view(with(simulated, at_welcome())).practice);
  EXPECT_FALSE(view(at_welcome()).practice);
}

TEST(PagesWords, ServicesAreQueuesWithTheirCounts) {
  flow::State state = at_welcome();
  state.page = PageId::services;
  const ui::Widget queue = find(view(state), "services.jumin");
  EXPECT_EQ(queue.intent, (flow::Intent{IntentKind::open_number, "jumin", 0}));
  EXPECT_EQ(queue.helper, "いま 6人 待っています");
  EXPECT_TRUE(queue.enabled);
  EXPECT_TRUE(find(view(closed(state)), "services.jumin").enabled);  // a time can be booked outside the hours
  EXPECT_TRUE(has(view(closed(state)), "services.closed"));
}

TEST(PagesWords, ProcedureLeadsToTheVisit) {
  const ui::Widget card = find(view(on_page(PageId::procedure)), "procedure.sample");
  EXPECT_EQ(plain(card), "住民票の写し");
  EXPECT_EQ(card.intent, (flow::Intent{IntentKind::choose_procedure, "sample", 0}));
}

TEST(PagesWords, PurposeSaysAllBeforeACardIsTouched) {
  const ui::View page = view(on_page(PageId::purpose));
  const std::string words = everything(page);
  for (const char* part :
       {"名前・住所・生まれた日・性別", "消します", "マイナンバーの 番号は 読みません", "3分くらい"}) {
    EXPECT_NE(words.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(find(page, "purpose.card").intent->kind, IntentKind::use_card);
  EXPECT_TRUE(find(page, "purpose.card").primary);
  EXPECT_EQ(find(page, "purpose.by_hand").intent->kind, IntentKind::by_hand);
}

TEST(PagesWords, PlaceCardSaysWhatTheReaderDoes) {
  flow::State state = on_page(PageId::place_card);
  state.visit->card = CardStatus::waiting;
  EXPECT_EQ(find(view(state), "place_card.status").look, ui::Look::notice);
  state.visit->card = CardStatus::no_reader;
  const ui::View page = view(state);
  EXPECT_EQ(find(page, "place_card.status").look, ui::Look::alert);
  EXPECT_EQ(find(page, "place_card.status").icon, ui::Icon::alert);
  EXPECT_TRUE(has(page, "place_card.by_hand"));
  EXPECT_EQ(find(page, "place_card.picture").picture, ui::Picture::place_card);
}

TEST(PagesWords, PinSaysTheTriesFirstAndShowsDotsOnly) {
  flow::State state = on_page(PageId::pin);
  state.visit->pin_digits = 2;
  const ui::View page = view(state);
  EXPECT_NE(plain(find(page, "pin.tries")).find("あと2回"), std::string::npos)
      << "3 tries, the last is never used";
  EXPECT_EQ(plain(find(page, "pin.place.2")), "●");
  EXPECT_EQ(plain(find(page, "pin.place.3")), "");
  EXPECT_TRUE(find(page, "pin.place.3").selected);
  EXPECT_FALSE(find(page, "pin.submit").enabled);
  EXPECT_TRUE(find(page, "pin.submit").intent) << "pressing it says what is missing";
  state.visit->pin_digits = 4;
  EXPECT_TRUE(find(view(state), "pin.submit").enabled);
}

TEST(PagesWords, PinKeysAreAPhonePadAndGoToTheGate) {
  const ui::View page = view(on_page(PageId::pin));
  for (int digit = 0; digit <= 9; ++digit) {
    const std::string label = std::to_string(digit);
    const ui::Widget key = find(page, "pin.key." + label);
    EXPECT_EQ(key.role, ui::Role::key);
    EXPECT_EQ(plain(key), label);
    EXPECT_EQ(key.intent, (flow::Intent{IntentKind::pin_digit, "", digit}));
  }
  EXPECT_EQ(find(page, "pin.key.1").spoken, "いち");
  EXPECT_EQ(find(page, "pin.erase").intent->kind, IntentKind::pin_erase);
  for (const ui::Block& block : page.content) {
    if (block.flow == ui::Flow::keys) {
      EXPECT_EQ(block.widgets.front().id, "pin.key.1") << "1-2-3 on top";
      EXPECT_TRUE(block.side);
    }
  }
}

TEST(PagesWords, WrongPinSaysHowManyTriesAreLeft) {
  flow::State state = on_page(PageId::pin);
  state.visit->tries_left = 2;
  state.visit->pin_error = base::ErrorCode::card_pin_wrong;
  EXPECT_EQ(plain(find(view(state), "pin.error")), "暗証番号が ちがいます。あと1回 入れられます。");
  state.visit->pin_error.reset();
  state.visit->reject = "pin_short";
  EXPECT_TRUE(has(view(state), "pin.short"));
}

TEST(PagesWords, TheLastTryIsSaidWhereTheCityAllowsIt) {
  flow::World allowing = world();
  allowing.settings.allow_last_try = true;
  flow::State state = with(allowing, on_page(PageId::pin));
  state.visit->tries_left = 1;
  EXPECT_NE(plain(find(view(state), "pin.tries")).find("カードが止まります"), std::string::npos);
}

TEST(PagesWords, CardCheckShowsTheFourAsReadInBothCalendarsWithAge) {
  const ui::View page = view(on_page(PageId::card_check));
  EXPECT_EQ(plain(find(page, "card_check.name")), kName);
  EXPECT_TRUE(find(page, "card_check.name").name_shapes);
  EXPECT_EQ(plain(find(page, "card_check.address")), kAddress);
  EXPECT_EQ(plain(find(page, "card_check.birth_date")), "昭和25年6月23日（1950年）");
  EXPECT_EQ(find(page, "card_check.birth_date").helper, "いま76さい");
  EXPECT_EQ(plain(find(page, "card_check.sex")), "男");
  EXPECT_NE(plain(find(page, "card_check.shapes")).find("職員"), std::string::npos);
}

TEST(PagesWords, TheVeilCoversAndOneTouchLiftsIt) {
  flow::State state = on_page(PageId::card_check);
  state.veiled = true;
  const ui::View page = view(state);
  EXPECT_EQ(plain(find(page, "card_check.name")), "かくしています");
  EXPECT_EQ(plain(find(page, "veil.show")), "さわると 表示します");
  EXPECT_EQ(find(page, "veil.show").intent->kind, IntentKind::unveil);
  EXPECT_FALSE(has(view(on_page(PageId::card_check)), "veil.show"));
}

}  // namespace
}  // namespace haisai::pages::test

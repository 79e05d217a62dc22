// Staff called, settings, and back to everything as it was.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

const PageId kPages[] = {
#define X(id) PageId::id,
    HAISAI_PAGES(X)
#undef X
};

TEST(Help, ComesOverEveryPageAndReturnsToIt) {
  for (const PageId page : kPages) {
    if (page == PageId::help || page == PageId::idle || page == PageId::hold) continue;
    Kiosk kiosk;
    kiosk.to_page(page);
    kiosk.press(IntentKind::turn_page, "", 1);
    const std::string personal = personal_in(kiosk.state);
    kiosk.press(IntentKind::call_staff);
    EXPECT_EQ(kiosk.page(), PageId::help) << name_of(page);
    EXPECT_EQ(kiosk.times<CallStaff>(), 1U);
    kiosk.press(IntentKind::staff_not_needed);
    EXPECT_EQ(kiosk.times<StaffNotNeeded>(), 1U);
    EXPECT_EQ(kiosk.page(), page);
    EXPECT_EQ(personal_in(kiosk.state), personal);
    // Welcome starts afresh, settings and enlarged values are themselves over another page.
    const bool keeps_screen = page != PageId::welcome && page != PageId::settings && page != PageId::sound &&
                              page != PageId::languages && page != PageId::enlarged;
    EXPECT_EQ(kiosk.state.screen, keeps_screen ? 1 : 0) << name_of(page);
  }
}

TEST(Help, SaysFromWhichPage) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::open_settings);
  kiosk.press(IntentKind::call_staff);
  EXPECT_EQ(kiosk.asked<CallStaff>()[0].page, "review");
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::settings);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::review);
  EXPECT_EQ(kiosk.times<StaffNotNeeded>(), 0U);
}

TEST(Help, FromWelcomeIsAVisitOfItsOwnAndCountsAsHandedOver) {
  Kiosk kiosk;
  kiosk.press(IntentKind::call_staff);
  ASSERT_TRUE(kiosk.state.visit);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::welcome);
  ASSERT_EQ(kiosk.times<RecordSession>(), 1U);
  EXPECT_EQ(kiosk.asked<RecordSession>()[0].usage.outcome, model::Outcome::handed);
}

TEST(Help, DeviceMessagesGoOnUnderIt) {
  Kiosk kiosk;
  kiosk.to_reading();
  kiosk.press(IntentKind::call_staff);
  kiosk.send(CardRead{kiosk.id(), made_up_person()});
  EXPECT_EQ(kiosk.page(), PageId::help);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::card_check);
}

TEST(Settings, ChangeTheLookAndKeepPageAndAnswers) {
  Kiosk kiosk;
  kiosk.to_first_question();
  kiosk.type("098");
  kiosk.press(IntentKind::open_settings);
  kiosk.press(IntentKind::set_text, "max");
  kiosk.press(IntentKind::set_theme, "white-on-black");
  kiosk.press(IntentKind::set_layout, "low");
  kiosk.press(IntentKind::set_lang, "en");
  kiosk.press(IntentKind::set_lang, "xx");  // no such catalogue
  kiosk.press(IntentKind::set_text, "huge");
  EXPECT_EQ(kiosk.page(), PageId::settings);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::question);
  EXPECT_EQ(kiosk.visit().entry.text.reveal(), "098");
  const model::Preferences wanted{"en", model::Theme::white_on_black, model::TextSize::max, model::Layout::low};
  EXPECT_EQ(kiosk.state.preferences, wanted);
}

TEST(Languages, AreChosenOnAnyPageAndKeepWhatWasAnswered) {
  Kiosk kiosk;
  kiosk.to_first_question();
  kiosk.type("098");
  kiosk.press(IntentKind::open_languages);
  EXPECT_EQ(kiosk.page(), PageId::languages);
  kiosk.press(IntentKind::set_lang, "en");
  EXPECT_EQ(kiosk.page(), PageId::languages);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::question);
  EXPECT_EQ(kiosk.visit().entry.text.reveal(), "098");
  EXPECT_EQ(kiosk.state.preferences.lang, "en");
}

TEST(Languages, ATerminalStartedInAnotherLanguageGoesBackToThatOne) {
  World world;
  world.languages = {"ja", "en"};
  world.lang = "en";
  State state = start(std::make_shared<const World>(world), {});
  EXPECT_EQ(state.preferences.lang, "en");
  state = update(state, Intent{IntentKind::set_lang, "ja", 0}).next;
  EXPECT_EQ(state.preferences.lang, "ja");
  state = update(state, Intent{IntentKind::stop, "", 0}).next;
  EXPECT_EQ(state.preferences.lang, "en");
}

TEST(Settings, GoBackToTheDefaultForTheNextPerson) {
  Kiosk kiosk;
  kiosk.to_purpose();
  kiosk.press(IntentKind::set_text, "max");
  kiosk.press(IntentKind::stop);
  EXPECT_EQ(kiosk.page(), PageId::welcome);
  EXPECT_EQ(kiosk.state.preferences, model::Preferences{});
}

TEST(Settings, StayWhileTheErasedPageIsRead) {
  Kiosk kiosk;
  kiosk.press(IntentKind::set_text, "max");
  kiosk.to_review();
  kiosk.send(CardRemoved{kiosk.id()});
  EXPECT_EQ(kiosk.page(), PageId::erased);
  EXPECT_EQ(kiosk.state.preferences.text, model::TextSize::max);
}

}  // namespace
}  // namespace haisai::flow

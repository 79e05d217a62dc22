// Every page × every event and every intent ends in a defined state (broken_rule says what that means).
#include <gtest/gtest.h>

#include "kiosk/flow/card.h"
#include "tests/flow/invariants.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;

constexpr std::size_t kMostEffects = 8;

std::vector<Event> every_intent() {
  std::vector<Event> events;
  const char* args[] = {"", "juminhyo", "inkan", "jumin", "v.birth", "j.copies", "all",  "third", "1",
                        "あ", "showa",   "kana",  "max",   "en",      "low",      "\xFF", "no such thing"};
  for (int kind = 0; kind <= static_cast<int>(IntentKind::set_lang); ++kind) {
    for (const char* arg : args) {
      for (const int number : {0, 1, -1, 1000}) events.push_back(Intent{static_cast<IntentKind>(kind), arg, number});
    }
  }
  return events;
}

std::vector<Event> every_report(SessionId id, const Kiosk& kiosk) {
  std::vector<Event> events{Touched{},          PinKeyed{0},          PinKeyed{4},      PinKeyed{-7},
                            PinKeyed{99},       CardWaiting{id},      CardChecking{id}, CardRead{id, made_up_person()},
                            CardRemoved{id},    CardGone{id},         FormPrinted{id},  TicketPrinted{id},
                            WaitingChanged{{{"jumin", 3}}},           TicketIssued{id, kiosk.ticket()}};
  for (int tries = -1; tries <= 3; ++tries) events.push_back(CardReady{id, tries});
  for (const ErrorCode code : base::kErrorCodes) {
    for (int tries = -1; tries <= 3; ++tries) events.push_back(CardFailed{id, code, tries});
    events.push_back(TicketRefused{id, code});
    events.push_back(FormFailed{id, code});
    events.push_back(TicketPrintFailed{id, code});
  }
  for (const int seconds : {-3600, 0, 1, 30, 60, 165, 900, 86400}) {
    events.push_back(Tick{kiosk.now() + std::chrono::seconds(seconds)});
  }
  return events;
}

// Every page in its plain form, then the forms of a page that behave differently.
std::vector<std::pair<std::string, Kiosk>> every_start() {
  std::vector<std::pair<std::string, Kiosk>> starts;
  const auto add = [&](std::string name, auto&& prepare) {
    Kiosk kiosk;
    prepare(kiosk);
    starts.emplace_back(std::move(name), std::move(kiosk));
  };
#define X(page) add(#page, [](Kiosk& kiosk) { kiosk.to_page(PageId::page); });
  HAISAI_PAGES(X)
#undef X
  add("veiled review", [](Kiosk& kiosk) { kiosk.to_review(), kiosk.wait(30); });
  add("finish, number asked", [](Kiosk& kiosk) { kiosk.to_finish(), kiosk.press(IntentKind::print_and_number); });
  add("forgotten card", [](Kiosk& kiosk) { kiosk.to_review(), kiosk.press(IntentKind::stop); });
  add("help over a forgotten card", [](Kiosk& kiosk) {
    kiosk.to_review(), kiosk.press(IntentKind::stop), kiosk.press(IntentKind::call_staff);
  });
  add("help over reading", [](Kiosk& kiosk) { kiosk.to_reading(), kiosk.press(IntentKind::call_staff); });
  add("help over welcome", [](Kiosk& kiosk) { kiosk.press(IntentKind::call_staff); });
  add("settings over take_card", [](Kiosk& kiosk) { kiosk.to_take_card(), kiosk.press(IntentKind::open_settings); });
  add("idle over pin", [](Kiosk& kiosk) { kiosk.to_pin(), kiosk.wait(60); });
  add("first question by hand", [](Kiosk& kiosk) { kiosk.to_pin(), kiosk.press(IntentKind::by_hand); });
  add("date question", [](Kiosk& kiosk) { kiosk.to_review(), kiosk.press(IntentKind::edit, "v.birth"); });
  add("number refused", [](Kiosk& kiosk) {
    kiosk.to_finish(), kiosk.press(IntentKind::print_and_number);
    kiosk.send(TicketRefused{kiosk.id(), ErrorCode::ticket_closed});
  });
  add("services, number asked", [](Kiosk& kiosk) {
    kiosk.press(IntentKind::open_services), kiosk.press(IntentKind::take_number, "tax");
  });
  add("prints failed", [](Kiosk& kiosk) { kiosk.to_ticket(), kiosk.wait(120); });
  return starts;
}

void expect_defined(const std::string& start, const Kiosk& kiosk, const std::vector<Event>& events) {
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Step step = update(kiosk.state, events[i]);
    ASSERT_EQ(broken_rule(step.next), "") << start << ", event " << events[i].index() << ", number " << i;
    ASSERT_LE(step.effects.size(), kMostEffects) << start << ", event " << events[i].index();
  }
}

TEST(EveryPage, TimesEveryIntentEndsInADefinedState) {
  const auto intents = every_intent();
  for (const auto& [name, kiosk] : every_start()) expect_defined(name, kiosk, intents);
}

TEST(EveryPage, TimesEveryReportEndsInADefinedState) {
  for (const auto& [name, kiosk] : every_start()) expect_defined(name, kiosk, every_report(kiosk.id(), kiosk));
}

TEST(EveryPage, DropsReportsOfOtherVisits) {
  for (const auto& [name, kiosk] : every_start()) {
    for (const Event& event : every_report(kiosk.id() + 7, kiosk)) {
      const bool of_nobody = event.index() == Event(Touched{}).index() || event.index() == Event(PinKeyed{}).index() ||
                             event.index() == Event(WaitingChanged{}).index() || event.index() == Event(Tick{}).index();
      if (of_nobody) continue;
      const Step step = update(kiosk.state, event);
      ASSERT_EQ(step.next.page, kiosk.page()) << name;
      ASSERT_TRUE(step.effects.empty()) << name;
      ASSERT_EQ(personal_in(step.next), personal_in(kiosk.state)) << name;
    }
  }
}

TEST(EveryPage, StopLeavesNothingPersonalAndTimeAloneLeadsHome) {
  for (auto& [name, start] : every_start()) {
    Kiosk stopped = start;
    if (stopped.state.veiled) stopped.press(IntentKind::unveil);
    stopped.press(IntentKind::stop);
    EXPECT_EQ(personal_in(stopped.state), "") << name;
    Kiosk left = start;
    left.wait(20 * 60);
    if (left.page() == PageId::take_card) {
      EXPECT_EQ(personal_in(left.state), "") << name;
      left.send(CardRemoved{left.id()});
      left.wait(60);
    }
    EXPECT_EQ(left.page(), PageId::welcome) << name;
    EXPECT_FALSE(left.state.visit) << name;
  }
}

}  // namespace
}  // namespace haisai::flow

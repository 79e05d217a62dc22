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
                        "memo", "あ", "showa", "kanji", "write", "place", "city", "postcode", "outside", "shuri", "5",   "kana",  "max",   "en",      "low",      "\xFF", "no such thing", "l0", "target", "sea", "child", "oroku", "3", "skip"};
  for (int kind = 0; kind <= static_cast<int>(IntentKind::set_lang); ++kind) {
    for (const char* arg : args) {
      for (const int number : {0, 1, -1, 1000}) events.push_back(Intent{static_cast<IntentKind>(kind), arg, number});
    }
  }
  return events;
}

std::vector<Event> every_report(SessionId id, const Kiosk& kiosk) {
  std::vector<Event> events{Touched{},          PinKeyed{0},          PinKeyed{4},      PinKeyed{-7},
                            PinKeyed{99},       StrokeDrawn{{{.5F, .5F}}}, StrokeDrawn{}, CardWaiting{id}, CardChecking{id}, CardRead{id, made_up_person()},
                            CardRemoved{id},    CardGone{id},         FormPrinted{id},  SheetPrinted{id}, TicketPrinted{id},
                            WaitingChanged{{{"jumin", 3}}},           TicketIssued{id, kiosk.ticket()}};
  for (const int question : {0, 1, 2, 77}) {
    events.push_back(KanjiFound{id, question, kanji_answer()});
    events.push_back(KanjiFound{id, question, {}});
    events.push_back(CharactersRead{id, question, kanji_answer().whole});
    events.push_back(AidFailed{id, question});
  }
  for (const int question : {0, 1, 2, 77}) {
    events.push_back(SlotsFound{id, question, {kiosk.slot()}, {{base::civil_time(kiosk.slot().start).date, {kiosk.slot(), kiosk.slot(2)}, {}}}});
    events.push_back(TicketFound{id, question, {kiosk.ticket(), {}, model::TicketState::checked_in, {}}});
  }
  events.push_back(SlotHeld{id, {{}, "honcho", "jumin", kiosk.slot().start, {}}});
  events.push_back(CheckedIn{id, {kiosk.ticket(), {}, model::TicketState::checked_in, {}}});
  events.push_back(TicketCancelled{id});
  events.push_back(StaffComing{id});
  for (int tries = -1; tries <= 3; ++tries) {
    events.push_back(CardReady{id, tries});
    events.push_back(CardReady{id, tries, model::CardSecret::face_code});
    events.push_back(CardFailed{id, ErrorCode::card_pin_wrong, tries, {}, model::CardSecret::face_code});
  }
  events.push_back(PinKeyed{14});
  events.push_back(CardDated{id, {}});
  for (const ErrorCode code : base::kErrorCodes) {
    for (int tries = -1; tries <= 3; ++tries) events.push_back(CardFailed{id, code, tries});
    events.push_back(TicketRefused{id, code});
    events.push_back(TurnRefused{id, code});
    events.push_back(FormFailed{id, code});
    events.push_back(SheetFailed{id, code});
    events.push_back(TicketPrintFailed{id, code});
  }
  for (const int seconds : {-3600, 0, 1, 30, 60, 165, 900, 86400}) {
    events.push_back(Tick{kiosk.now() + std::chrono::seconds(seconds)});
  }
  return events;
}

// A practice visit, so many presses from 使い方を学ぶ: purpose, place_card, pin, reading, …
void practise(Kiosk& kiosk, int presses) {
  kiosk.press(IntentKind::open_learn), kiosk.press(IntentKind::open_practice);
  const IntentKind way[] = {IntentKind::use_card, IntentKind::lay_card, IntentKind::pin_digit, IntentKind::pin_digit,
                            IntentKind::pin_digit, IntentKind::pin_digit, IntentKind::pin_submit, IntentKind::next};
  const int digits[] = {0, 0, 3, 7, 1, 9, 0, 0};
  for (int i = 0; i < presses; ++i) kiosk.press(way[i], "", digits[i]);
  if (presses == 8) kiosk.wait(2);
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
  for (const int presses : {1, 2, 3, 8}) {
    add("practice, " + std::to_string(presses) + " presses in", [presses](Kiosk& kiosk) { practise(kiosk, presses); });
  }
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
  add("number asked alone", [](Kiosk& kiosk) {
    kiosk.to_number(), kiosk.press(IntentKind::take_number);
  });
  add("face code, count asked", [](Kiosk& kiosk) {
    kiosk.allow(false, true), kiosk.to_pin(), kiosk.press(IntentKind::use_face_code);
  });
  add("locked PIN, face code offered", [](Kiosk& kiosk) {
    kiosk.allow(true, true), kiosk.to_place_card();
    kiosk.send(CardFailed{kiosk.id(), ErrorCode::card_pin_locked, 0});
  });
  add("last try offered", [](Kiosk& kiosk) { kiosk.allow(true, true), kiosk.to_pin(1); });
  for (const char* face : {"kanji", "write", "place"}) {
    add(std::string("help with entering: ") + face, [face](Kiosk& kiosk) {
      kiosk.to_review(), kiosk.press(IntentKind::edit, "v.address"), kiosk.press(IntentKind::open_aid, face);
    });
  }
  add("kanji by parts", [](Kiosk& kiosk) {
    kiosk.to_review(), kiosk.press(IntentKind::edit, "v.name"), kiosk.press(IntentKind::open_aid, "kanji");
    kiosk.send(KanjiFound{kiosk.id(), kiosk.visit().aid.asked, kanji_answer()}), kiosk.press(IntentKind::by_parts);
  });
  add("a character written", [](Kiosk& kiosk) {
    kiosk.to_review(), kiosk.press(IntentKind::edit, "v.name"), kiosk.press(IntentKind::open_aid, "write");
    kiosk.send(StrokeDrawn{{{.1F, .5F}, {.9F, .5F}}});
    kiosk.send(CharactersRead{kiosk.id(), kiosk.visit().aid.asked, kanji_answer().whole});
  });
  add("number of a street asked", [](Kiosk& kiosk) {
    kiosk.to_review(), kiosk.press(IntentKind::edit, "v.address"), kiosk.press(IntentKind::open_aid, "place");
    kiosk.press(IntentKind::pick, "city"), kiosk.press(IntentKind::pick, "0"), kiosk.press(IntentKind::pick, "", 0);
  });
  add("a time being held", [](Kiosk& kiosk) { kiosk.to_slots(), kiosk.press(IntentKind::choose_slot, "", Kiosk::minutes_of(kiosk.slot())); });
  add("a time being booked", [](Kiosk& kiosk) { kiosk.to_booking(), kiosk.press(IntentKind::book); });
  add("another time for a ticket", [](Kiosk& kiosk) { kiosk.to_held(), kiosk.press(IntentKind::open_slots), kiosk.answer_slots(); });
  add("a ticket being looked up", [](Kiosk& kiosk) { kiosk.send(Scanned{"NK1:ABC"}); });
  add("arriving", [](Kiosk& kiosk) { kiosk.to_held(), kiosk.press(IntentKind::check_in); });
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
                             event.index() == Event(WaitingChanged{}).index() || event.index() == Event(StrokeDrawn{}).index() || event.index() == Event(Tick{}).index();
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
    if (stopped.page() == PageId::hold) stopped.wait(10);  // until then nothing can be pressed
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

// What a visit leaves in the log: counts, and never a word of the resident.
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "kiosk/flow/usage.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using model::UsageCode;
using model::UsageKind;

std::vector<model::UsageEvent> logged(const Kiosk& kiosk, UsageKind kind) {
  const model::UsageSession usage = kiosk.asked<RecordSession>().at(0).usage;
  std::vector<model::UsageEvent> found;
  for (const model::UsageEvent& event : usage.events) {
    if (event.kind == kind) found.push_back(event);
  }
  return found;
}

Kiosk finished() {
  Kiosk kiosk;
  kiosk.to_first_question();
  kiosk.press(IntentKind::next);  // rejected: required
  kiosk.answer_digits(kTelephone);
  kiosk.answer_choice("all");
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::edit, "v.address");
  kiosk.press(IntentKind::erase);
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::print_and_number);
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  kiosk.send(CardRemoved{kiosk.id()});
  kiosk.send(FormPrinted{kiosk.id(), 2});
  kiosk.send(TicketPrinted{kiosk.id()});
  kiosk.leave();
  return kiosk;
}

TEST(Usage, CountsCardFieldsRejectsTicketAndPages) {
  const Kiosk kiosk = finished();
  const auto card = logged(kiosk, UsageKind::card);
  ASSERT_EQ(card.size(), 1U);
  EXPECT_EQ(card[0].code, UsageCode::ok);
  EXPECT_EQ(card[0].ref.text(), "juminhyo");
  const auto rejects = logged(kiosk, UsageKind::reject);
  ASSERT_EQ(rejects.size(), 1U);
  EXPECT_EQ(rejects[0].code, UsageCode::required);
  EXPECT_EQ(rejects[0].ref.text(), "v.tel");
  const auto fields = logged(kiosk, UsageKind::field);
  ASSERT_EQ(fields.size(), 4U);
  const auto count_of = [&](UsageCode code) {
    return std::find_if(fields.begin(), fields.end(), [&](const auto& event) { return event.code == code; })->n;
  };
  EXPECT_EQ(count_of(UsageCode::total), 7);          // name birth sex address tel kind copies
  EXPECT_EQ(count_of(UsageCode::prefilled), 4);      // name birth sex copies
  EXPECT_EQ(count_of(UsageCode::typed), 2);          // tel kind
  EXPECT_EQ(count_of(UsageCode::fixed_by_user), 1);  // address
  EXPECT_EQ(logged(kiosk, UsageKind::ticket).at(0).ref.text(), "jumin");
  EXPECT_EQ(logged(kiosk, UsageKind::out).at(0).n, 2);
  EXPECT_EQ(logged(kiosk, UsageKind::pick).at(0).ref.text(), "juminhyo");
}

TEST(Usage, EveryStepEnteredIsLeft) {
  const Kiosk kiosk = finished();
  const auto steps = logged(kiosk, UsageKind::step);
  ASSERT_EQ(steps.size() % 2, 0U);
  for (std::size_t i = 0; i < steps.size(); i += 2) {
    EXPECT_EQ(steps[i].code, UsageCode::enter);
    EXPECT_NE(steps[i + 1].code, UsageCode::enter);
    EXPECT_EQ(steps[i].ref, steps[i + 1].ref);
    EXPECT_LE(steps[i].at, steps[i + 1].at);
  }
}

TEST(Usage, ARuleKeepsItsOwnName) {
  const std::pair<const char*, UsageCode> rules[] = {{"required", UsageCode::required}, {"date_month", UsageCode::date_month},
                                                     {"postcode_unknown", UsageCode::postcode_unknown}, {"far", UsageCode::far},
                                                     {"digits", UsageCode::digits}, {"staff", UsageCode::staff}};
  for (const auto& [rule, code] : rules) {
    Kiosk kiosk;
    kiosk.to_first_question();
    count_reject(kiosk.state, "v.tel", rule);
    kiosk.press(IntentKind::stop);
    EXPECT_EQ(logged(kiosk, UsageKind::reject).at(0).code, code) << rule;
  }
}

TEST(Usage, TheSizeOfTextThatWasReadIsCounted) {
  for (const char* size : {"standard", "max"}) {
    Kiosk kiosk;
    kiosk.to_purpose();
    kiosk.press(IntentKind::set_text, size);
    kiosk.press(IntentKind::stop);
    const model::UsageSession usage = kiosk.asked<RecordSession>().at(0).usage;
    EXPECT_EQ(model::name_of(usage.text), size);
    EXPECT_EQ((usage.aids & model::kAidLarge) != 0, usage.text == model::TextSize::max);
  }
}

TEST(Usage, AMissedTouchIsCountedOnItsStepButNeverWhereASecretIsEntered) {
  Kiosk kiosk;
  kiosk.to_purpose();
  kiosk.send(TouchMissed{4});
  kiosk.press(IntentKind::stop);
  const auto missed = logged(kiosk, UsageKind::touch);
  ASSERT_EQ(missed.size(), 1U);
  EXPECT_EQ(missed[0].ref.text(), "purpose");
  EXPECT_EQ(missed[0].n, 4);
  Kiosk at_pin;
  at_pin.to_pin();
  at_pin.send(TouchMissed{4});
  at_pin.press(IntentKind::stop);
  at_pin.send(CardRemoved{at_pin.id()});
  EXPECT_TRUE(logged(at_pin, UsageKind::touch).empty());
  Kiosk nobody;
  nobody.send(TouchMissed{4});  // at welcome, outside a visit
  EXPECT_FALSE(nobody.state.visit);
}

TEST(Usage, AVisitKeepsABoundedNumberOfEventsAndStillSaysWhatItCameTo) {
  Kiosk kiosk;
  kiosk.to_finish();
  for (int i = 0; i < 1000; ++i) kiosk.press(i % 2 == 0 ? IntentKind::back : IntentKind::next);
  kiosk.press(IntentKind::print_and_number);
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  kiosk.send(CardRemoved{kiosk.id()});
  kiosk.press(IntentKind::stop);
  EXPECT_LE(kiosk.asked<RecordSession>().at(0).usage.events.size(), 500U);
  EXPECT_EQ(logged(kiosk, UsageKind::ticket).size(), 1U);
}

TEST(Usage, AVisitIsRecordedOnceHoweverItEnds) {
  for (const PageId page : {PageId::purpose, PageId::pin, PageId::question, PageId::finish, PageId::ticket}) {
    Kiosk kiosk;
    kiosk.to_page(page);
    kiosk.press(IntentKind::stop);
    kiosk.send(CardRemoved{kiosk.id()});
    kiosk.send(CardGone{kiosk.id()});
    kiosk.wait(60);
    EXPECT_EQ(kiosk.page(), PageId::welcome) << name_of(page);
    EXPECT_EQ(kiosk.times<RecordSession>(), 1U);
    EXPECT_EQ(kiosk.times<WipeVisit>(), 1U);
  }
}

}  // namespace
}  // namespace haisai::flow

// The way in: from what happened to one bundle, from a word to a matter, and who must not be found.
#include "kiosk/flow/arriving.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/flow/entry.h"
#include "kiosk/flow/forms.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

std::vector<std::string> ids(const std::vector<const model::Matter*>& matters) {
  std::vector<std::string> all;
  for (const model::Matter* matter : matters) all.push_back(matter->id);
  return all;
}

void to_ask(Kiosk& kiosk) { kiosk.to_page(PageId::ask); }

TEST(Arriving, AnswersLeadToTheMattersInOrderAndEachOnce) {
  Kiosk kiosk;
  to_ask(kiosk);
  kiosk.answer_choice("yes");
  EXPECT_EQ(kiosk.page(), PageId::ask) << "children are asked only where there is family";
  kiosk.answer_choice("yes");
  ASSERT_EQ(kiosk.page(), PageId::bundle);
  const auto matters = matters_of_bundle(kiosk.state);
  EXPECT_EQ(ids(matters), (std::vector<std::string>{"juminhyo", "inkan", "school"}));
  EXPECT_EQ(model::papers_of(matters), (std::vector<std::string>{"card", "seal", "photo"})) << "none twice";
  EXPECT_EQ(model::services_of(matters), (std::vector<std::string>{"jumin", "tax"})) << "the fewest visits";
}

TEST(Arriving, NoToTheFirstQuestionSkipsWhatDependsOnIt) {
  Kiosk kiosk;
  to_ask(kiosk);
  kiosk.answer_choice("no");
  ASSERT_EQ(kiosk.page(), PageId::bundle);
  EXPECT_EQ(ids(matters_of_bundle(kiosk.state)), (std::vector<std::string>{"juminhyo"}));
}

TEST(Arriving, NothingAnsweredIsSaidAndNothingIsLost) {
  Kiosk kiosk;
  to_ask(kiosk);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::ask);
  EXPECT_EQ(kiosk.visit().reject, "required");
  kiosk.answer_choice("yes");
  kiosk.press(IntentKind::back);
  EXPECT_TRUE(kiosk.visit().way.answers.at("family"));
}

TEST(Arriving, TheBundleFillsItsFormsTogetherAndKnowsWhatWasSaid) {
  Kiosk kiosk;
  kiosk.to_page(PageId::bundle);
  kiosk.press(IntentKind::next);
  ASSERT_EQ(kiosk.page(), PageId::purpose);
  EXPECT_EQ(kiosk.visit().forms, (std::vector<std::string>{"juminhyo", "inkan"}));
  EXPECT_EQ(kiosk.visit().said.at("j.kind"), "all");
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::bundle);
}

TEST(Arriving, AMatterWithoutAFormLeadsToItsNumberOrBack) {
  Kiosk kiosk;
  kiosk.to_page(PageId::theme);
  kiosk.press(IntentKind::open_guide, "school");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::number);
  kiosk.press(IntentKind::take_number);
  ASSERT_EQ(kiosk.times<IssueTicket>(), 1U);
  EXPECT_EQ(kiosk.asked<IssueTicket>()[0].request.service, "tax");
  Kiosk other;
  other.to_page(PageId::theme);
  other.press(IntentKind::open_guide, "library");
  other.press(IntentKind::next);
  EXPECT_EQ(other.page(), PageId::theme);
}

TEST(Arriving, AWordInKanaFindsMattersThatBeginWithItFirst) {
  Kiosk kiosk;
  kiosk.to_page(PageId::search);
  const auto reading = [](const model::Matter& matter) { return matter.id == "inkan" ? "いんかん" : "xて"; };
  EXPECT_TRUE(found_matters(kiosk.state, reading).empty()) << "nothing typed";
  kiosk.press(IntentKind::put, "い");
  EXPECT_EQ(ids(found_matters(kiosk.state, reading)), (std::vector<std::string>{"inkan"}));
  kiosk.press(IntentKind::erase);
  kiosk.press(IntentKind::put, "き");
  EXPECT_EQ(ids(found_matters(kiosk.state, reading)).size(), 4U);
  kiosk.press(IntentKind::open_guide, "inkan");
  EXPECT_EQ(kiosk.page(), PageId::guide);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::search);
}

TEST(Arriving, WhatCouldBeDoneAtHomeIsCountedWhenNobodyWentOn) {
  for (const bool online : {true, false}) {
    World world = made_up_world();
    const model::Fact fact{"2026-11-01", "", "a page", false};
    if (online) world.ways.matters[3].claims = {{model::ClaimKind::online, "guide.online", "", fact}};
    Kiosk kiosk(std::move(world));
    kiosk.to_page(PageId::theme);
    kiosk.press(IntentKind::open_guide, "library");
    for (int i = 0; i < 3; ++i) kiosk.press(IntentKind::back);
    const auto records = kiosk.asked<RecordSession>();
    ASSERT_EQ(records.size(), 1U);
    const auto& events = records[0].usage.events;
    const auto avoided = std::find_if(events.begin(), events.end(), [](const auto& event) { return event.kind == model::UsageKind::avoid; });
    ASSERT_EQ(avoided != events.end(), online);
    if (!online) continue;
    EXPECT_EQ(avoided->ref.text(), "library");
    EXPECT_EQ(avoided->code, model::UsageCode::home);
  }
}

TEST(Arriving, ANoticeIsCountedOnceHoweverOftenItsPageIsSeen) {
  Kiosk kiosk;
  kiosk.to_page(PageId::bundle);
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::next);
  ASSERT_EQ(kiosk.page(), PageId::bundle);
  std::vector<std::string> shown;
  for (const auto& event : kiosk.visit().events) {
    if (event.kind == model::UsageKind::notice) shown.emplace_back(event.ref.text());
  }
  EXPECT_EQ(shown, model::notices_of(made_up_world().ways, "moved", {}, today_of(kiosk.state)));
}

TEST(Arriving, NoticesEndWithTheirDayAndAreAtMostFive) {
  model::WaysIn ways = made_up_world().ways;
  using Ids = std::vector<std::string>;
  EXPECT_EQ(model::notices_of(ways, "moved", {}, "2026-11-21"), (Ids{"early", "now"}));
  EXPECT_EQ(model::notices_of(ways, "moved", {}, "2026-11-22"), (Ids{"now"}));
  EXPECT_EQ(model::notices_of(ways, "other", {}, "2026-11-22"), Ids{});
  ways.notices.push_back({"yes", "moved", {{"family", true}}, ""});
  EXPECT_EQ(model::notices_of(ways, "moved", {{"family", false}}, "2026-11-22"), (Ids{"now"}));
  for (int n = 0; n < 9; ++n) ways.notices.push_back({"more", "moved", {}, ""});
  EXPECT_EQ(model::notices_of(ways, "moved", {{"family", true}}, "2026-11-22").size(), 5U);
}

TEST(Protected, AHouseholdFormGoesToStaff) {
  Kiosk kiosk;
  kiosk.to_page(PageId::bundle);
  kiosk.press(IntentKind::open_protect);
  ASSERT_EQ(kiosk.page(), PageId::protect);
  kiosk.press(IntentKind::next);
  ASSERT_EQ(kiosk.page(), PageId::bundle);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::help);
  EXPECT_EQ(kiosk.times<CallStaff>(), 1U);
}

TEST(Protected, ACertificateOfAllTheHouseholdGoesToStaffAndOneAloneHasNoAddressOnPaper) {
  Kiosk kiosk;
  kiosk.to_page(PageId::protect);
  kiosk.press(IntentKind::next);
  ASSERT_EQ(kiosk.page(), PageId::purpose);
  kiosk.press(IntentKind::next);
  kiosk.send(CardReady{kiosk.id(), 3});
  kiosk.send(PinKeyed{4});
  kiosk.press(IntentKind::pin_submit);
  kiosk.send(CardRead{kiosk.id(), made_up_person(), 4, 200, 900});
  EXPECT_TRUE(hides_address(kiosk.state, model::FieldType::address));
  kiosk.press(IntentKind::next);
  kiosk.answer_digits(kTelephone);
  kiosk.answer_choice("all");
  ASSERT_EQ(kiosk.page(), PageId::help) << "all of the household";
  kiosk.press(IntentKind::staff_not_needed);
  kiosk.answer_choice("part");
  kiosk.answer_choice("self");
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::next);
  ASSERT_EQ(kiosk.page(), PageId::finish);
  EXPECT_EQ(kiosk.visit().submissions[0].answers.count("v.address"), 0U);
  EXPECT_EQ(kiosk.visit().submissions[0].answers.count("v.name"), 1U);
}

TEST(Protected, TheWishEndsWithTheVisit) {
  Kiosk kiosk;
  kiosk.to_page(PageId::protect);
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::stop);
  EXPECT_FALSE(kiosk.state.visit && kiosk.state.visit->protect);
}

}  // namespace
}  // namespace haisai::flow

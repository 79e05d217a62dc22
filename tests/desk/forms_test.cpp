// A sealed form at the desk: scanned, looked at, copied from, taken in or given back.
#include <gtest/gtest.h>

#include "lab.h"

namespace haisai::desk {
namespace {

handoff::Opened some_form() {
  handoff::Opened opened;
  opened.application.receipt.id = "HON-K01-20261120-483920174";
  opened.application.submission.procedure = "juminhyo";
  opened.application.submission.answers["v.name"] = {base::PersonalText("髙﨑 𠮷男"), model::Source::card};
  opened.signed_by_terminal = true;
  opened.fingerprint = std::string(32, 'a');
  return opened;
}

struct DeskForms : ::testing::Test {
  Lab desk;
  std::vector<std::string> symbols = handoff::symbols_of(base::Bytes(1500, 7)).value();

  void SetUp() override { desk.unlock(); }
  void to_form() {
    for (const std::string& symbol : symbols) desk.tell(Scanned{symbol});
    desk.tell(FormOpened{desk.state.forms.asked, some_form()});
  }
};

TEST_F(DeskForms, TheLastSymbolOpensTheFormWithoutAKeystroke) {
  ASSERT_EQ(symbols.size(), 3U);
  desk.tell(Scanned{symbols[2]});
  desk.tell(Scanned{symbols[0]});
  EXPECT_FALSE(desk.effect<OpenSealed>());
  EXPECT_EQ(desk.state.forms.collector.missing(), std::vector<int>{2});
  desk.tell(Scanned{symbols[1]});
  ASSERT_TRUE(desk.effect<OpenSealed>());
  EXPECT_EQ(desk.effect<OpenSealed>()->sealed, base::Bytes(1500, 7));
  desk.tell(FormOpened{desk.effect<OpenSealed>()->asked, some_form()});
  EXPECT_EQ(desk.state.page, PageId::form);
}

TEST_F(DeskForms, WhatIsWrongWithAScanIsSaidAndTheNextOneCounts) {
  desk.tell(Scanned{"NK1:SOMETHING"});
  EXPECT_EQ(desk.state.forms.trouble, base::ErrorCode::handoff_foreign);
  for (const std::string& symbol : symbols) desk.tell(Scanned{symbol});
  EXPECT_FALSE(desk.state.forms.trouble);
  desk.tell(FormRefused{desk.state.forms.asked, base::ErrorCode::handoff_expired});
  EXPECT_EQ(desk.state.forms.trouble, base::ErrorCode::handoff_expired);
  EXPECT_EQ(desk.state.page, PageId::home);
}

TEST_F(DeskForms, AnAnswerToAnEarlierScanIsDropped) {
  for (const std::string& symbol : symbols) desk.tell(Scanned{symbol});
  desk.press(Act::go_home);
  desk.tell(FormOpened{desk.state.forms.asked, some_form()});
  EXPECT_EQ(desk.state.page, PageId::home);
  EXPECT_FALSE(desk.state.forms.opened);
}

TEST_F(DeskForms, AStrayScanDoesNotReplaceTheFormThatIsLookedAt) {
  to_form();
  for (const std::string& symbol : symbols) desk.tell(Scanned{symbol});
  EXPECT_FALSE(desk.effect<OpenSealed>());
  EXPECT_EQ(desk.state.page, PageId::form);
}

TEST_F(DeskForms, ACopiedValueLeavesTheClipboardAfterTwentySeconds) {
  to_form();
  desk.press(Act::copy_field, "v.name");
  ASSERT_TRUE(desk.effect<CopyText>());
  EXPECT_EQ(desk.effect<CopyText>()->text.reveal(), "髙﨑 𠮷男");
  EXPECT_EQ(next_deadline(desk.state), std::min<base::WallTime>(desk.state.now + kClipboardStays, next_deadline(desk.state)));
  desk.wait(19);
  EXPECT_FALSE(desk.effect<ClearClipboard>());
  desk.wait(1);
  EXPECT_TRUE(desk.effect<ClearClipboard>());
  EXPECT_TRUE(desk.state.forms.copied.empty());
}

TEST_F(DeskForms, LeavingTheFormClearsTheClipboardToo) {
  to_form();
  desk.press(Act::copy_field, "v.name");
  desk.press(Act::go_home);
  EXPECT_TRUE(desk.effect<ClearClipboard>());
  EXPECT_FALSE(desk.state.forms.opened);
}

TEST_F(DeskForms, AFormIsTakenInOnlyWhenThatIsDurable) {
  to_form();
  desk.press(Act::accept_form);
  ASSERT_TRUE(desk.effect<KeepReceipt>());
  EXPECT_EQ(desk.effect<KeepReceipt>()->fingerprint, std::string(32, 'a'));
  desk.press(Act::accept_form);
  EXPECT_FALSE(desk.effect<KeepReceipt>()) << "once";
  desk.tell(ReceiptNotKept{base::ErrorCode::store_no_space});
  EXPECT_EQ(desk.state.page, PageId::form);
  EXPECT_EQ(desk.state.forms.trouble, base::ErrorCode::store_no_space);
  desk.press(Act::accept_form);
  desk.tell(ReceiptKept{});
  EXPECT_EQ(desk.state.page, PageId::home);
  EXPECT_EQ(desk.state.forms.last_receipt, "HON-K01-20261120-483920174");
  EXPECT_FALSE(desk.state.forms.opened) << "nothing of the resident is left";
}

TEST_F(DeskForms, GivingBackAsksWhyAndTakesOnlyTheReasonsThereAre) {
  to_form();
  desk.press(Act::return_form);
  EXPECT_EQ(desk.state.page, PageId::reasons);
  desk.press(Act::return_for, "because");
  EXPECT_FALSE(desk.effect<KeepReceipt>());
  desk.press(Act::return_for, "papers");
  EXPECT_TRUE(desk.effect<KeepReceipt>()) << "a form given back is not taken later either";
  desk.tell(ReceiptKept{});
  EXPECT_EQ(desk.state.forms.last_reason, "papers");
}

TEST_F(DeskForms, HowLongItTookAndWhatWasMissingIsCountedAndNothingOfTheForm) {
  to_form();
  desk.wait(20);
  desk.press(Act::return_form);
  desk.press(Act::return_for, "papers");
  desk.tell(ReceiptKept{});
  const RecordVisit* record = desk.effect<RecordVisit>();
  ASSERT_TRUE(record);
  EXPECT_EQ(record->usage.mode, model::Mode::staff);
  ASSERT_EQ(record->usage.events.size(), 2U);
  EXPECT_EQ(record->usage.events[0].code, model::UsageCode::returned);
  EXPECT_EQ(record->usage.events[0].n, 20);
  EXPECT_EQ(record->usage.events[1].kind, model::UsageKind::papers);
  to_form();
  desk.press(Act::accept_form);
  desk.tell(ReceiptKept{});
  ASSERT_TRUE(desk.effect<RecordVisit>());
  ASSERT_EQ(desk.effect<RecordVisit>()->usage.events.size(), 1U);
  EXPECT_EQ(desk.effect<RecordVisit>()->usage.events[0].code, model::UsageCode::accepted);
}

TEST_F(DeskForms, PrintingSaysHowItEnded) {
  to_form();
  desk.press(Act::print_form);
  EXPECT_TRUE(desk.effect<PrintApplication>());
  desk.press(Act::print_form);
  EXPECT_FALSE(desk.effect<PrintApplication>()) << "one at a time";
  desk.tell(PrintEnded{base::ErrorCode::printer_offline});
  EXPECT_EQ(desk.state.forms.trouble, base::ErrorCode::printer_offline);
  desk.press(Act::print_form);
  desk.tell(PrintEnded{});
  EXPECT_EQ(desk.state.forms.print, PrintState::done);
  EXPECT_FALSE(desk.state.forms.trouble);
}

TEST_F(DeskForms, LockingDropsTheForm) {
  to_form();
  desk.wait(200);
  EXPECT_EQ(desk.state.page, PageId::unlock);
  EXPECT_FALSE(desk.state.forms.opened);
  EXPECT_TRUE(desk.effect<Wipe>());
}

}  // namespace
}  // namespace haisai::desk

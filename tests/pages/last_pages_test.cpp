// From finish to erased, and the pages beside the visit.
#include <gtest/gtest.h>

#include "page_states.h"
#include "view_walk.h"

namespace haisai::pages::test {
namespace {

using flow::CardStatus;
using flow::IntentKind;
using flow::PageId;
using flow::PrintStatus;

TEST(PagesFinish, SaysWhatComesOutAndWhatItCosts) {
  const ui::View page = view(on_page(PageId::finish));
  EXPECT_EQ(plain(find(page, "finish.print")), "印刷して番号をとる");
  EXPECT_EQ(find(page, "finish.print").intent->kind, IntentKind::print_and_number);
  EXPECT_EQ(find(page, "finish.number_only").intent->kind, IntentKind::number_only);
  EXPECT_TRUE(has(page, "finish.form") && has(page, "finish.ticket"));
  EXPECT_EQ(plain(find(page, "finish.fee")), "600円");
}

TEST(PagesFinish, WithoutAFormPrinterOnlyTheNumberIsPromised) {
  flow::World bare = world();
  bare.form_printer = bare.ticket_printer = false;
  const ui::View page = view(with(bare, on_page(PageId::finish)));
  EXPECT_EQ(find(page, "finish.print").intent->kind, IntentKind::number_only);
  EXPECT_FALSE(has(page, "finish.form"));
  EXPECT_TRUE(has(page, "finish.ticket_on_screen"));
  EXPECT_EQ(everything(page).find("印刷"), std::string::npos);
}

TEST(PagesFinish, WhileTheNumberIsMadeItSaysSo) {
  flow::State state = on_page(PageId::finish);
  state.visit->working = true;
  const ui::View page = view(state);
  EXPECT_TRUE(has(page, "finish.working"));
  EXPECT_FALSE(find(page, "finish.print").enabled);
  EXPECT_FALSE(page.back);
}

TEST(PagesTakeCard, ThePaperFollowsOnlyWhileTheVisitLasts) {
  flow::State state = on_page(PageId::take_card);
  EXPECT_EQ(plain(find(view(state), "take_card.heading")), "カードを おとりください");
  EXPECT_EQ(plain(find(view(state), "take_card.then")), "紙は そのあとに 出ます。");
  EXPECT_FALSE(view(state).forward);
  state.visit->over = true;
  EXPECT_EQ(plain(find(view(state), "take_card.then")).find("紙"), std::string::npos);
}

TEST(PagesTicket, ShowsAllThatIsOnThePaper) {
  flow::State state = on_page(PageId::ticket);
  state.visit->ticket_print = PrintStatus::done;
  const ui::View page = view(state);
  EXPECT_EQ(plain(find(page, "ticket.number")), "A-041");
  EXPECT_EQ(find(page, "ticket.number").look, ui::Look::number);
  EXPECT_EQ(find(page, "ticket.number").spoken, "番号は A 0 4 1");
  EXPECT_EQ(plain(find(page, "ticket.code")), "413-820-756");
  EXPECT_EQ(plain(find(page, "ticket.ahead")), "前にいる人 6人");
  EXPECT_EQ(find(page, "ticket.qr").qr.size, 21);
  EXPECT_EQ(find(page, "ticket.qr").role, ui::Role::qr);
  EXPECT_EQ(plain(find(page, "ticket.heading")), "番号札を とってください");
  EXPECT_EQ(plain(find(page, "ticket.thanks")), "にふぇーでーびる");
  EXPECT_EQ(find(page, "ticket.reprint").intent->kind, IntentKind::reprint_ticket);
  EXPECT_EQ(find(page, "ticket.end").intent->kind, IntentKind::end);
}

TEST(PagesTicket, SaysErasedOnlyOnceItIsTrue) {
  flow::State state = on_page(PageId::ticket);
  EXPECT_FALSE(has(view(state), "ticket.erased"));
  state.visit->erased = true;
  EXPECT_EQ(plain(find(view(state), "ticket.erased")), "画面と機械の中の 情報は 消しました");
  EXPECT_EQ(find(view(state), "ticket.erased").look, ui::Look::done);
}

TEST(PagesTicket, PaperThatDidNotComeCanBePrintedAgain) {
  flow::State state = on_page(PageId::ticket);
  state.visit->ticket_print = PrintStatus::done;
  state.visit->form_print = PrintStatus::failed;
  state.visit->print_error = base::ErrorCode::printer_paper_end;
  const ui::View page = view(state);
  EXPECT_EQ(find(page, "ticket.form_print").look, ui::Look::alert);
  EXPECT_EQ(find(page, "ticket.retry").intent->kind, IntentKind::retry);
  state.visit->form_print = PrintStatus::printing;
  state.visit->ticket_print = PrintStatus::printing;
  EXPECT_FALSE(view(state).back) << "nothing to print again while paper is on its way";
}

TEST(PagesTicket, ReprintsHaveAnEnd) {
  flow::State state = on_page(PageId::ticket);
  state.visit->ticket_print = PrintStatus::done;
  state.visit->ticket->reprints = 3;
  EXPECT_FALSE(has(view(state), "ticket.reprint"));
}

TEST(PagesTicket, WithoutANumberItSaysSo) {
  flow::State state = on_page(PageId::ticket);
  state.visit->ticket.reset();
  state.visit->form_print = PrintStatus::done;
  const ui::View page = view(state);
  EXPECT_TRUE(has(page, "ticket.none"));
  EXPECT_FALSE(has(page, "ticket.number"));
  EXPECT_EQ(plain(find(page, "ticket.heading")), "申請書を とってください");
}

TEST(PagesErased, ListsExactlyWhatWasHeldAndWhatIsInTheHand) {
  flow::State state = on_page(PageId::erased);
  state.visit->erased = true;
  state.visit->card = CardStatus::removed;
  state.visit->ticket_print = state.visit->form_print = PrintStatus::done;
  ui::View page = view(state);
  for (const char* id :
       {"erased.from_card", "erased.pin", "erased.answers", "erased.card", "erased.form", "erased.ticket"}) {
    EXPECT_TRUE(has(page, id)) << id;
  }
  state.visit->form_print = PrintStatus::failed;
  state.visit->ticket_print = PrintStatus::failed;
  page = view(state);
  EXPECT_FALSE(has(page, "erased.form")) << "no paper came out";
  EXPECT_EQ(plain(find(page, "erased.ticket_on_screen")), "番号 A-041");
}

TEST(PagesErased, ByHandThereWasNoCardAndNoPin) {
  flow::State state = by_hand(on_page(PageId::erased));
  state.visit->erased = true;
  const ui::View page = view(state);
  EXPECT_TRUE(has(page, "erased.by_hand"));
  EXPECT_FALSE(has(page, "erased.from_card") || has(page, "erased.pin") || has(page, "erased.card"));
}

TEST(PagesErased, ANumberAloneHadNothingToErase) {
  flow::State state = on_page(PageId::erased);
  state.visit->procedure.clear();
  state.visit->card = CardStatus::off;
  const ui::View page = view(state);
  EXPECT_TRUE(has(page, "erased.nothing"));
  EXPECT_EQ(plain(find(page, "erased.heading")), "これで 終わりです");
}

TEST(PagesBeside, IdleCountsDownAndKeepsGoingWithOneTouch) {
  flow::State state = on_page(PageId::idle);
  state.now += std::chrono::seconds(5);
  const ui::View page = view(state);
  EXPECT_TRUE(page.dialog);
  EXPECT_NE(plain(find(page, "idle.left")).find("あと40秒"), std::string::npos);
  EXPECT_EQ(find(page, "idle.keep").intent->kind, IntentKind::keep_going);
  EXPECT_TRUE(find(page, "idle.keep").primary);
  state.now += std::chrono::hours(1);
  EXPECT_NE(plain(find(view(state), "idle.left")).find("あと0秒"), std::string::npos);
}

TEST(PagesBeside, HelpSaysStaffAreComingAndLetsPeopleGoOn) {
  flow::State state = on_page(PageId::help);
  state.visit->staff_rings = 2;
  const ui::View page = view(state);
  EXPECT_EQ(plain(find(page, "help.heading")), "職員を よびました");
  EXPECT_NE(find(page, "help.called").helper.find("2回目"), std::string::npos);
  EXPECT_EQ(find(page, "help.not_needed").intent->kind, IntentKind::staff_not_needed);
  EXPECT_TRUE(page.forward);
  state.under = PageId::welcome;
  EXPECT_FALSE(view(state).forward) << "nothing to go on with";
}

TEST(PagesBeside, ProblemsHaveWaysOn) {
  flow::State state = on_page(PageId::problem);
  state.problem = base::ErrorCode::card_unreadable;
  ui::View page = view(state);
  EXPECT_EQ(find(page, "problem.retry").intent->kind, IntentKind::retry);
  EXPECT_EQ(find(page, "problem.by_hand").intent->kind, IntentKind::by_hand);
  EXPECT_EQ(plain(find(page, "problem.staff_code")), "職員に見せる番号 C10");
  state.problem = base::ErrorCode::card_pin_locked;
  page = view(state);
  EXPECT_TRUE(find(page, "problem.by_hand").primary);
  EXPECT_FALSE(has(page, "problem.retry")) << "a locked card stays locked";
  state.problem = base::ErrorCode::ticket_closed;
  EXPECT_EQ(find(view(state), "problem.print_only").intent->kind, IntentKind::print_only);
  state.problem = base::ErrorCode::printer_cover_open;
  page = view(state);
  EXPECT_EQ(find(page, "problem.on_screen").intent->kind, IntentKind::number_only);
  EXPECT_NE(plain(find(page, "problem.what")).find("まだ とっていません"), std::string::npos) << "not the words of a number that is taken";
}

TEST(PagesBeside, TheLastTryIsOfferedOnlyWhereTheCityAllowsItAndNeverFirst) {
  flow::World allowing = world();
  allowing.settings.allow_last_try = true;
  flow::State state = on_page(PageId::problem);
  state.problem = base::ErrorCode::card_pin_last_try;
  EXPECT_FALSE(has(view(state), "problem.last_try"));
  const ui::View page = view(with(allowing, state));
  EXPECT_TRUE(has(page, "problem.last_try"));
  EXPECT_FALSE(find(page, "problem.last_try").primary);
}

TEST(PagesBeside, SettingsMarkWhatIsChosen) {
  flow::State state = on_page(PageId::settings);
  state.preferences.text = model::TextSize::extra_large;
  state.preferences.theme = model::Theme::white_on_black;
  const ui::View page = view(state);
  EXPECT_TRUE(find(page, "settings.text.extra-large").selected);
  EXPECT_FALSE(find(page, "settings.text.large").selected);
  EXPECT_TRUE(find(page, "settings.theme.white-on-black").selected);
  EXPECT_EQ(find(page, "settings.text.max").intent, (flow::Intent{IntentKind::set_text, "max", 0}));
  EXPECT_EQ(find(page, "header.letters").intent->kind, IntentKind::back) << "its own tool leads back, and stays in its place";
}

TEST(PagesBeside, LanguagesStandInTheirOwnLettersAndTheChosenOneIsMarked) {
  flow::World both = world();
  both.languages = {"en", "ja"};
  flow::State state = with(both, on_page(PageId::languages));
  const ui::View page = view(state);
  EXPECT_TRUE(find(page, "languages.ja").selected);
  EXPECT_EQ(find(page, "languages.en").text, "English");
  EXPECT_EQ(find(page, "languages.en").intent, (flow::Intent{IntentKind::set_lang, "en", 0}));
  EXPECT_EQ(find(page, "header.language").intent->kind, IntentKind::back);
  state.page = PageId::review;
  EXPECT_TRUE(has(view(state), "header.language"));
}

TEST(PagesBeside, OneLanguageAloneNeedsNoButton) {
  EXPECT_FALSE(has(view(on_page(PageId::review)), "header.language"));
}

}  // namespace
}  // namespace haisai::pages::test

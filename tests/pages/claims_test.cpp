// What a resident reads before queueing: as sure as what it comes from, and not at all when its day is over.
#include <gtest/gtest.h>

#include <array>

#include "kiosk/model/claim.h"
#include "page_states.h"

namespace haisai::pages::test {
namespace {

using flow::PageId;

const model::Fact kSure{"2026-11-01", "", "the city", true};
const model::Fact kUnsure{"2026-11-01", "", "a page", false};
const model::Fact kEnded{"2026-11-01", "2026-11-19", "the city", true};   // yesterday
constexpr const char* kMark = "窓口で たしかめてください";
constexpr const char* kStaff = "職員に 聞いてください";
constexpr const char* kKinds[] = {"papers", "counter", "fee", "next", "deadline", "online", "store", "post"};

// Everything that can be told, all sure.
model::Procedure told_procedure() {
  model::Procedure procedure = world().procedures.front();
  procedure.fact = procedure.fee.fact = procedure.counter.fact = kSure;
  procedure.deadline = model::Deadline{14, "", kSure};
  procedure.online = procedure.store = procedure.post = {model::Possible::partly, "", kSure};
  return procedure;
}

model::Matter told_matter(const model::Procedure& procedure) {
  model::Matter matter = world().ways.matters.front();
  matter.fact = matter.counter.fact = matter.cost_fact = kSure;
  matter.cost = model::cost_of(procedure);
  matter.claims = model::claims_of(procedure);
  return matter;
}

// The same with one kind of claim that comes from elsewhere.
model::Matter from_elsewhere(const std::string& kind, const model::Fact& fact) {
  model::Procedure procedure = told_procedure();
  if (kind == "next") procedure.fact = fact;
  if (kind == "deadline") procedure.deadline->fact = fact;
  if (kind == "online") procedure.online.fact = fact;
  if (kind == "store") procedure.store.fact = fact;
  if (kind == "post") procedure.post.fact = fact;
  model::Matter matter = told_matter(procedure);
  if (kind == "papers") matter.fact = fact;
  if (kind == "counter") matter.counter.fact = fact;
  if (kind == "fee") matter.cost_fact = fact;
  return matter;
}

std::string said_of(const std::string& kind) {
  if (kind == "papers") return model::plain_of(words().get("take.id_card"));
  if (kind == "counter") return model::plain_of(words().get("service.jumin.name"));
  if (kind == "fee") return "1通 300円";
  return model::plain_of(words().get("procedure.sample." + kind));
}

std::string read_on(const flow::State& state) {
  std::string all;
  for (const ui::Block& block : view(state).content) {
    for (const ui::Widget& widget : block.widgets) all += model::plain_of(widget.text) + "\n" + model::plain_of(widget.helper) + "\n";
  }
  return all;
}

std::string guide_of(const model::Matter& matter, bool protect = false) {
  flow::World made = world();
  made.ways.matters = {matter};
  flow::State state = with(made, on_page(PageId::guide));
  state.visit->protect = protect;
  return read_on(state);
}

std::string purpose_of(const model::Procedure& procedure, PageId from) {
  flow::World made = world();
  made.procedures = {procedure};
  flow::State state = with(made, on_page(PageId::purpose));
  state.visit->way.purpose_from = from;
  return read_on(state);
}

bool has(const std::string& words, const std::string& part) { return words.find(part) != std::string::npos; }

TEST(Claims, AGuideSaysAllThatIsKnownAndMarksNothingTheCityConfirmed) {
  const std::string guide = guide_of(told_matter(told_procedure()));
  for (const char* kind : kKinds) EXPECT_TRUE(has(guide, said_of(kind))) << kind << "\n" << guide;
  EXPECT_FALSE(has(guide, kMark)) << guide;
  EXPECT_FALSE(has(guide, kStaff)) << guide;
}

TEST(Claims, WhatTheCityHasNotConfirmedIsSaidWithTheMark) {
  for (const char* kind : kKinds) {
    const std::string guide = guide_of(from_elsewhere(kind, kUnsure));
    EXPECT_TRUE(has(guide, said_of(kind))) << kind;
    EXPECT_TRUE(has(guide, kMark)) << kind << "\n" << guide;
  }
}

TEST(Claims, WhatHasEndedIsNotSaidAndStaffAreOfferedInstead) {
  for (const char* kind : kKinds) {
    const std::string guide = guide_of(from_elsewhere(kind, kEnded));
    EXPECT_FALSE(has(guide, said_of(kind))) << kind << "\n" << guide;
    EXPECT_TRUE(has(guide, kStaff)) << kind << "\n" << guide;
  }
}

TEST(Claims, WhatNobodyEverLookedUpIsNotSaid) {
  for (const char* kind : kKinds) EXPECT_FALSE(has(guide_of(from_elsewhere(kind, {})), said_of(kind))) << kind;
}

TEST(Claims, AmongSureSentencesTheMarkStandsBesideTheUnsureOne) {
  const std::string guide = guide_of(from_elsewhere("store", kUnsure));
  EXPECT_TRUE(has(guide, said_of("store") + "（" + kMark + "）\n" + said_of("post"))) << guide;
}

TEST(Claims, WhereNothingIsConfirmedThePageSaysSoOnceBeforeAnythingElse) {
  model::Matter matter = told_matter(told_procedure());
  matter.fact = matter.counter.fact = matter.cost_fact = kUnsure;
  for (model::Claim& claim : matter.claims) claim.fact = kUnsure;
  const std::string guide = guide_of(matter);
  const std::size_t mark = guide.find(kMark);
  ASSERT_NE(mark, std::string::npos);
  EXPECT_EQ(guide.find(kMark, mark + 1), std::string::npos) << guide;
  for (const char* kind : kKinds) EXPECT_LT(mark, guide.find(said_of(kind))) << kind;
}

TEST(Claims, WhoMustNotBeFoundIsToldTheDeadlineButSentNowhereElse) {
  const std::string guide = guide_of(told_matter(told_procedure()), true);
  EXPECT_TRUE(has(guide, said_of("deadline")));
  for (const char* kind : {"online", "store", "post"}) EXPECT_FALSE(has(guide, said_of(kind))) << kind;
}

TEST(Claims, WhoComesStraightToAFormReadsThereThatComingWasNotNeeded) {
  const model::Procedure procedure = told_procedure();
  const std::string straight = purpose_of(procedure, PageId::procedure);
  for (const char* kind : {"fee", "next", "deadline", "online", "store", "post"}) EXPECT_TRUE(has(straight, said_of(kind))) << kind;
  EXPECT_FALSE(has(straight, kMark));
  EXPECT_FALSE(has(purpose_of(procedure, PageId::guide), said_of("store"))) << "read on the guide already";
}

TEST(Claims, BeforeTheFormTooAnUnsureFeeIsMarkedAndAnEndedOneGivesWayToStaff) {
  model::Procedure procedure = told_procedure();
  procedure.fee.fact = kUnsure;
  EXPECT_TRUE(has(purpose_of(procedure, PageId::procedure), "1通 300円（" + std::string(kMark) + "）"));
  procedure.fee.fact = kEnded;
  const std::string ended = purpose_of(procedure, PageId::procedure);
  EXPECT_FALSE(has(ended, "300円"));
  EXPECT_TRUE(has(ended, kStaff));
}

TEST(Claims, WhatTheAnswersMakeNecessaryToBringIsSaidBeforeTheNumberIsTaken) {
  flow::World made = world();
  made.procedures.front().papers = {{{"id_card", {}}, {"inin", {{"j.who", {"all"}, false}}}, {"account_paper", {{"j.who", {"self"}, false}}}}, kSure};
  const auto finish = [&](const model::Fact& fact) {
    made.procedures.front().papers.fact = fact;
    return read_on(with(made, on_page(PageId::finish)));
  };
  EXPECT_TRUE(has(finish(kSure), "本人とわかるもの\n委任状\n")) << finish(kSure);
  EXPECT_FALSE(has(finish(kSure), model::plain_of(words().get("bring.account_paper.name")))) << "only for others";
  EXPECT_TRUE(has(finish(kUnsure), "委任状\n" + std::string(kMark)));
  made.procedures.front().papers.needed = {{"id_card", {}}};
  EXPECT_FALSE(has(finish(kSure), "本人とわかるもの")) << "what everybody brings is not said once more";
  made.procedures.front().papers.needed = {{"inin", {{"j.who", {"all"}, false}}}};
  EXPECT_FALSE(has(finish(kEnded), "委任状"));
  EXPECT_TRUE(has(finish(kEnded), kStaff));
}

TEST(Claims, ABundleIsAsSureAsTheLeastSureOfItsCounterAndFee) {
  flow::World made = world();
  made.ways.matters = {from_elsewhere("counter", kUnsure)};
  const std::string bundle = read_on(with(made, on_page(PageId::bundle)));
  EXPECT_TRUE(has(bundle, said_of("counter") + "\n" + kMark)) << bundle;
  made.ways.matters = {from_elsewhere("papers", kEnded)};
  const std::string ended = read_on(with(made, on_page(PageId::bundle)));
  EXPECT_FALSE(has(ended, said_of("papers"))) << ended;
  EXPECT_TRUE(has(ended, kStaff)) << ended;
}

// A city with a branch: what the branch does not do is said wherever the counter is named.
flow::World with_branch() {
  flow::World made = world();
  model::Office branch = made.site.offices.front();
  branch.id = "shuri";
  made.site.offices.push_back(branch);
  made.procedures.front().counter = {{"honcho"}, kSure};
  made.ways.matters.front().counter = {{"honcho"}, kSure};
  return made;
}

TEST(Claims, WhatABranchDoesNotTakeIsSaidWithTheCounter) {
  const std::string only = "（本庁舎だけ）";
  flow::World made = with_branch();
  const auto read_all = [&] {
    flow::State purpose = with(made, on_page(PageId::purpose));
    purpose.visit->way.purpose_from = PageId::procedure;
    return std::array{read_on(with(made, on_page(PageId::guide))), read_on(with(made, on_page(PageId::bundle))), read_on(purpose)};
  };
  for (const std::string& page : read_all()) EXPECT_TRUE(has(page, only)) << page;
  made.procedures.front().counter.offices = made.ways.matters.front().counter.offices = {"honcho", "shuri"};
  for (const std::string& page : read_all()) EXPECT_FALSE(has(page, "だけ）")) << page;
}

TEST(Claims, AtABranchThatDoesNotTakeItTheLastPageOffersThePaperAndNoNumber) {
  flow::World made = with_branch();
  made.settings.office = "shuri";
  const ui::View finish = view(with(made, on_page(PageId::finish)));
  const std::string words = read_on(with(made, on_page(PageId::finish)));
  EXPECT_TRUE(has(words, "ここでは うけつけていません。うけつけるところ：本庁舎")) << words;
  EXPECT_FALSE(has(words, "番号札")) << words;
  ASSERT_TRUE(finish.forward);
  EXPECT_TRUE(finish.forward->enabled);
  EXPECT_EQ(finish.forward->text, test::words().get("problem.print_only"));
  made.form_printer = false;
  const ui::View without_printer = view(with(made, on_page(PageId::finish)));
  ASSERT_TRUE(without_printer.forward);
  EXPECT_EQ(without_printer.forward->intent->kind, flow::IntentKind::stop) << "nothing is left to be done here";
}

TEST(Claims, TheLastPageAtABranchSendsThePaperWhereItIsTakenAndNotToStaffThere) {
  flow::World made = with_branch();
  made.settings.office = "shuri";
  flow::State state = with(made, on_page(PageId::ticket));
  state.visit->ticket.reset();
  state.visit->wants_ticket = false;
  state.visit->form_print = flow::PrintStatus::done;
  for (const bool over : {false, true}) {
    state.visit->over = over;
    const std::string words = read_on(state);
    EXPECT_TRUE(has(words, "うけつけるところ：本庁舎")) << words;
    EXPECT_TRUE(has(words, "この紙を もって")) << words;
    EXPECT_FALSE(has(words, "番号が とれませんでした")) << words;
  }
}

TEST(Claims, AtABranchThatDoesNotTakeItNoNumberCanBePressed) {
  flow::World made = with_branch();
  made.settings.office = "shuri";
  flow::State state = with(made, on_page(PageId::number));
  state.visit->procedure.clear();
  state.visit->service = "jumin";
  state.visit->taken_at = {"honcho"};
  const ui::View number = view(state);
  EXPECT_TRUE(has(read_on(state), "うけつけるところ：本庁舎"));
  for (const ui::Block& block : number.content) {
    for (const ui::Widget& widget : block.widgets) EXPECT_NE(widget.id, "number.now");
  }
}

}  // namespace
}  // namespace haisai::pages::test

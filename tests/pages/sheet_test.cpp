// A sheet to take along, on the pages that offer one: a button, and what became of the paper in plain words.
#include <gtest/gtest.h>

#include <algorithm>

#include "page_states.h"

namespace haisai::pages::test {
namespace {

using flow::PageId;
using flow::PrintStatus;

flow::State at_guide() {
  flow::World made = world();
  made.ways.matters.front().id = "sample";
  flow::State state = with(made, on_page(PageId::guide));
  state.visit->card = flow::CardStatus::off;
  state.visit->way.matter = "sample";
  return state;
}

std::optional<ui::Widget> found(const flow::State& state, const std::string& id) {
  for (const ui::Block& block : view(state).content) {
    for (const ui::Widget& widget : block.widgets) {
      if (widget.id == id) return widget;
    }
  }
  return std::nullopt;
}

flow::State printing(PrintStatus print, std::optional<base::ErrorCode> error = {}) {
  flow::State state = at_guide();
  state.visit->sheet = {"memo-vaccine", "sample", print, error, state.now};
  return state;
}

std::string why(base::ErrorCode code) { return model::plain_of(found(printing(PrintStatus::failed, code), "sheet.failed")->helper); }

TEST(Sheet, TheGuideOffersWhatItsProcedurePrints) {
  const auto print = found(at_guide(), "take_home.memo-vaccine");
  ASSERT_TRUE(print);
  EXPECT_EQ(print->intent, (flow::Intent{flow::IntentKind::print_sheet, "memo-vaccine", 0}));
  EXPECT_EQ(print->look, ui::Look::secondary) << "the form or number stays the first thing to do";
  EXPECT_TRUE(print->enabled);
  EXPECT_FALSE(found(on_page(PageId::guide), "take_home.memo-vaccine")) << "another guide does not";
}

TEST(Sheet, TheBundleOffersTheListForHome) {
  flow::State state = on_page(PageId::bundle);
  state.visit->card = flow::CardStatus::off;
  EXPECT_TRUE(found(state, "take_home.checklist"));
}

TEST(Sheet, NoneIsOfferedWithoutAPrinterOrWhileACardLiesThere) {
  flow::World made = *at_guide().world;
  made.form_printer = false;
  EXPECT_FALSE(found(with(made, at_guide()), "take_home.memo-vaccine"));
  flow::State card = at_guide();
  card.visit->card = flow::CardStatus::ready;
  EXPECT_FALSE(found(card, "take_home.memo-vaccine"));
}

TEST(Sheet, ItIsSaidThatItPrintsThatItIsOutAndWhyItIsNot) {
  EXPECT_FALSE(found(printing(PrintStatus::printing), "take_home.memo-vaccine")->enabled) << "not twice";
  EXPECT_TRUE(found(printing(PrintStatus::printing), "sheet.printing"));
  EXPECT_TRUE(found(printing(PrintStatus::done), "sheet.out"));
  EXPECT_EQ(why(base::ErrorCode::printer_paper_end), "紙が なくなりました。職員を よんでください。");
  EXPECT_EQ(why(base::ErrorCode::printer_offline), "印刷する機械に つながりません。職員を よんでください。");
  EXPECT_EQ(why(base::ErrorCode::form_not_made), "もう一度 押すか、職員を よんでください。");
}

TEST(Sheet, WhatBecameOfASheetIsNotSaidOnAnotherGuide) {
  flow::State state = printing(PrintStatus::done);
  state.visit->sheet.about = "other";
  EXPECT_FALSE(found(state, "sheet.out"));
}

}  // namespace
}  // namespace haisai::pages::test

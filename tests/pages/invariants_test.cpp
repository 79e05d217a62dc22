// What holds on every page in every state.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "page_states.h"
#include "view_walk.h"

namespace haisai::pages::test {
namespace {

const std::vector<Named>& states() {
  static const std::vector<Named> all = representative_states();
  return all;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Keys between 〓 marks, which stand where a text is missing. A mark alone is said by some texts too; keys
// are lower-case ASCII.
std::set<std::string> missing_keys(const std::string& words) {
  const std::string mark = "〓";
  std::set<std::string> keys;
  for (std::size_t at = words.find(mark); at != std::string::npos; at = words.find(mark, at + mark.size())) {
    const std::size_t begin = at + mark.size();
    const std::size_t end = words.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.-", begin);
    if (end != begin && end != std::string::npos && words.compare(end, mark.size(), mark) == 0) {
      keys.insert(words.substr(begin, end - begin));
    }
  }
  return keys;
}

TEST(PagesInvariants, EveryWordIsInTheTexts) {
  std::set<std::string> missing;
  for (const Named& each : states()) {
    for (const std::string& key : missing_keys(everything(view(each.state)))) {
      missing.insert(key + "  (" + view(each.state).page + ")");
    }
  }
  for (const std::string& key : missing) ADD_FAILURE() << "no text " << key;
}

// "{n}" left in a text: a value the page forgot to give.
TEST(PagesInvariants, NoPlaceholderIsLeftOpen) {
  for (const Named& each : states()) {
    const std::string words = everything(view(each.state));
    for (std::size_t open = words.find('{'); open != std::string::npos; open = words.find('{', open + 1)) {
      ADD_FAILURE() << each.name << ": " << words.substr(open, 20);
    }
  }
}

TEST(PagesInvariants, IdsAreThereAndUnique) {
  for (const Named& each : states()) {
    std::set<std::string> seen;
    for (const ui::Widget& widget : all_widgets(view(each.state))) {
      if (widget.id.empty()) {
        EXPECT_EQ(widget.look, ui::Look::key) << each.name << ": only a free place of a keypad has no id";
        EXPECT_FALSE(widget.intent) << each.name;
        continue;
      }
      EXPECT_TRUE(seen.insert(widget.id).second) << each.name << ": " << widget.id << " twice";
    }
  }
}

TEST(PagesInvariants, AtMostOnePrimaryAndItIsTheForwardButton) {
  for (const Named& each : states()) {
    const ui::View page = view(each.state);
    int primaries = 0;
    for (const ui::Widget& widget : all_widgets(page)) {
      if (!widget.primary) continue;
      ++primaries;
      EXPECT_TRUE(widget.intent) << each.name << ": " << widget.id;
      EXPECT_EQ(page.forward->id, widget.id) << each.name;
    }
    EXPECT_LE(primaries, 1) << each.name;
  }
}

TEST(PagesInvariants, WhatCanBePressedHasWordsAndIsSaid) {
  for (const Named& each : states()) {
    for (const ui::Widget& widget : all_widgets(view(each.state))) {
      if (!widget.intent) continue;
      EXPECT_FALSE(plain(widget).empty()) << each.name << ": " << widget.id;
      EXPECT_FALSE(spoken(widget).empty()) << each.name << ": " << widget.id;
      EXPECT_NE(widget.intent->kind, flow::IntentKind::none) << each.name << ": " << widget.id;
    }
  }
}

TEST(PagesInvariants, EverythingNeededIsSaid) {
  for (const Named& each : states()) {
    for (const ui::Widget& widget : all_widgets(view(each.state))) {
      if (!widget.id.empty()) {
        EXPECT_FALSE(spoken(widget).empty()) << each.name << ": " << widget.id;
      }
    }
  }
}

// 「ちょっとまって」: for ten seconds nothing can be pressed.
bool on_hold(const Named& each) { return each.state.page == flow::PageId::hold; }

TEST(PagesInvariants, StaffCanBeCalledEverywhere) {
  for (const Named& each : states()) {
    if (on_hold(each)) continue;
    const ui::View page = view(each.state);
    ASSERT_FALSE(page.header.empty());
    EXPECT_EQ(page.header.back().id, "header.staff") << each.name << ": upper right";
    EXPECT_EQ(page.header.back().intent->kind, flow::IntentKind::call_staff);
    EXPECT_FALSE(has(page, "header.sound")) << "not before it works";
    EXPECT_FALSE(has(page, "header.languages")) << "not before it works";
  }
}

TEST(PagesInvariants, EveryPageNamesItselfAndHasOneThought) {
  for (const Named& each : states()) {
    const ui::View page = view(each.state);
    EXPECT_EQ(page.page, flow::name_of(each.state.page));
    EXPECT_FALSE(page.title.empty());
    const std::vector<ui::Widget> widgets = all_widgets(page);
    const auto thoughts = std::count_if(widgets.begin(), widgets.end(), [](const ui::Widget& widget) {
      return widget.look == ui::Look::question;
    });
    EXPECT_EQ(thoughts, 1) << each.name;
  }
}

// Someone who reads a page can always leave it: forward, back, or (take_card, reading) by the card.
TEST(PagesInvariants, NoDeadEnds) {
  for (const Named& each : states()) {
    const ui::View page = view(each.state);
    const bool home = each.state.page == each.state.world->home() || each.state.page == flow::PageId::welcome;
    const bool moves_by_itself = each.state.page == flow::PageId::take_card ||
                                 each.state.page == flow::PageId::reading || home || on_hold(each);
    const bool working = each.state.visit && each.state.visit->working;
    EXPECT_TRUE(page.back || page.forward || moves_by_itself || working) << each.name;
  }
}

TEST(PagesInvariants, NothingPersonalThroughTheVeil) {
  for (Named each : states()) {
    if (!each.state.visit) continue;
    each.state.veiled = true;
    each.state.visit->entry.text = base::PersonalText(kTelephone);
    const char* parts[] = {"25", "6", "23"};
    for (int i = 0; i < 3; ++i) each.state.visit->entry.date_parts[i] = base::PersonalText(parts[i]);
    const bool asks_how_many = each.state.visit->question == "j.copies";
    const ui::View page = view(each.state);
    const std::string words = everything(page);
    for (const std::string& secret : {kName, kAddress, std::string("1950"), std::string("昭和25"), kTelephone,
                                      std::string("098-867-0111"), std::string("タカハシ")}) {
      if (asks_how_many && secret == kTelephone) continue;
      EXPECT_FALSE(contains(words, secret)) << each.name << " shows " << secret;
    }
    for (const ui::Widget& widget : all_widgets(page))
      EXPECT_FALSE(widget.personal) << each.name << ": " << widget.id;
  }
}

TEST(PagesInvariants, WhatIsPersonalIsMarked) {
  for (const Named& each : states()) {
    if (each.state.veiled) continue;
    for (const ui::Widget& widget : all_widgets(view(each.state))) {
      const std::string words = widget.text + widget.helper + widget.value + widget.spoken;
      if (contains(words, kName) || contains(words, kAddress) || contains(words, "098-867-0111")) {
        EXPECT_TRUE(widget.personal) << each.name << ": " << widget.id;
      }
    }
  }
}

TEST(PagesInvariants, AfterTheEndOnlyTheTicketIsLeft) {
  for (flow::PageId id : {flow::PageId::ticket, flow::PageId::erased, flow::PageId::take_card}) {
    for (const ui::Widget& widget : all_widgets(view(on_page(id))))
      EXPECT_FALSE(widget.personal) << widget.id;
  }
}

// Rules E2, F7, F13, D10 and design §6.
TEST(PagesInvariants, NoWordsOfTheMachineNorOfHurry) {
  const char* banned[] = {"不正",   "無効",     "違反",     "禁止",   "エラー", "必須",         "失敗",
                          "申し訳", "券面",     "認証",     "署名用", "リーダ", "タイムアウト", "お急ぎ",
                          "早く",   "安全です", "本人確認", "OK",     "送信"};
  for (const Named& each : states()) {
    if (each.state.page == flow::PageId::problem) continue;  // the words of errors have their own check
    const std::string seen = everything(view(each.state));
    for (const char* word : banned) EXPECT_FALSE(contains(seen, word)) << each.name << " says " << word;
  }
}

// The terminal fills in a form and proves nobody's identity: no page and no error may say otherwise, nor promise
// safety (decision 0009).
TEST(PagesInvariants, NoPageClaimsIdentityOrSafety) {
  for (const Named& each : states()) {
    const std::string seen = everything(view(each.state));
    for (const char* word : {"本人確認", "安全です", "安心です", "券面", "認証", "不正", "無効"}) {
      EXPECT_FALSE(contains(seen, word)) << each.name << " says " << word;
    }
  }
  for (const auto& [key, text] : words().all()) {
    if (!key.starts_with("error.") || key.ends_with(".staff")) continue;
    EXPECT_FALSE(contains(text, "本人確認")) << key;
    EXPECT_FALSE(contains(text, "安全です")) << key;
  }
}

// A keyboard is whole in one tree, and the layout can cut its rows at the same place.
TEST(PagesInvariants, KeypadsHaveFullRows) {
  for (const Named& each : states()) {
    for (const ui::Block& block : view(each.state).content) {
      if (block.flow != ui::Flow::keys) continue;
      EXPECT_EQ(block.widgets.size() % static_cast<std::size_t>(block.columns), 0U) << each.name;
    }
  }
}

}  // namespace
}  // namespace haisai::pages::test

// Questions, one a page, and the review of their answers.
#include <gtest/gtest.h>

#include <set>

#include "page_states.h"
#include "view_walk.h"

namespace haisai::pages::test {
namespace {

using flow::IntentKind;
using flow::PageId;

base::PersonalText personal(const std::string& text) { return base::PersonalText(text); }

TEST(PagesQuestion, ChoicesAreOptionsWithTheChosenOneMarked) {
  flow::State state = asking("j.who");
  state.visit->entry.text = personal("all");
  const ui::View page = view(state);
  EXPECT_EQ(plain(find(page, "question.choice.all")), "家族みんな");
  EXPECT_EQ(find(page, "question.choice.all").role, ui::Role::choice);
  EXPECT_TRUE(find(page, "question.choice.all").selected);
  EXPECT_FALSE(find(page, "question.choice.self").selected);
  EXPECT_EQ(find(page, "question.choice.self").intent, (flow::Intent{IntentKind::choose, "self", 0}));
  EXPECT_TRUE(find(page, "question.next").enabled);
  EXPECT_FALSE(find(view(asking("j.who")), "question.next").enabled) << "nothing chosen yet";
}

TEST(PagesQuestion, SeveralCanBeChosenInABoxEach) {
  flow::State state = asking("j.also");
  state.visit->entry.text = personal("a,b");
  const ui::View page = view(state);
  EXPECT_TRUE(find(page, "question.choice.a").selected && find(page, "question.choice.b").selected);
  EXPECT_TRUE(find(page, "question.choice.a").multi);
}

TEST(PagesQuestion, YesAndNoHaveWordsOfTheirOwn) {
  const ui::View page = view(asking("j.head"));
  EXPECT_EQ(plain(find(page, "question.choice.yes")), "はい");
  EXPECT_EQ(plain(find(page, "question.choice.no")), "いいえ");
}

TEST(PagesQuestion, TelephoneIsTypedOnANumberPad) {
  flow::State state = asking("v.tel");
  state.visit->entry.text = personal(kTelephone);
  const ui::View page = view(state);
  const ui::Widget field = find(page, "question.field");
  EXPECT_EQ(field.role, ui::Role::field);
  EXPECT_EQ(plain(field), "昼の電話");
  EXPECT_EQ(field.value, "098-867-0111");
  EXPECT_TRUE(field.personal);
  for (char digit = '0'; digit <= '9'; ++digit) {
    const ui::Widget key = find(page, std::string("question.key.") + digit);
    EXPECT_EQ(key.intent, (flow::Intent{IntentKind::put, std::string(1, digit), 0}));
  }
  EXPECT_FALSE(has(page, "question.key.あ"));
}

// Design §5: field and all keys in one tree, all kana, the three marks, digits.
TEST(PagesQuestion, TextIsTypedOnAWholeKanaTable) {
  const ui::View page = view(asking("v.addr"));
  std::set<std::string> typed;
  for (const ui::Widget& widget : all_widgets(page)) {
    if (widget.intent && widget.intent->kind == IntentKind::put) typed.insert(widget.intent->arg);
  }
  for (const char* kana :
       {"あ", "い", "う", "え", "お", "か", "き", "く", "け", "こ", "さ", "し", "す", "せ", "そ", "た",
        "ち", "つ", "て", "と", "な", "に", "ぬ", "ね", "の", "は", "ひ", "ふ", "へ", "ほ", "ま", "み",
        "む", "め", "も", "や", "ゆ", "よ", "ら", "り", "る", "れ", "ろ", "わ", "を", "ん", "ー", "ゃ",
        "ゅ", "ょ", "っ", "・", " ",  "0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9"}) {
    EXPECT_TRUE(typed.count(kana)) << kana;
  }
  EXPECT_EQ(find(page, "question.key.dakuten").intent->kind, IntentKind::dakuten);
  EXPECT_EQ(find(page, "question.key.handakuten").intent->kind, IntentKind::handakuten);
  EXPECT_EQ(find(page, "question.key.small").intent->kind, IntentKind::small_kana);
  EXPECT_EQ(find(page, "question.erase").intent->kind, IntentKind::erase);
  EXPECT_EQ(find(page, "question.key.っ").spoken, "小さい つ");
}

TEST(PagesQuestion, TheKeyboardCanBeChanged) {
  flow::State state = asking("v.name");
  EXPECT_TRUE(find(view(state), "question.keyboard.kana").selected);
  EXPECT_EQ(find(view(state), "question.keyboard.latin").intent,
            (flow::Intent{IntentKind::keyboard, "latin", 0}));
  state.visit->entry.keyboard = "latin";
  EXPECT_TRUE(has(view(state), "question.key.Q"));
  EXPECT_FALSE(has(view(state), "question.key.あ"));
  state.visit->entry.keyboard = "digits";
  EXPECT_TRUE(has(view(state), "question.key.7"));
}

TEST(PagesQuestion, DatesHaveEraButtonsAndThreeFields) {
  const ui::View page = view(asking("v.birth"));
  for (const char* era : {"reiwa", "heisei", "showa", "taisho", "meiji", "seireki"}) {
    EXPECT_EQ(find(page, std::string("question.era.") + era).intent, (flow::Intent{IntentKind::era, era, 0}));
  }
  EXPECT_TRUE(find(page, "question.era.showa").selected);
  EXPECT_EQ(plain(find(page, "question.year")), "年");
  EXPECT_EQ(plain(find(page, "question.month")), "月");
  EXPECT_EQ(plain(find(page, "question.day")), "日");
  EXPECT_EQ(find(page, "question.day").intent, (flow::Intent{IntentKind::part, "", 2}));
  EXPECT_TRUE(find(page, "question.year").selected);
}

TEST(PagesQuestion, ADateShowsTheOtherCalendarAtOnceAndTheAgeAtTheEnd) {
  flow::State state = asking("v.birth");
  state.visit->entry.date_parts[0] = personal("25");
  EXPECT_EQ(plain(find(view(state), "question.date")), "西暦では 1950年");
  EXPECT_FALSE(find(view(state), "question.next").enabled);
  state.visit->entry.date_parts[1] = personal("6");
  state.visit->entry.date_parts[2] = personal("23");
  EXPECT_EQ(plain(find(view(state), "question.date")), "昭和25年6月23日（1950年）  いま76さい ですか");
  EXPECT_TRUE(find(view(state), "question.date").personal);
  EXPECT_TRUE(find(view(state), "question.next").enabled);
  state.visit->entry.era = "seireki";
  state.visit->entry.date_parts[0] = personal("1989");
  state.visit->entry.date_parts[1] = personal("");
  EXPECT_EQ(plain(find(view(state), "question.date")), "平成では 元年");
  state.visit->entry.date_parts[0] = personal("3000");
  EXPECT_FALSE(has(view(state), "question.date")) << "no such year yet";
}

TEST(PagesQuestion, WhatIsWrongStandsBesideTheFieldWithAnIcon) {
  flow::State state = asking("v.tel");
  state.visit->reject = "telephone";
  const ui::Widget alert = find(view(state), "question.reject");
  EXPECT_EQ(alert.look, ui::Look::alert);
  EXPECT_EQ(alert.icon, ui::Icon::alert);
  EXPECT_FALSE(plain(alert).empty());
}

TEST(PagesQuestion, OptionalQuestionsCanBePassed) {
  const ui::View page = view(asking("j.note"));
  EXPECT_TRUE(has(page, "question.optional"));
  EXPECT_TRUE(find(page, "question.next").enabled);
}

TEST(PagesQuestion, AFixedAnswerLeadsBackToTheReview) {
  flow::State state = asking("j.who");
  state.visit->from_review = true;
  EXPECT_EQ(plain(find(view(state), "question.next")), "たしかめる画面へ");
}

TEST(PagesReview, EveryAnswerHasItsPlaceItsOriginAndNaosu) {
  const ui::View page = view(on_page(PageId::review));
  EXPECT_EQ(plain(find(page, "review.v.name")), kName);
  EXPECT_EQ(find(page, "review.v.name").helper, "カードから");
  EXPECT_EQ(plain(find(page, "review.j.who")), "家族みんな");
  EXPECT_EQ(find(page, "review.j.who").helper, "ここで えらびました");
  EXPECT_EQ(plain(find(page, "review.v.tel")), "098-867-0111");
  EXPECT_EQ(find(page, "review.v.tel").helper, "ここで 入れました");
  EXPECT_EQ(plain(find(page, "review.j.copies")), "2通");
  EXPECT_EQ(find(page, "review.v.birth").helper, "カードから  いま76さい");
  EXPECT_EQ(plain(find(page, "review.j.also")), "本籍・続柄");
  EXPECT_EQ(find(page, "review.fix.v.tel").intent, (flow::Intent{IntentKind::edit, "v.tel", 0}));
  EXPECT_EQ(find(page, "review.fix.v.tel").spoken, "昼のでんわを なおす");
  EXPECT_EQ(plain(find(page, "review.fee")), "600円") << "two copies";
  EXPECT_FALSE(has(page, "review.j.note")) << "optional and not answered";
}

TEST(PagesReview, ARequiredAnswerThatIsMissingIsShownAsMissing) {
  flow::State state = on_page(PageId::review);
  state.visit->draft.answers.erase("v.tel");
  EXPECT_EQ(plain(find(view(state), "review.v.tel")), "書いていません");
  EXPECT_TRUE(has(view(state), "review.fix.v.tel"));
}

TEST(PagesReview, MarkupInAnAnswerIsShownAsItIs) {
  flow::State state = on_page(PageId::review);
  state.visit->draft.answers["v.name"] = {personal("{a|b}\\"), model::Source::typed};
  EXPECT_EQ(plain(find(view(state), "review.v.name")), "{a|b}\\");
}

TEST(PagesReview, WithoutAFeeInTheTableTheCounterSays) {
  flow::World free = world();
  free.procedures[0].fee.yen_per_copy.reset();
  EXPECT_EQ(plain(find(view(with(free, on_page(PageId::review))), "review.fee")), "窓口で お知らせします");
}

// Who fills in for a child must not give their own name: the list and the number say whose is asked.
TEST(PagesQuestion, APersonOfAListIsAskedForByListAndNumber) {
  model::Field name;
  name.key = "c.name";
  name.type = model::FieldType::name;
  model::Field kids;
  kids.key = "c.kids";
  kids.type = model::FieldType::rows;
  kids.columns = {name};
  flow::World made = world();
  made.procedures.front().fields.push_back(kids);
  flow::State state = with(made, asking("v.tel"));
  state.visit->question = "c.kids";
  state.visit->rows["c.kids"] = {{}, {}};
  state.visit->row_at = {1, "c.name", {}};
  EXPECT_EQ(plain(find(view(state), "question.heading")), "子ども 2人目の 名前");
}

}  // namespace
}  // namespace haisai::pages::test

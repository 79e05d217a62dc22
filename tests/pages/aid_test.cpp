// Help with entering: kanji to choose from, the square to write in, places to pick.
#include <gtest/gtest.h>

#include "page_states.h"
#include "view_walk.h"

namespace haisai::pages::test {
namespace {

using flow::AidFace;
using flow::Intent;
using flow::IntentKind;

int candidates_on(const ui::View& page) {
  int count = 0;
  for (const ui::Widget& widget : all_widgets(page)) count += widget.id.starts_with("question.pick.") ? 1 : 0;
  return count;
}

TEST(PagesAid, NamesAndAddressesOfferItAndNothingElse) {
  const auto offered = [](const std::string& field) {
    flow::State state = with_aid(AidFace::none);
    state.visit->question = field;
    std::string faces;
    for (const ui::Widget& widget : all_widgets(view(state))) {
      if (widget.intent && widget.intent->kind == IntentKind::open_aid) faces += widget.intent->arg + " ";
    }
    return faces;
  };
  EXPECT_EQ(offered("v.name"), "kanji write ");
  EXPECT_EQ(offered("v.addr"), "place kanji write ");
  for (const char* field : {"v.kana", "v.tel", "v.birth", "j.who", "j.note"}) EXPECT_EQ(offered(field), "") << field;
}

TEST(PagesAid, SixCandidatesAtATimeAndTheFirstAgainAfterTheLast) {
  flow::State state = with_aid(AidFace::kanji);
  const ui::View first = view(state);
  EXPECT_EQ(candidates_on(first), 6);
  EXPECT_EQ(plain(find(first, "question.pick.0")), "比嘉0");
  EXPECT_EQ(find(first, "question.pick.0").intent, (Intent{IntentKind::pick, "", 0}));
  EXPECT_EQ(find(first, "question.more").intent, (Intent{IntentKind::more, "", 6}));
  state.visit->aid.first = 6;
  const ui::View rest = view(state);
  EXPECT_EQ(candidates_on(rest), 2);
  EXPECT_EQ(find(rest, "question.more").intent, (Intent{IntentKind::more, "", 0}));
}

TEST(PagesAid, PartByPartTheHeadingNamesTheReading) {
  flow::State state = with_aid(AidFace::kanji);
  EXPECT_TRUE(has(view(state), "question.by_parts"));
  state.visit->aid.part = 1;
  state.visit->aid.chosen = {base::PersonalText(std::string("比嘉")), base::PersonalText(std::string("はなこ"))};
  const ui::View page = view(state);
  EXPECT_NE(plain(find(page, "question.heading")).find("はなこ"), std::string::npos);
  EXPECT_EQ(find(page, "question.field").value, "比嘉はなこ");
  EXPECT_FALSE(has(page, "question.by_parts"));
}

TEST(PagesAid, TheSquareShowsWhatIsWrittenAndSaysWhatItIsFor) {
  const ui::Widget square = find(view(with_aid(AidFace::write)), "question.square");
  EXPECT_EQ(square.look, ui::Look::writing);
  EXPECT_EQ(square.strokes.size(), 1U);
  EXPECT_TRUE(square.personal);
  EXPECT_NE(square.spoken.find("かな"), std::string::npos) << "who cannot draw hears what else there is";
}

TEST(PagesAid, TheSquareStaysWhereItIsWhileCandidatesComeAndGo) {
  flow::State state = with_aid(AidFace::write);
  const ui::View full = view(state);
  state.visit->aid.characters.clear();
  const ui::View empty = view(state);
  ASSERT_EQ(full.content.size(), empty.content.size());
  for (std::size_t i = 0; i < full.content.size(); ++i) {
    EXPECT_EQ(full.content[i].widgets.size(), empty.content[i].widgets.size()) << i;
  }
}

TEST(PagesAid, TheVeilCoversCandidatesStrokesAndReading) {
  for (const AidFace face : {AidFace::kanji, AidFace::write, AidFace::postcode}) {
    flow::State state = with_aid(face);
    state.veiled = true;
    state.visit->aid.part = face == AidFace::kanji ? 0 : -1;
    for (const ui::Widget& widget : all_widgets(view(state))) {
      EXPECT_TRUE(widget.strokes.empty()) << widget.id;
      EXPECT_FALSE(widget.personal) << widget.id;
      for (const char* secret : {"比嘉", "ひが", "900"}) {
        EXPECT_EQ((widget.text + widget.value + widget.spoken).find(secret), std::string::npos) << widget.id;
      }
    }
  }
}

TEST(PagesAid, OnlyRowsWithTownsAreThere) {
  const ui::View page = view(with_aid(AidFace::row));
  EXPECT_TRUE(has(page, "question.place.row.0"));
  EXPECT_FALSE(has(page, "question.place.row.8")) << "no town begins with ら";
  EXPECT_TRUE(has(page, "question.place.group.shuri"));
  EXPECT_EQ(find(page, "question.place.row.0").intent, (Intent{IntentKind::pick, "0", 0}));
}

TEST(PagesAid, TownsHaveTheirReadingAndNumbersEndWhereTheTownDoes) {
  EXPECT_EQ(model::reading_of(find(view(with_aid(AidFace::town)), "question.place.town.0").text), "いずみざき");
  const ui::View page = view(with_aid(AidFace::chome));
  EXPECT_TRUE(has(page, "question.place.chome.2"));
  EXPECT_FALSE(has(page, "question.place.chome.3"));
  EXPECT_TRUE(has(page, "question.place.chome.0")) << "parts of it have none";
}

// Rule W4.
TEST(PagesAid, AWrongDateSaysTheRangeOfItsEra) {
  flow::State state = asking("v.birth");
  state.visit->entry.era = "showa";
  const char* parts[] = {"65", "4", "1"};
  for (std::size_t i = 0; i < 3; ++i) state.visit->entry.date_parts[i] = base::PersonalText(std::string(parts[i]));
  state.visit->reject = "date_year";
  const std::string words = plain(find(view(state), "question.reject"));
  EXPECT_NE(words.find("昭和"), std::string::npos) << words;
  EXPECT_NE(words.find("64年"), std::string::npos) << words;
}

// Rule W3.
TEST(PagesAid, ATypedBirthDateAsksForTheAge) {
  flow::State state = asking("v.birth");
  const char* parts[] = {"25", "6", "23"};
  for (std::size_t i = 0; i < 3; ++i) state.visit->entry.date_parts[i] = base::PersonalText(std::string(parts[i]));
  const std::string words = plain(find(view(state), "question.date"));
  EXPECT_NE(words.find("いま76さい ですか"), std::string::npos) << words;
}

}  // namespace
}  // namespace haisai::pages::test

// Kanji for what was typed, and characters written with the finger.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

const model::Stroke kStroke{{.1F, .5F}, {.9F, .5F}};

// On the question for the name, with `text` typed.
Kiosk asking_name(const std::string& text) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::edit, "v.name");
  kiosk.press(IntentKind::erase_all);
  kiosk.press(IntentKind::put, text);
  return kiosk;
}

std::string text_of(Kiosk& kiosk) { return kiosk.visit().entry.text.reveal(); }

void answer_kanji(Kiosk& kiosk) {
  kiosk.send(KanjiFound{kiosk.id(), kiosk.visit().aid.asked, kanji_answer()});
}

TEST(Kanji, TheWholeReadingIsAskedAndOneTapReplacesIt) {
  Kiosk kiosk = asking_name("ひが　はなこ");
  kiosk.press(IntentKind::open_aid, "kanji");
  ASSERT_EQ(kiosk.times<AskKanji>(), 1U);
  EXPECT_EQ(kiosk.asked<AskKanji>()[0].reading.reveal(), "ひが　はなこ");
  EXPECT_EQ(kiosk.asked<AskKanji>()[0].what, model::KanjiFor::name);
  EXPECT_TRUE(kiosk.visit().aid.working);
  answer_kanji(kiosk);
  kiosk.press(IntentKind::pick, "", 1);
  EXPECT_EQ(text_of(kiosk), "東花子");
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::none);
}

TEST(Kanji, PartByPartLeadsThroughEachAndBackToTheOneBefore) {
  Kiosk kiosk = asking_name("ひが　はなこ");
  kiosk.press(IntentKind::open_aid, "kanji");
  answer_kanji(kiosk);
  kiosk.press(IntentKind::by_parts);
  EXPECT_EQ(kiosk.visit().aid.part, 0);
  kiosk.press(IntentKind::pick, "", 0);
  EXPECT_EQ(kiosk.visit().aid.part, 2) << "a space is not asked";
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.visit().aid.part, 0);
  kiosk.press(IntentKind::pick, "", 0);
  kiosk.press(IntentKind::pick, "", 1);
  EXPECT_EQ(text_of(kiosk), "比嘉　華子");
}

TEST(Kanji, ConvertingAgainStartsFromTheReadingNotFromTheKanji) {
  Kiosk kiosk = asking_name("ひがはなこ");
  kiosk.press(IntentKind::open_aid, "kanji");
  answer_kanji(kiosk);
  kiosk.press(IntentKind::pick, "", 0);
  kiosk.press(IntentKind::open_aid, "kanji");
  EXPECT_EQ(kiosk.asked<AskKanji>().back().reading.reveal(), "ひがはなこ");
  answer_kanji(kiosk);
  kiosk.press(IntentKind::pick, "", 1);
  kiosk.press(IntentKind::put, "さ");  // typed on: now this text is meant
  kiosk.press(IntentKind::open_aid, "kanji");
  EXPECT_EQ(kiosk.asked<AskKanji>().back().reading.reveal(), "東花子さ");
}

TEST(Kanji, BackAndForwardKeepWhatWasTyped) {
  for (const IntentKind way : {IntentKind::back, IntentKind::next}) {
    Kiosk kiosk = asking_name("ひが");
    kiosk.press(IntentKind::open_aid, "kanji");
    answer_kanji(kiosk);
    kiosk.press(way);
    EXPECT_EQ(text_of(kiosk), "ひが");
    EXPECT_EQ(kiosk.visit().aid.face, AidFace::none);
    EXPECT_EQ(kiosk.page(), PageId::question);
  }
}

TEST(Kanji, AnAnswerToAnEarlierQuestionIsDropped) {
  Kiosk kiosk = asking_name("ひが");
  kiosk.press(IntentKind::open_aid, "kanji");
  const int earlier = kiosk.visit().aid.asked;
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::open_aid, "kanji");
  kiosk.send(KanjiFound{kiosk.id(), earlier, kanji_answer()});
  EXPECT_TRUE(kiosk.visit().aid.working);
  EXPECT_TRUE(kiosk.visit().aid.kanji.whole.empty());
}

TEST(Kanji, NothingTypedIsSaidAndNothingIsAsked) {
  Kiosk kiosk = asking_name("");
  kiosk.press(IntentKind::open_aid, "kanji");
  EXPECT_EQ(kiosk.visit().reject, "required");
  EXPECT_EQ(kiosk.times<AskKanji>(), 0U);
}

TEST(Kanji, WithoutADictionaryTheKeysStillWork) {
  Kiosk kiosk = asking_name("ひが");
  kiosk.press(IntentKind::open_aid, "kanji");
  kiosk.send(AidFailed{kiosk.id(), kiosk.visit().aid.asked});
  EXPECT_TRUE(kiosk.visit().aid.failed);
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::put, "し");
  EXPECT_EQ(text_of(kiosk), "ひがし");
}

TEST(Kanji, OnlyNamesAndAddressesHaveIt) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::edit, "v.tel");
  kiosk.press(IntentKind::open_aid, "kanji");
  kiosk.press(IntentKind::open_aid, "place");
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::none);
}

TEST(Kanji, TheEndOfTheVisitTakesReadingAndCandidatesAlong) {
  Kiosk kiosk = asking_name("ひが");
  kiosk.press(IntentKind::open_aid, "kanji");
  answer_kanji(kiosk);
  EXPECT_NE(personal_in(kiosk.state).find("比嘉"), std::string::npos);
  kiosk.press(IntentKind::stop);
  EXPECT_EQ(personal_in(kiosk.state), "");
}

TEST(Writing, StrokesAreReadOneQuestionAtATime) {
  Kiosk kiosk = asking_name("ひ");
  kiosk.press(IntentKind::open_aid, "write");
  for (int i = 0; i < 20; ++i) kiosk.send(StrokeDrawn{kStroke});
  EXPECT_EQ(kiosk.times<ReadCharacter>(), 1U) << "the others wait for its answer";
  kiosk.send(CharactersRead{kiosk.id(), kiosk.visit().aid.asked, kanji_answer().whole});
  ASSERT_EQ(kiosk.times<ReadCharacter>(), 2U);
  EXPECT_EQ(kiosk.asked<ReadCharacter>()[1].strokes.size(), 20U);
  EXPECT_TRUE(kiosk.visit().aid.characters.empty()) << "what the first stroke alone may be is not shown";
  kiosk.send(CharactersRead{kiosk.id(), kiosk.visit().aid.asked, kanji_answer().whole});
  EXPECT_EQ(kiosk.visit().aid.characters.size(), 3U);
}

TEST(Writing, APickIsAddedAndTheSquareIsEmptyAgain) {
  Kiosk kiosk = asking_name("ひ");
  kiosk.press(IntentKind::open_aid, "write");
  kiosk.send(StrokeDrawn{kStroke});
  kiosk.send(CharactersRead{kiosk.id(), kiosk.visit().aid.asked, {base::PersonalText(std::string("一"))}});
  kiosk.press(IntentKind::pick, "", 0);
  EXPECT_EQ(text_of(kiosk), "ひ一");
  EXPECT_TRUE(kiosk.visit().aid.strokes.empty());
  EXPECT_TRUE(kiosk.visit().aid.characters.empty());
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::write) << "for the next character";
  kiosk.press(IntentKind::erase);
  EXPECT_EQ(text_of(kiosk), "ひ");
}

TEST(Writing, StrokesCanBeTakenBack) {
  Kiosk kiosk = asking_name("ひ");
  kiosk.press(IntentKind::open_aid, "write");
  kiosk.send(StrokeDrawn{kStroke});
  kiosk.send(CharactersRead{kiosk.id(), kiosk.visit().aid.asked, kanji_answer().whole});
  kiosk.send(StrokeDrawn{kStroke});
  kiosk.press(IntentKind::undo_stroke);
  EXPECT_EQ(kiosk.visit().aid.strokes.size(), 1U);
  kiosk.press(IntentKind::clear_strokes);
  EXPECT_TRUE(kiosk.visit().aid.strokes.empty());
  kiosk.send(CharactersRead{kiosk.id(), kiosk.visit().aid.asked, kanji_answer().whole});
  EXPECT_TRUE(kiosk.visit().aid.characters.empty()) << "nothing is written any more";
}

TEST(Writing, ScribblingHasAnEnd) {
  Kiosk kiosk = asking_name("ひ");
  kiosk.press(IntentKind::open_aid, "write");
  for (int i = 0; i < 500; ++i) kiosk.send(StrokeDrawn{model::Stroke(5000, {.5F, .5F})});
  EXPECT_EQ(kiosk.visit().aid.strokes.size(), model::kMostStrokes);
  EXPECT_EQ(kiosk.visit().aid.strokes[0].size(), model::kMostStrokePoints);
}

TEST(Writing, AStrokeElsewhereIsNothing) {
  Kiosk kiosk = asking_name("ひ");
  kiosk.send(StrokeDrawn{kStroke});
  EXPECT_EQ(kiosk.times<ReadCharacter>(), 0U);
  Kiosk welcome;
  welcome.send(StrokeDrawn{kStroke});
  EXPECT_EQ(welcome.times<ReadCharacter>(), 0U);
}

TEST(Writing, StrokesAloneArePersonal) {
  Kiosk kiosk = asking_name("");
  kiosk.press(IntentKind::open_aid, "write");
  kiosk.send(StrokeDrawn{kStroke});
  EXPECT_NE(personal_in(kiosk.state), "");
  kiosk.press(IntentKind::stop);
  EXPECT_EQ(personal_in(kiosk.state), "");
}

}  // namespace
}  // namespace haisai::flow

#include "kiosk/app/spoken_words.h"

#include <gtest/gtest.h>

#include "spoken_pages.h"

namespace haisai::app {
namespace {

using Sentences = std::vector<std::string>;

model::Catalogue some_words() {
  return {"ja",
          {{"a", "{番号札|ばんごうふだ}を とります。"},
           {"b", "番号札は 1まいです。"},
           {"c", "あと{n}回。"},
           {"d", "{市場|いちば}と {市場|しじょう}"},
           {"e", "{使|つか}います"}}};
}

TEST(SpokenWords, WordWithRubyOnceIsReadSoEverywhere) {
  const SpokenWords words(some_words());
  EXPECT_EQ(words.sentences_of("番号札です"), Sentences{"ばんごうふだです"});
  EXPECT_EQ(words.sentences_of("市場です"), Sentences{"市場です"}) << "two readings: the voice decides";
  EXPECT_EQ(words.sentences_of("使用"), Sentences{"使用"}) << "a single character is read in many ways";
}

TEST(SpokenWords, TextsAreCutIntoSentences) {
  const SpokenWords words(some_words());
  EXPECT_EQ(words.sentences_of("一つ。 二つ！三つ"), (Sentences{"一つ。", "二つ！", "三つ"}));
  EXPECT_EQ(words.sentences_of("Take a number. Then wait 3.5 minutes."), (Sentences{"Take a number.", "Then wait 3.5 minutes."}));
  EXPECT_EQ(words.sentences_of(""), Sentences{});
  EXPECT_EQ(words.sentences_of("  "), Sentences{});
}

TEST(SpokenWords, NoSentenceIsLongerThanTheEngineReads) {
  const SpokenWords words(some_words());
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "あ";
  std::string back;
  for (const std::string& sentence : words.sentences_of(text)) {
    EXPECT_LE(sentence.size(), SpokenWords::kSentenceBytesMax);
    EXPECT_EQ(sentence.size() % 3, 0U) << "a character was cut";
    back += sentence;
  }
  EXPECT_EQ(back, text);
}

TEST(SpokenWords, OnlySentencesWithoutAPlaceForAValueAreFixed) {
  const SpokenWords words(some_words());
  EXPECT_TRUE(words.is_fixed("ばんごうふだを とります。"));
  EXPECT_TRUE(words.is_fixed("ばんごうふだは 1まいです。"));
  EXPECT_FALSE(words.is_fixed("あと{n}回。"));
  EXPECT_FALSE(words.is_fixed("あと3回。"));
  EXPECT_FALSE(words.is_fixed("髙橋"));
}

TEST(SpokenWords, JuminhyoIsNeverMisread) {
  const SpokenWords words(ja());
  EXPECT_EQ(words.sentences_of("住民票"), Sentences{"じゅうみんひょう"});
  EXPECT_EQ(words.sentences_of("番号札"), Sentences{"ばんごうふだ"});
}

TEST(SpokenWords, RareShapesOfANameAreReadAsTheCommonOnes) {
  EXPECT_EQ(readable_name("髙橋　𠮷男"), "高橋　吉男");
  EXPECT_EQ(readable_name("辻󠄀"), "辻");
  EXPECT_EQ(readable_name("山田"), "山田");
}

}  // namespace
}  // namespace haisai::app

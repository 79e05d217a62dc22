#include "drivers/typing/kana_kanji.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace haisai::typing {
namespace {

using model::KanjiFor;
using Names = std::vector<model::NameReading>;

const Names kNames{{"ひが", {"比嘉", "東"}}, {"ひがし", {"東"}}};

std::vector<std::string> plain(const std::vector<base::PersonalText>& texts) {
  std::vector<std::string> all;
  for (const auto& text : texts) all.push_back(text.reveal());
  return all;
}

// Where `text` stands; 999 when it is not there.
std::size_t place_of(const std::string& text, const std::vector<std::string>& all) {
  const auto found = std::find(all.begin(), all.end(), text);
  return found == all.end() ? 999 : static_cast<std::size_t>(found - all.begin());
}

class KanaKanjiTest : public testing::Test {
 protected:
  model::KanjiAnswer ask(std::string_view text, KanjiFor what = KanjiFor::name) {
    auto opened = KanaKanji::open();
    EXPECT_TRUE(opened);
    auto answer = (*opened)->convert(text, what, kNames);
    EXPECT_TRUE(answer) << text;
    return answer ? std::move(*answer) : model::KanjiAnswer{};
  }
  std::vector<std::string> whole(std::string_view text, KanjiFor what = KanjiFor::name) {
    return plain(ask(text, what).whole);
  }
};

TEST_F(KanaKanjiTest, NamesOfTheIslandComeFirst) {
  EXPECT_EQ(place_of("比嘉", whole("ひが")), 0U);
  EXPECT_EQ(place_of("東", whole("ひが")), 1U);
  EXPECT_LT(place_of("金城", whole("きんじょう")), 3U);
  EXPECT_LT(place_of("島袋", whole("しまぶくろ")), 3U);
  EXPECT_LT(place_of("仲宗根", whole("なかそね")), 3U);
}

TEST_F(KanaKanjiTest, CommonNamesOfTheDictionaryAreThere) {
  EXPECT_LT(place_of("高橋", whole("たかはし")), 3U);
  EXPECT_LT(place_of("渡邉", whole("わたなべ")), 6U);
  EXPECT_LT(place_of("花子", whole("はなこ")), 3U);
}

TEST_F(KanaKanjiTest, ANameIsNeverWrittenWithAParticle) {
  for (const std::string& written : whole("ひが")) EXPECT_TRUE(written != "日が" && written != "ヒが") << written;
  EXPECT_EQ(place_of("ハナ子", whole("はなこ")), 999U);
}

TEST_F(KanaKanjiTest, FamilyAndGivenNameAreTwoPartsWithOrWithoutASpace) {
  const auto together = ask("ひがはなこ");
  ASSERT_EQ(together.parts.size(), 2U);
  EXPECT_EQ(together.parts[0].reading.reveal(), "ひが");
  EXPECT_EQ(together.parts[1].reading.reveal(), "はなこ");
  EXPECT_EQ(together.whole.front().reveal(), "比嘉花子");
  const auto apart = ask("ひが　はなこ");
  ASSERT_EQ(apart.parts.size(), 3U);
  EXPECT_EQ(apart.whole.front().reveal(), "比嘉　花子");
}

TEST_F(KanaKanjiTest, TheReadingItselfIsAlwaysOffered) {
  for (const char* reading : {"ひが", "はなこ", "ぬぬぬ", "ゐゑ", "ー"}) {
    const auto answer = ask(reading);
    ASSERT_FALSE(answer.parts.empty()) << reading;
    for (const auto& part : answer.parts) {
      EXPECT_LT(place_of(part.reading.reveal(), plain(part.candidates)), model::kMostKanjiCandidates) << reading;
    }
  }
}

TEST_F(KanaKanjiTest, PartsTogetherAreTheReading) {
  for (const char* reading : {"おきなわけんなはしいずみざき", "ひがしおんな たろう", "いずみざき１ー２", "那覇市おろく"}) {
    std::string joined;
    for (const auto& part : ask(reading, KanjiFor::address).parts) joined += part.reading.reveal();
    EXPECT_EQ(joined, reading);
  }
}

TEST_F(KanaKanjiTest, DigitsKanjiAndSpacesInAnAddressStay) {
  EXPECT_EQ(whole("なはしいずみざき1－2", KanjiFor::address).front(), "那覇市泉崎1－2");
  EXPECT_EQ(whole("那覇市おろく", KanjiFor::address).front(), "那覇市小禄");
}

TEST_F(KanaKanjiTest, KatakanaIsReadLikeHiragana) { EXPECT_EQ(place_of("比嘉", whole("ヒガ")), 0U); }

TEST_F(KanaKanjiTest, WhatCannotBeConvertedIsAnErrorAndNothingWorse) {
  const auto opened = KanaKanji::open();
  ASSERT_TRUE(opened);
  for (const std::string& text : {std::string(), std::string("\xff\xfe"), std::string(2000, 'a')}) {
    const auto answer = (*opened)->convert(text, KanjiFor::name, kNames);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, base::ErrorCode::typing_unavailable);
  }
}

TEST_F(KanaKanjiTest, AVeryLongReadingIsAnswered) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "ひがし";
  const auto answer = ask(text);
  EXPECT_LE(answer.whole.size(), model::kMostKanjiCandidates);
  EXPECT_FALSE(answer.parts.empty());
}

}  // namespace
}  // namespace haisai::typing

#include "kiosk/japanese/kana.h"

#include <gtest/gtest.h>

#include "kiosk/base/utf8.h"

namespace haisai::japanese::test {
namespace {

std::u32string wide(std::string_view text) { return base::decode_utf8(text).value(); }

// Every kana the key applies to, from plain to changed.
struct KeyTruth {
  std::u32string from, to;
};

void expect_truth(std::optional<char32_t> (*key)(char32_t), const KeyTruth& truth) {
  ASSERT_EQ(truth.from.size(), truth.to.size());
  for (std::size_t i = 0; i < truth.from.size(); ++i) {
    EXPECT_EQ(key(truth.from[i]), truth.to[i]);
    EXPECT_EQ(key(truth.to[i]), truth.from[i]) << "pressing again takes it back";
  }
  std::size_t applies = 0;
  for (char32_t c = 0x3041; c <= 0x3096; ++c) applies += key(c) ? 1U : 0U;
  std::size_t katakana = 0;
  for (char32_t c = 0x30A1; c <= 0x30F6; ++c) katakana += key(c) ? 1U : 0U;
  EXPECT_EQ(applies, katakana) << "both syllabaries alike";
}

TEST(Kana, dakuten_truth_table) {
  const KeyTruth truth{U"うかきくけこさしすせそたちつてとはひふへほ",
                       U"ゔがぎぐげござじずぜぞだぢづでどばびぶべぼ"};
  EXPECT_EQ(truth.from.size(), 21U);
  expect_truth(with_dakuten, truth);
}

TEST(Kana, handakuten_truth_table) { expect_truth(with_handakuten, {U"はひふへほ", U"ぱぴぷぺぽ"}); }

TEST(Kana, small_truth_table) {
  expect_truth(with_small, {U"あいうえおつやゆよわ", U"ぁぃぅぇぉっゃゅょゎ"});
}

TEST(Kana, keys_change_into_one_another) {
  EXPECT_EQ(with_handakuten(U'ば'), U'ぱ');
  EXPECT_EQ(with_dakuten(U'ぱ'), U'ば');
  EXPECT_EQ(with_small(U'づ'), U'っ');
  EXPECT_EQ(with_dakuten(U'っ'), U'づ');
  EXPECT_EQ(with_dakuten(U'ゥ'), U'ヴ');
}

TEST(Kana, keys_that_do_not_apply_say_so) {
  for (char32_t c : {U'な', U'ん', U'ー', U'・', U'を', U'A', U'\0', U'那', static_cast<char32_t>(0x60)}) {
    EXPECT_FALSE(with_dakuten(c));
    EXPECT_FALSE(with_handakuten(c));
    EXPECT_FALSE(with_small(c));
  }
  EXPECT_FALSE(last_with_dakuten(""));
  EXPECT_FALSE(last_with_small("あな"));
}

TEST(Kana, only_the_last_character_changes) {
  EXPECT_EQ(last_with_dakuten("かか"), "かが");
  EXPECT_EQ(last_with_handakuten("はは"), "はぱ");
  EXPECT_EQ(last_with_small("しや"), "しゃ");
}

TEST(Kana, half_width_becomes_full_with_its_marks) {
  EXPECT_EQ(to_full_width_kana("ｶﾞｷﾞ ｼﾞｮｰｼﾞ"), "ガギ ジョージ");
  EXPECT_EQ(to_full_width_kana("ﾊﾟﾋﾞｳﾞ･ｦﾝ"), "パビヴ・ヲン");
  EXPECT_EQ(to_full_width_kana("ﾞあﾞ"), "゛あ゛");
  std::string all;
  for (char32_t c = 0xFF66; c <= 0xFF9D; ++c) base::append_utf8(all, c);
  EXPECT_EQ(to_full_width_kana(all),
            "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユ"
            "ヨラリルレロワン");
}

TEST(Kana, readings_are_cleaned_silently) {
  EXPECT_EQ(clean_kana("  なは  はなこ "), "ナハ　ハナコ");
  EXPECT_EQ(clean_kana("ﾅﾊ　はなコ"), "ナハ　ハナコ");
  EXPECT_EQ(clean_kana("ゔぁいおれっと"), "ヴァイオレット");
  EXPECT_EQ(clean_kana("NAHA那覇"), "NAHA那覇") << "left for the check to name";
  EXPECT_EQ(clean_kana("\xff"), "\xff");
}

TEST(Kana, every_hiragana_has_its_katakana) {
  for (char32_t c = 0x3041; c <= 0x3096; ++c) {
    std::string hiragana;
    base::append_utf8(hiragana, c);
    EXPECT_EQ(wide(to_katakana(hiragana)), std::u32string(1, c + 0x60));
  }
}

TEST(Kana, the_folding_key_compares_readings_as_people_hear_them) {
  EXPECT_EQ(folding_key("りゅういちろう"), folding_key("リユウイチロウ"));
  EXPECT_EQ(folding_key("ｼﾞｮｰｼﾞ"), folding_key("ジョジ"));
  EXPECT_EQ(folding_key("メアリ・アン"), folding_key("メアリ アン"));
  EXPECT_EQ(folding_key("ヴイ"), folding_key("ブイ"));
  EXPECT_NE(folding_key("ミヅホ"), folding_key("ミズホ"));
  EXPECT_NE(folding_key("ヂ"), folding_key("ジ"));
}

}  // namespace
TEST(Kana, every_kana_has_the_row_it_is_taught_in) {
  const std::pair<const char*, int> rows[] = {
      {"あさと", 0}, {"ぉ", 0}, {"ヴ", 0}, {"かなぐすく", 1}, {"ぐし", 1}, {"しきな", 2}, {"ジ", 2}, {"だいどう", 3},
      {"っ", 3},     {"なかいま", 4}, {"のはら", 4}, {"ひがしまち", 5}, {"ぱ", 5}, {"まえじま", 6}, {"めかる", 6},
      {"やましたちょう", 7}, {"ゃ", 7}, {"らん", 8}, {"わかさ", 9}, {"を", 9}, {"ん", 9}, {"ヶ", 1}, {"ｱ", 0}};
  for (const auto& [kana, row] : rows) EXPECT_EQ(kana_row(kana), row) << kana;
  for (const char* other : {"", "A", "泉崎", "1", "ー", "\xff"}) EXPECT_FALSE(kana_row(other)) << other;
}

}  // namespace haisai::japanese::test

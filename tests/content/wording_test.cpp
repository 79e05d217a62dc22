// Each wording rule finds its broken sample, says where it stands, and leaves a good sample alone.
#include <gtest/gtest.h>

#include <algorithm>

#include "asset_copy.h"

namespace haisai::content::test {
namespace {

struct Sample {
  const char* name;
  const char* file;
  const char* key;   // of [page], or with a dot: the whole table
  const char* bad;
  const char* good;
  const char* message;
};
void PrintTo(const Sample& sample, std::ostream* out) { *out << sample.name; }

constexpr const char* kJa = "texts/ja.extra.toml";
constexpr const char* kEasy = "texts/ja-easy.extra.toml";
constexpr const char* kEn = "texts/en.extra.toml";

const Sample kSamples[] = {
    {"Y1_one_message", kJa, "page.x",
     "この画面では 申請書を つくる手続きと 番号札を とる手続きと 職員を よぶことと そのほかの ことが できます。",
     "申請書を つくれます。番号札も とれます。", "rule Y1"},
    {"Y2_morae", kEasy, "page.x",
     "きょうは しやくしょに きた ひとが とても おおいので、みなさんに いつもより ずっと ながい じかん まって もらう ことに なります。",
     "きょうは ひとが おおいです。すこし まちます。", "rule Y2"},
    {"Y3_many_kanji", kEasy, "page.x",
     "{住民票|じゅうみんひょう} {印鑑|いんかん} {戸籍|こせき} {国民健康保険|こくみんけんこうほけん} {年金|ねんきん}です。",
     "{住民票|じゅうみんひょう} {印鑑|いんかん}です。", "kanji in one sentence"},
    {"Y3_no_reading", kEasy, "page.x", "紙を {出|だ}します。", "{紙|かみ}を {出|だ}します。",
     "has kanji without a reading: 紙"},
    {"Y4_no_spaces", kEasy, "page.x", "これからもういちどそのなまえをいれてください。",
     "もう いちど なまえを いれて ください。", "letters without a space"},
    {"Y5_ending", kJa, "page.x", "カードを 置くこと。", "カードを 置いてください。", "does not end like a sentence"},
    {"Y5_double_negative", kJa, "page.x", "できないわけではありません。", "できます。", "says ないわけでは"},
    {"Y5_must", kEasy, "page.x", "{書|か}か なければ なりません。", "{書|か}いて ください。", "says なければなりません"},
    {"Y5_honorific", kEasy, "page.x", "{書|か}いて いただきます。", "{書|か}いて ください。", "says いただ; better: もらう"},
    {"Y5_tou", kJa, "page.x", "免許証等を 見せてください。", "免許証などを 見せてください。", "says 等"},
    {"Y6_loanword", kEasy, "page.x", "オプションを えらんで ください。", "カードを えらんで ください。", "has the word オプション"},
    {"Y9_clock", kJa, "page.x", "15:20に 来てください。", "午後3時20分に 来てください。", "writes 15:20"},
    {"W5_date", kJa, "page.x", "2026/1/2に 来てください。", "2026年1月2日に 来てください。", "writes 2026/1/2"},
    {"F7_button", kJa, "problem.retry", "再試行", "もう一度 ためす", "is a button that does not say what it does"},
    {"L4_long_button", kJa, "problem.retry", "もう一度 はじめから ぜんぶの ことを ためす", "もう一度 ためす", "rule L4"},
    {"F13_machine_word", kJa, "page.x", "券面を 読みます。", "カードを 読みます。", "says 券面; better: カード"},
    {"F14_praise", kJa, "page.x", "よくできました。", "入りました。", "rule F14"},
    {"D10_hurry", kJa, "page.x", "お急ぎください。", "お待ちください。", "rule D10"},
    {"E2_failed", kJa, "page.x", "印刷に 失敗しました。", "印刷できませんでした。", "says 失敗"},
    {"E2_apology", kJa, "page.x", "申し訳ありません。", "職員を よんでください。", "rule E2"},
    {"E2_english", kEn, "page.x", "Invalid PIN.", "The PIN is not right.", "says Invalid"},
    {"E_what_to_do", kJa, "error.card.busy.resident", "カードが 読めません。いま 使えません。",
     "カードが 読めません。職員を よんでください。", "does not say what to do"},
    {"E_what_happened", kJa, "error.card.busy.resident", "職員を よんでください。",
     "カードが 読めません。職員を よんでください。", "two sentences"},
    {"office_word", kJa, "page.x", "用紙に 記入してください。", "紙に 書いてください。", "says 記入; better: 書く"},
};

class Wording : public testing::TestWithParam<Sample> {};

// Everything said about one text, in a catalogue that otherwise stays as it is.
std::vector<Fault> said_about(const Sample& sample, const std::string& text) {
  const AssetCopy assets;
  const std::string key = sample.key;
  const std::string table = key.substr(0, key.rfind('.'));
  const std::string name = key.substr(key.rfind('.') + 1);
  const std::string file = sample.file;
  if (name != "x") {
    // The text itself, in the file where it stands.
    const std::string ja = table.starts_with("error.") ? "texts/ja.errors.toml" : "texts/ja.toml";
    std::string all = assets.read(ja);
    const std::size_t at = all.find(name + " = \"", all.find("[" + table + "]"));
    const std::size_t end = all.find('\n', at);
    assets.write(ja, all.substr(0, at) + name + " = \"" + text + "\"" + all.substr(end));
  } else {
    assets.write(file, "[" + table + "]\nx = \"" + text + "\"\n");
    if (file != kJa) assets.write(kJa, "[page]\nx = \"字\"\n");
  }
  std::vector<Fault> faults = assets.check();
  std::erase_if(faults, [&](const Fault& fault) {
    return fault.message.find("'" + key + "'") == std::string::npos || fault.message.find("(rule ") == std::string::npos;
  });
  return faults;
}

TEST_P(Wording, FindsTheBadSampleAndLeavesTheGoodOne) {
  const Sample& sample = GetParam();
  const std::vector<Fault> bad = said_about(sample, sample.bad);
  const auto found = std::find_if(bad.begin(), bad.end(), [&](const Fault& fault) {
    return fault.message.find(sample.message) != std::string::npos;
  });
  ASSERT_NE(found, bad.end()) << all_of(bad);
  EXPECT_TRUE(found->warning) << "words never stop the terminal";
  EXPECT_GE(found->line, 2);
  EXPECT_EQ(all_of(said_about(sample, sample.good)), "");
}

INSTANTIATE_TEST_SUITE_P(Rules, Wording, testing::ValuesIn(kSamples),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(WordingFile, ABrokenPatternIsAFaultOfTheFile) {
  const AssetCopy assets;
  const int line = assets.replace("schemas/plain_words.toml", "[0-9]{1,2}:[0-9]{2}", "[0-9");
  const std::string faults = all_of(assets.check());
  EXPECT_NE(faults.find("plain_words.toml:" + std::to_string(line) + ": '[0-9' is no regular expression"), std::string::npos)
      << faults;
}

}  // namespace
}  // namespace haisai::content::test

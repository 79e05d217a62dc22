// Pre-entry: what a phone says is taken like anything typed, and no more.
#include "kiosk/handoff/pre_entry.h"

#include <gtest/gtest.h>

#include "haisai_places.h"
#include "kiosk/content/content.h"
#include "kiosk/reservations/base45.h"

namespace haisai::handoff {
namespace {

const std::vector<model::Procedure>& forms() {
  static const std::vector<model::Procedure> forms = [] {
    const std::filesystem::path assets = std::filesystem::path(HAISAI_SOURCE_DIR) / "assets";
    return content::load(assets, assets / "settings.toml").value().procedures;
  }();
  return forms;
}

std::string text_of(std::string_view json) {
  return std::string(kPreEntryPrefix) + reservations::base45_encode(base::as_bytes(json));
}

base::Result<PreEntry> read(const std::string& text) {
  return read_pre_entry(text, forms(), base::parse_iso_date("2026-11-20").value());
}
std::string start(const char* procedure) {
  return std::string(R"({"schema":"haisai-pre-entry/1","procedure":")") + procedure + R"(","answers":)";
}
std::string value(const PreEntry& entry, const std::string& key) {
  const model::Answer* answer = entry.draft.find(key);
  return answer == nullptr ? "(none)" : answer->value.reveal();
}

TEST(PreEntry, AnswersAreTypedOnesAndCleaned) {
  const auto entry = read(text_of(start("kokuho") + R"({"v.kana":"なは　はなこ","n.act":"join","n.day":"2026-11-01",)"
                                  R"("h.others":[{"h.name":"那覇　太郎","h.birth":"2019-05-01","h.sex":"1"}],"v.tel":"０９８-867-0111"}})") + "\r\n");
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->left_out, 0);
  EXPECT_EQ(entry->draft.procedure, "kokuho");
  EXPECT_EQ(value(*entry, "v.kana"), "ナハ　ハナコ");
  EXPECT_EQ(value(*entry, "v.tel"), "0988670111");
  EXPECT_EQ(value(*entry, "h.others"), R"([{"h.birth":"2019-05-01","h.name":"那覇　太郎","h.sex":"1"}])");
  for (const auto& [key, answer] : entry->draft.answers) EXPECT_EQ(answer.source, model::Source::typed) << key;
}

TEST(PreEntry, WhatIsNotValidIsLeftOutAndAskedOnTheScreen) {
  const auto entry = read(text_of(start("jidoteate") + R"({"v.tel":"123","c.reason":"nonsense","c.day":"2031-01-01","c.spouse":true,)"
                                  R"("nothing":"x","v.name":["a"],"b.acct":{"bank":"B"},"v.birth":{"$":1}}})"));
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->draft.answers.size(), 1U);
  EXPECT_EQ(value(*entry, "c.spouse"), "yes");
  EXPECT_EQ(entry->left_out, 7);
}

TEST(PreEntry, ANumberOfCopiesIsAWholeNumberOrLeftOut) {
  const auto copies = [](const char* written) {
    const auto entry = read(text_of(start("juminhyo") + R"({"j.copies":)" + written + "}}"));
    return entry ? value(*entry, "j.copies") + " " + std::to_string(entry->left_out) : entry.error().detail;
  };
  EXPECT_EQ(copies("2"), "2 0");
  for (const char* wrong : {"-1", "1e120", "1.5", "4294967298", "\"-1\"", "0"}) EXPECT_EQ(copies(wrong), "(none) 1") << wrong;
}

TEST(PreEntry, AnAccountIsNeverTakenNotEvenAsText) {
  const auto entry = read(text_of(start("kodomo_iryo") +
                                  R"({"b.acct":"{\"bank\":\"B\",\"branch\":\"1\",\"kind\":\"ordinary\",\"number\":\"1\",\"holder\":\"ナハ\"}"}})"));
  ASSERT_TRUE(entry);
  EXPECT_TRUE(entry->draft.answers.empty());
}

TEST(PreEntry, EverythingElseIsRefused) {
  const std::string good = text_of(start("juminhyo") + R"({"j.kind":"self"}})");
  ASSERT_TRUE(read(good));
  for (const std::string& text :
       {std::string(), std::string("HP1:"), std::string("NK1:ABC"), "HS1:" + good.substr(4), good + "!", good.substr(0, good.size() - 1),
        text_of("[]"), text_of("{"), text_of(start("nothing") + "{}}"), text_of(start("gakko") + "{}}"),
        text_of(R"({"schema":"haisai-pre-entry/2","procedure":"juminhyo","answers":{}})"),
        text_of(R"({"schema":"haisai-pre-entry/1","answers":{}})"), text_of(start("juminhyo") + "[]}"),
        text_of(start("juminhyo") + R"({"j.who":")" + std::string(3000, 'a') + R"("}})"), text_of(std::string(1900, '['))}) {
    const auto refused = read(text);
    ASSERT_FALSE(refused) << text.substr(0, 40);
    EXPECT_EQ(refused.error().code, base::ErrorCode::pre_entry_unusable);
  }
}

}  // namespace
}  // namespace haisai::handoff

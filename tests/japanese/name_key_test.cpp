// services §8: names are compared by keys and never changed themselves.
#include <gtest/gtest.h>

#include "kiosk/japanese/canonical.h"
#include "kiosk/japanese/name_key.h"

namespace haisai::japanese::test {
namespace {

TEST(NameKey, FormsOfOneNameMeet) {
  EXPECT_EQ(name_key("髙﨑 𠮷男"), name_key("高崎　吉男"));
  EXPECT_EQ(name_key("\xEF\xA8\x99田"), name_key("神田")) << "U+FA19";
  EXPECT_EQ(name_key("渡邉"), name_key("渡邊"));
  EXPECT_EQ(name_key("齋藤"), name_key("斎藤"));
  EXPECT_EQ(name_key("葛\U000E0100西"), name_key("葛西")) << "variation selectors do not count";
  EXPECT_EQ(name_key("ﾔﾏﾀﾞ ﾘｭｳｲﾁﾛｳ"), name_key("ヤマダ　リユウイチロウ"));
  EXPECT_EQ(name_key("Ｓｕｋａｒｎｏ"), name_key("SUKARNO"));
}

TEST(NameKey, OtherNamesDoNot) {
  EXPECT_NE(name_key("高崎"), name_key("高橋"));
  EXPECT_NE(name_key("ミズ"), name_key("ミヅ"));
  EXPECT_EQ(name_key("\xff"), "\xff");
}

TEST(NameKey, NamesThemselvesStayByteForByte) {
  const base::Date today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{20}};
  for (const char* name : {"髙﨑 𠮷男", "\xEF\xA8\x99田", "葛\U000E0100西", "MARIA CLARA DELA CRUZ-SANTOS ANNA", "李", "Sukarno"})
    EXPECT_EQ(canonical(model::FieldType::name, name, today), name);
}

TEST(AccountHolder, HasLargeKanaAndCapitals) {
  EXPECT_EQ(account_holder("ｼｬｱ ﾘｭｳ"), "シヤア　リユウ");
  EXPECT_EQ(account_holder("きょうか じゅん"), "キヨウカ　ジユン");
  EXPECT_EQ(account_holder("ヤマダー"), "ヤマダー");
}

}  // namespace
}  // namespace haisai::japanese::test

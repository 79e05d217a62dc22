#include "kiosk/japanese/canonical.h"

#include <gtest/gtest.h>

#include "dates.h"

namespace haisai::japanese::test {
namespace {

using model::FieldType;

const base::Date kToday = day("2026-11-20");

TEST(Canonical, dates_are_read_as_people_write_them) {
  for (const char* written :
       {"1957-04-01", "1957/4/1", "19570401", "S32.4.1", "s32.4.1", "昭和32年4月1日", "昭和３２年４月１日",
        "１９５７／４／１", "西暦1957年4月1日", " 1957年4月1日 "}) {
    EXPECT_EQ(canonical(FieldType::date, written, kToday), "1957-04-01") << written;
  }
  EXPECT_EQ(canonical(FieldType::date, "令和元年5月1日", kToday), "2019-05-01");
  EXPECT_EQ(canonical(FieldType::date, "S64.1.8", kToday), "1989-01-08");
  EXPECT_EQ(canonical(FieldType::date, "平成31年4月30日", kToday), "2019-04-30");
}

TEST(Canonical, what_is_no_date_is_left_for_the_check) {
  for (const char* odd :
       {"昭和65年1月1日", "1957-13-01", "1957-04", "32.4.1", "あした", "195704011", "1957-4-1-2", "昭和"}) {
    EXPECT_EQ(canonical(FieldType::date, odd, kToday), odd);
  }
}

TEST(Canonical, numbers_lose_what_people_put_between_them) {
  EXPECT_EQ(canonical(FieldType::telephone, "098-867-0111", kToday), "0988670111");
  EXPECT_EQ(canonical(FieldType::postcode, "900-8585", kToday), "9008585");
  EXPECT_EQ(canonical(FieldType::count, " ３", kToday), "3");
  EXPECT_EQ(canonical(FieldType::count, "-1", kToday), "-1") << "wrong, and left for the check to say so";
  EXPECT_EQ(canonical(FieldType::telephone, "098abc", kToday), "098abc");
}

TEST(Canonical, readings_become_katakana) {
  EXPECT_EQ(canonical(FieldType::kana, "なは はなこ", kToday), "ナハ　ハナコ");
}

TEST(Canonical, names_and_addresses_are_never_normalised) {
  // U+FA19 would become U+795E under plain NFC.
  EXPECT_EQ(canonical(FieldType::name, "\uFA19田　𠮷男", kToday), "\uFA19田　𠮷男");
  EXPECT_EQ(canonical(FieldType::address, "泉崎１丁目１番１号", kToday), "泉崎１丁目１番１号");
  EXPECT_EQ(canonical(FieldType::name, " 　李　 ", kToday), "李");
  EXPECT_EQ(canonical(FieldType::name, "\xff", kToday), "\xff");
}

}  // namespace
}  // namespace haisai::japanese::test

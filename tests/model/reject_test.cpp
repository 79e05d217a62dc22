#include <gtest/gtest.h>

#include "sample_procedure.h"

namespace haisai::model::test {
namespace {

constexpr const char* kToday = "2026-11-20";

std::string rule(FieldType type, std::string_view value) {
  return reject_rule(field("k", type), value, kToday);
}

TEST(Reject, an_empty_value_is_missing_only_where_it_is_required) {
  EXPECT_EQ(rule(FieldType::name, ""), "required");
  EXPECT_EQ(rule(FieldType::name, " 　"), "required");
  EXPECT_EQ(reject_rule(field("k", FieldType::name, false), "", kToday), "");
  EXPECT_EQ(reject_rule(field("k", FieldType::date, false), "", kToday), "");
}

TEST(Reject, names_of_every_shape_pass) {
  for (const char* name : {"髙﨑 𠮷男", "神田", "李", "Sukarno",
                           "MARIA CLARA DELA CRUZ-SANTOS ANNA MAGDALENA JOSEFINA", "辻󠄀 花子"}) {
    EXPECT_EQ(rule(FieldType::name, name), "") << name;
  }
}

TEST(Reject, text_that_cannot_be_printed_is_refused) {
  EXPECT_EQ(rule(FieldType::text, "\xff\xfe"), "text");
  EXPECT_EQ(rule(FieldType::text, "一行\n二行"), "text");
  EXPECT_EQ(rule(FieldType::name, std::string_view("a\0b", 3)), "text");
  EXPECT_EQ(rule(FieldType::address, "\u2028"), "text");
}

TEST(Reject, length_counts_characters_and_not_selectors) {
  Field five = field("k", FieldType::name);
  five.max = 5;
  EXPECT_EQ(reject_rule(five, "𠮷󠄀𠮷󠄀𠮷󠄀𠮷󠄀𠮷󠄀", kToday), "");
  EXPECT_EQ(reject_rule(five, "あいうえおか", kToday), "too_long");
  std::string long_name;
  for (int i = 0; i < 200; ++i) long_name += "あ";
  EXPECT_EQ(rule(FieldType::name, long_name), "");
  EXPECT_EQ(rule(FieldType::name, long_name + "あ"), "too_long");
}

TEST(Reject, kana_takes_both_syllabaries_and_their_marks) {
  for (const char* kana :
       {"ナハ　ハナコ", "ジョージ", "ヴァイオレット", "ヰヱヵヶヮ", "メアリ・アン", "なは"}) {
    EXPECT_EQ(rule(FieldType::kana, kana), "") << kana;
  }
  for (const char* other : {"那覇", "NAHA", "ﾅﾊ", "ナハ1", "゛"}) {
    EXPECT_EQ(rule(FieldType::kana, other), "kana") << other;
  }
}

TEST(Reject, dates_must_exist_and_lie_between_meiji_and_today) {
  EXPECT_EQ(rule(FieldType::date, "1957-04-01"), "");
  EXPECT_EQ(rule(FieldType::date, "2026-11-20"), "");
  EXPECT_EQ(rule(FieldType::date, "2026-11-21"), "future");
  EXPECT_EQ(rule(FieldType::date, "1868-01-25"), "");
  for (const char* wrong :
       {"1868-01-24", "1950-02-29", "1950-13-01", "1950-00-00", "1950-4-1", "19500401", "x"}) {
    EXPECT_EQ(rule(FieldType::date, wrong), "date") << wrong;
  }
}

TEST(Reject, telephones_have_the_length_of_their_kind) {
  for (const char* good :
       {"0988670111", "09012345678", "05012345678", "0120123456", "08001234567", "07012345678"}) {
    EXPECT_EQ(rule(FieldType::telephone, good), "") << good;
  }
  for (const char* wrong : {"098867011", "09886701111", "0901234567", "1988670111", "0088670111",
                            "098-867-0111", "0", "０９８８６７０１１１", "110"}) {
    EXPECT_EQ(rule(FieldType::telephone, wrong), "telephone") << wrong;
  }
}

TEST(Reject, postcodes_have_seven_digits) {
  EXPECT_EQ(rule(FieldType::postcode, "9008585"), "");
  EXPECT_EQ(rule(FieldType::postcode, "900-8585"), "postcode");
  EXPECT_EQ(rule(FieldType::postcode, "900858"), "postcode");
}

TEST(Reject, counts_stay_within_their_range) {
  Field copies = field("k", FieldType::count);
  copies.min = 1;
  copies.max = 10;
  EXPECT_EQ(reject_rule(copies, "1", kToday), "");
  EXPECT_EQ(reject_rule(copies, "10", kToday), "");
  for (const char* wrong : {"0", "11", "-1", "1.5", "１", "99999999999999999999", "1x"}) {
    EXPECT_EQ(reject_rule(copies, wrong, kToday), "range") << wrong;
  }
}

TEST(Reject, choices_are_those_of_the_field) {
  Field kind = field("k", FieldType::choice);
  kind.choices = {{"a", false}, {"b", false}};
  EXPECT_EQ(reject_rule(kind, "a", kToday), "");
  EXPECT_EQ(reject_rule(kind, "c", kToday), "choice");
  kind.type = FieldType::multi;
  EXPECT_EQ(reject_rule(kind, "a,b", kToday), "");
  EXPECT_EQ(reject_rule(kind, "a,c", kToday), "choice");
  EXPECT_EQ(reject_rule(kind, "a,", kToday), "choice");
  EXPECT_EQ(rule(FieldType::check, "yes"), "");
  EXPECT_EQ(rule(FieldType::check, "true"), "choice");
}

TEST(Reject, rows_are_checked_column_by_column) {
  Field people = field("k", FieldType::rows);
  people.columns = {field("name", FieldType::name), field("birth", FieldType::date, false)};
  people.max = 2;
  EXPECT_EQ(reject_rule(people, R"([{"name":"那覇 花子","birth":"1950-06-23"}])", kToday), "");
  EXPECT_EQ(reject_rule(people, R"([{"birth":"1950-06-23"}])", kToday), "required");
  EXPECT_EQ(reject_rule(people, R"([{"name":"a","birth":"1950-13-23"}])", kToday), "date");
  EXPECT_EQ(reject_rule(people, R"([{"name":"a"},{"name":"b"},{"name":"c"}])", kToday), "range");
  EXPECT_EQ(reject_rule(people, "[]", kToday), "required");
  for (const char* wrong : {"{}", "[1]", "[{\"name\":1}]", "[", "x"}) {
    EXPECT_EQ(reject_rule(people, wrong, kToday), "text") << wrong;
  }
}

}  // namespace
}  // namespace haisai::model::test

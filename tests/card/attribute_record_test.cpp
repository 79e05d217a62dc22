#include "drivers/card/attribute_record.h"

#include <gtest/gtest.h>

#include "drivers/card/simulated_files.h"

namespace haisai::card {
namespace {

base::Bytes object(std::uint16_t tag, std::string_view value) {
  base::Bytes bytes = {static_cast<base::Byte>(tag >> 8), static_cast<base::Byte>(tag), 0x82,
                       static_cast<base::Byte>(value.size() >> 8), static_cast<base::Byte>(value.size())};
  for (const char c : value) bytes.push_back(static_cast<base::Byte>(c));
  return bytes;
}

base::Bytes join(std::initializer_list<base::Bytes> parts) {
  base::Bytes whole;
  for (const auto& part : parts) whole.insert(whole.end(), part.begin(), part.end());
  return whole;
}

base::Bytes record(std::initializer_list<base::Bytes> parts) {
  return object(0xFF20, base::as_text(join(parts)));
}

base::Bytes with(std::string_view name, std::string_view address, std::string_view birth,
                 std::string_view sex) {
  return record({object(0xDF22, name), object(0xDF23, address), object(0xDF24, birth), object(0xDF25, sex)});
}

base::Bytes with_name(std::string_view name) { return with(name, "那覇市", "19500623", "2"); }
base::Bytes with_birth(std::string_view birth) { return with("名", "那覇市", birth, "2"); }

TEST(AttributeRecord, ReadsByTagInAnyOrderAndSkipsTheUnknown) {
  const auto four =
      parse_record(record({object(0xDF25, "1"), object(0xDF2A, "ナハ"), object(0xDF24, "20000229"),
                           object(0xDF21, "12345678"), object(0xDF22, "﨑　𠮷"), object(0xDF23, "")}));
  ASSERT_TRUE(four.has_value()) << four.error().detail;
  EXPECT_EQ(four->name.reveal(), "﨑　𠮷");
  EXPECT_EQ(four->address.reveal(), "");
  EXPECT_EQ(four->birth_date.reveal(), "2000-02-29");
  EXPECT_EQ(four->sex.reveal(), "1");
}

TEST(AttributeRecord, TheSizesOfAKnownCardComeOut) {
  // my-number-card.md §3.2: a name of 5 and an address of 18 characters make 104 bytes.
  CardPerson person;
  person.name = "一二　三四";
  person.address = "一二三四五六七八九十一二三四五六七八";
  person.birth_date = "1980-01-01";
  person.sex = "1";
  const base::Bytes file = encode_attributes(person);
  EXPECT_EQ(record_bytes(file).value(), 104u);
  EXPECT_EQ(base::to_hex(base::ByteView(file).first(14)), "ff2065df2108000e002000590064");
}

TEST(AttributeRecord, TwoStrayBytesInFrontAreStepped) {
  base::Bytes file = with_name("名");
  const std::size_t size = file.size();
  file.insert(file.begin(), {0x00, 0x00});
  EXPECT_EQ(record_bytes(file).value(), size + 2);
  EXPECT_TRUE(parse_record(file).has_value());
}

TEST(AttributeRecord, EachFormOfALengthIsRead) {
  const base::Bytes objects = base::from_hex("DF2203E5908D DF238103E58CBA DF24820008 3139353030363233 DF250132");
  for (const char* header : {"FF2018", "FF208118", "FF20820018"}) {
    base::Bytes file = base::from_hex(header);
    file.back() = static_cast<base::Byte>(objects.size());
    file.insert(file.end(), objects.begin(), objects.end());
    const auto four = parse_record(file);
    ASSERT_TRUE(four.has_value()) << header;
    EXPECT_EQ(four->birth_date.reveal(), "1950-06-23") << header;
    EXPECT_EQ(record_bytes(file).value(), file.size()) << header;
  }
}

TEST(AttributeRecord, MissingAndRepeatedItemsAreRefused) {
  EXPECT_FALSE(
      parse_record(record({object(0xDF22, "名"), object(0xDF23, "那覇市"), object(0xDF24, "19500623")})));
  EXPECT_FALSE(parse_record(record({object(0xDF22, "名"), object(0xDF22, "名"), object(0xDF23, "那覇市"),
                                    object(0xDF24, "19500623"), object(0xDF25, "2")})));
  EXPECT_FALSE(parse_record({}));
  EXPECT_FALSE(parse_record(object(0xFF10, "000000000000")));
}

TEST(AttributeRecord, TextRulesHold) {
  EXPECT_TRUE(parse_record(with_name("辻\U000E0100　邉\U000E0101")));
  EXPECT_TRUE(parse_record(with_name("ＮＡＨＡ・Ｊｏｈｎ'O")));
  EXPECT_TRUE(parse_record(with_name("\uE000")));  // an external character of the city
  for (const std::string_view bad : {"", "a\nb", "a\x7F", "a\u0085", "\u202Eabc", "\u2066x", "\uFEFFx",
                                     "\uFFFF", "\u061Cx", "\u200Ex", "\u200Fx", "\xC0\x80", "\xED\xA0\x80", "\xE3\x81", "\xF5\x80\x80\x80"}) {
    EXPECT_FALSE(parse_record(with_name(bad))) << base::to_hex(base::as_bytes(bad));
  }
  EXPECT_FALSE(parse_record(with_name(std::string_view("a\0b", 3))));
  EXPECT_TRUE(parse_record(with_name(std::string(kMaxNameBytes, 'A'))));
  EXPECT_FALSE(parse_record(with_name(std::string(kMaxNameBytes + 1, 'A'))));
  EXPECT_FALSE(parse_record(with("名", std::string(kMaxAddressBytes + 1, 'A'), "19500623", "1")));
}

TEST(AttributeRecord, BirthDatesAreDaysOrPartlyUnknown) {
  const std::pair<const char*, const char*> good[] = {{"19310000", "1931-00-00"},
                                                      {"19310500", "1931-05-00"},
                                                      {"00000000", "0000-00-00"},
                                                      {"00000229", "0000-02-29"},
                                                      {"20261231", "2026-12-31"}};
  for (const auto& [card, shown] : good) {
    const auto four = parse_record(with_birth(card));
    ASSERT_TRUE(four.has_value()) << card;
    EXPECT_EQ(four->birth_date.reveal(), shown);
  }
  for (const char* bad :
       {"", "1950062", "195006233", "19500631", "20010229", "19501301", "19501232", "1950 623", "昭和25"}) {
    EXPECT_FALSE(parse_record(with_birth(bad))) << bad;
  }
}

TEST(AttributeRecord, ADateOfTheWorkerKeepsItsForm) {
  EXPECT_TRUE(is_birth_date("1950-06-23"));
  for (const char* bad : {"1950/06-23", "1950-06/23", "195o-06-23", "1950-06-2", "1950-06-233"}) {
    EXPECT_FALSE(is_birth_date(bad)) << bad;
  }
}

TEST(AttributeRecord, AnOddSexCodeIsLeftBlankNeverAnError) {
  for (const char* odd : {"", "x", "12", "\x01"}) {
    const auto four = parse_record(with("名", "那覇市", "19500623", odd));
    ASSERT_TRUE(four.has_value()) << odd;
    EXPECT_EQ(four->sex.reveal(), "");
  }
  EXPECT_EQ(parse_record(with("名", "那覇市", "19500623", "9"))->sex.reveal(), "9");
}

TEST(AttributeRecord, EveryTruncationAndChangedByteIsSurvived) {
  CardPerson person;
  person.name = "髙橋　𠮷男";
  person.address = std::string(300, 'x');
  person.birth_date = "1962-11-03";
  person.sex = "1";
  const base::Bytes file = encode_attributes(person);
  const std::size_t size = record_bytes(file).value();
  for (std::size_t length = 0; length < size; ++length) {
    EXPECT_FALSE(parse_record(base::ByteView(file).first(length))) << length;
  }
  EXPECT_TRUE(parse_record(base::ByteView(file).first(size)));
  for (std::size_t at = 0; at < size; ++at) {
    for (const int value : {file[at] + 1, file[at] - 1, 0x00, 0x7F, 0x80, 0xFF}) {
      base::Bytes changed = file;
      changed[at] = static_cast<base::Byte>(value);
      (void)record_bytes(changed).has_value();
      (void)parse_record(changed).has_value();  // sanitizers watch
    }
  }
}

TEST(AttributeRecord, AHugeClaimIsRefused) { EXPECT_FALSE(record_bytes(base::from_hex("FF20 82 FFFF"))); }

}  // namespace
}  // namespace haisai::card

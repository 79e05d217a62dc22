// services §8: addresses.
#include <gtest/gtest.h>

#include "kiosk/japanese/address.h"

namespace haisai::japanese::test {
namespace {

model::Town town(const char* name, int chome) {
  model::Town made;
  made.name = name;
  made.chome = chome;
  return made;
}

const model::Site& naha() {
  static const model::Site site = [] {
    model::Site made;
    made.city_code = "472018";
    made.address = "沖縄県那覇市";
    made.prefectures = {{"東京都", "とうきょうと", 1}, {"沖縄県", "おきなわけん", 5}};
    made.towns = {town("泉崎", 2), town("首里", 0), town("首里石嶺町", 4), town("安謝", 2), town("おもろまち", 4)};
    return made;
  }();
  return site;
}

struct Written {
  const char *text, *town, *block, *building;
};

TEST(Address, IsSplitByTheOfficialNames) {
  const Written all[] = {{"沖縄県那覇市泉崎１丁目１番１号", "泉崎一丁目", "1-1", ""},
                         {"沖縄県那覇市泉崎1-1-1", "泉崎一丁目", "1-1", ""},
                         {"沖縄県那覇市泉崎１‐１−１", "泉崎一丁目", "1-1", ""},
                         {"沖縄県那覇市泉崎１ー１ー１", "泉崎一丁目", "1-1", ""},
                         {"那覇市泉崎一丁目1番1号　県庁前ビル　３０２号室", "泉崎一丁目", "1-1", "県庁前ビル 302号室"},
                         {"那覇市字安謝２１５－１", "安謝", "215-1", ""},
                         {"那覇市大字安謝215番地の1", "安謝", "215-1", ""},
                         {"那覇市首里石嶺町4丁目5番地", "首里石嶺町四丁目", "5", ""},
                         {"那覇市おもろまち4-1-1", "おもろまち四丁目", "1-1", ""}};
  for (const Written& each : all) {
    const ParsedAddress parsed = parse_address(each.text, naha());
    EXPECT_EQ(parsed.raw, each.text);
    EXPECT_EQ(parsed.code, "472018") << each.text;
    EXPECT_EQ(parsed.town, each.town) << each.text;
    EXPECT_EQ(parsed.block, each.block) << each.text;
    EXPECT_EQ(parsed.building, each.building) << each.text;
    EXPECT_TRUE(parsed.complete) << each.text;
  }
}

TEST(Address, WhatIsNotOfTheCityIsKeptAsItIs) {
  for (const char* text : {"東京都千代田区霞が関２－１－２", "那覇市むかし町1", "", "\xff\xfe", "No. 5, Thamel, Kathmandu"}) {
    const ParsedAddress parsed = parse_address(text, naha());
    EXPECT_EQ(parsed.raw, text);
    EXPECT_FALSE(parsed.complete) << text;
  }
  EXPECT_EQ(parse_address("東京都千代田区", naha()).prefecture, "東京都");
}

TEST(Address, KeysOfOnePlaceAreOne) {
  const std::string key = address_key("沖縄県那覇市泉崎１丁目１番１号", naha());
  for (const char* same : {"那覇市泉崎1-1-1", "沖縄県 那覇市 泉崎 一丁目 1番1号", "沖縄県那覇市泉崎１−１−１"})
    EXPECT_EQ(address_key(same, naha()), key) << same;
  EXPECT_NE(address_key("那覇市泉崎1-1-2", naha()), key);
  EXPECT_EQ(address_key("那覇市字安謝215-1", naha()), address_key("那覇市安謝215番地1", naha()));
}

}  // namespace
}  // namespace haisai::japanese::test

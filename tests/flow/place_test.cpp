// An address picked from lists, and dates that cannot be.
#include <gtest/gtest.h>

#include "kiosk/flow/entry.h"
#include "kiosk/flow/places.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

Kiosk asking_address() {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::edit, "v.address");
  kiosk.press(IntentKind::open_aid, "place");
  return kiosk;
}

std::string text_of(Kiosk& kiosk) { return kiosk.visit().entry.text.reveal(); }

TEST(Place, ATownOfTheCityIsThreeTapsAndItsNumber) {
  Kiosk kiosk = asking_address();
  kiosk.press(IntentKind::pick, "city");
  kiosk.press(IntentKind::pick, "0");  // あ
  EXPECT_EQ(towns_in(kiosk.state.world->site, "0"), (std::vector<int>{0, 1, 2}));
  kiosk.press(IntentKind::pick, "", 0);
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::chome);
  kiosk.press(IntentKind::pick, "", 3);
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::chome) << "there are two";
  kiosk.press(IntentKind::pick, "", 0);
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::chome) << "and every part of it has a number";
  kiosk.press(IntentKind::pick, "", 1);
  EXPECT_EQ(text_of(kiosk), "沖縄県那覇市泉崎1丁目");
  EXPECT_EQ(kiosk.visit().entry.keyboard, "place") << "digits come next";
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::none);
  kiosk.press(IntentKind::put, "5");
  kiosk.press(IntentKind::put, "番");
  EXPECT_EQ(text_of(kiosk), "沖縄県那覇市泉崎1丁目5番");
}

// Who moves into this city has an address in it: nobody is asked where it lies first.
TEST(Place, AnAddressOfThisCityBeginsAtItsTowns) {
  World world = made_up_world();
  for (model::Field& field : world.procedures.front().fields) {
    if (field.key == "v.address") field.in_city = {{"j.kind", {"nobody"}, true}};
  }
  Kiosk kiosk(world);
  kiosk.to_review();
  kiosk.press(IntentKind::edit, "v.address");
  kiosk.press(IntentKind::open_aid, "place");
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::row);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::place) << "elsewhere can still be chosen";
}

TEST(Place, ATownWithoutNumbersIsDoneAtOnce) {
  Kiosk kiosk = asking_address();
  kiosk.press(IntentKind::pick, "city");
  kiosk.press(IntentKind::pick, "0");
  kiosk.press(IntentKind::pick, "", 1);
  EXPECT_EQ(text_of(kiosk), "沖縄県那覇市旭町");
}

TEST(Place, PartsOfATownMayHaveNoNumber) {
  Kiosk kiosk = asking_address();
  kiosk.press(IntentKind::pick, "city");
  kiosk.press(IntentKind::pick, "0");
  kiosk.press(IntentKind::pick, "", 2);
  kiosk.press(IntentKind::pick, "", 0);
  EXPECT_EQ(text_of(kiosk), "沖縄県那覇市小禄");
}

TEST(Place, TownsOfAGroupStandTogetherAndNotInTheirRow) {
  const World world = made_up_world();
  EXPECT_EQ(towns_in(world.site, "shuri"), (std::vector<int>{3}));
  EXPECT_TRUE(towns_in(world.site, "2").empty());
}

TEST(Place, APostcodeOfTheListLeadsToItsTown) {
  Kiosk kiosk = asking_address();
  kiosk.press(IntentKind::pick, "postcode");
  kiosk.type("9010152");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().aid.face, AidFace::chome);
  kiosk.press(IntentKind::pick, "", 5);
  EXPECT_EQ(text_of(kiosk), "沖縄県那覇市小禄5丁目");
}

TEST(Place, APostcodeThatIsNotOnTheListIsSaidAndKept) {
  Kiosk kiosk = asking_address();
  kiosk.press(IntentKind::pick, "postcode");
  kiosk.type("16000");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().reject, "postcode");
  kiosk.type("23");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().reject, "postcode_unknown");
  EXPECT_EQ(kiosk.visit().aid.digits.reveal(), "1600023");
  kiosk.press(IntentKind::erase);
  EXPECT_EQ(kiosk.visit().reject, "");
}

TEST(Place, OutsideTheCityTheRestIsTyped) {
  Kiosk kiosk = asking_address();
  kiosk.press(IntentKind::pick, "outside");
  kiosk.press(IntentKind::pick, "", 4);
  kiosk.press(IntentKind::pick, "", 1);
  EXPECT_EQ(text_of(kiosk), "東京都");
  EXPECT_EQ(kiosk.visit().entry.keyboard, "kana");
}

TEST(Place, BackGoesOneListUpAndNeverChangesTheAddress) {
  Kiosk kiosk = asking_address();
  const std::string before = text_of(kiosk);
  kiosk.press(IntentKind::pick, "city");
  kiosk.press(IntentKind::pick, "0");
  kiosk.press(IntentKind::pick, "", 0);
  for (const AidFace face : {AidFace::town, AidFace::row, AidFace::place, AidFace::none}) {
    kiosk.press(IntentKind::back);
    EXPECT_EQ(kiosk.visit().aid.face, face);
  }
  EXPECT_EQ(text_of(kiosk), before);
  EXPECT_EQ(kiosk.page(), PageId::question);
}

// Rule W4: the right range is in the message.
TEST(DateFault, SaysWhichPartAndHowFarItGoes) {
  const base::Date today = *base::parse_iso_date("2026-11-20");
  const auto fault = [&](const std::string& era, const char* year, const char* month, const char* day) {
    Entry entry;
    entry.era = era;
    const char* parts[] = {year, month, day};
    for (std::size_t i = 0; i < 3; ++i) entry.date_parts[i] = base::PersonalText(std::string(parts[i]));
    const DateFault found = date_fault(entry, today);
    return found.rule + " " + std::to_string(found.most);
  };
  EXPECT_EQ(fault("showa", "65", "1", "1"), "date_year 64");
  EXPECT_EQ(fault("taisho", "16", "1", "1"), "date_year 15");
  EXPECT_EQ(fault("reiwa", "9", "1", "1"), "date_year 8");
  EXPECT_EQ(fault("seireki", "2027", "1", "1"), "date_year 2026");
  EXPECT_EQ(fault("seireki", "57", "1", "1"), "date_year 2026");
  EXPECT_EQ(fault("showa", "", "1", "1"), "date_year 64");
  EXPECT_EQ(fault("showa", "32", "13", "1"), "date_month 12");
  EXPECT_EQ(fault("showa", "32", "4", "31"), "date_day 30");
  EXPECT_EQ(fault("showa", "32", "2", "29"), "date_day 28");
  EXPECT_EQ(fault("heisei", "12", "2", "30"), "date_day 29");
}

// Rule E5: scanned or typed on a real keyboard.
TEST(DateEntry, TheFirstYearOfAnEraMayBeWrittenAsPeopleDo) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::edit, "v.birth");
  kiosk.press(IntentKind::era, "heisei");
  kiosk.press(IntentKind::part, "", 0);
  kiosk.press(IntentKind::put, "元");
  EXPECT_EQ(kiosk.visit().entry.date_parts[0].reveal(), "1");
  kiosk.press(IntentKind::erase);
  kiosk.press(IntentKind::put, "３");
  EXPECT_EQ(kiosk.visit().entry.date_parts[0].reveal(), "3");
}

// Rule W6: each boundary as a resident types it.
TEST(DateEntry, BoundariesOfTheErasAreTheRightDays) {
  const struct {
    const char *era, *year, *month, *day, *iso;
  } vectors[] = {{"showa", "64", "1", "7", "1989-01-07"},  {"heisei", "1", "1", "8", "1989-01-08"},
                 {"heisei", "31", "4", "30", "2019-04-30"}, {"reiwa", "1", "5", "1", "2019-05-01"},
                 {"taisho", "15", "12", "25", "1926-12-25"}, {"showa", "1", "12", "25", "1926-12-25"},
                 {"meiji", "45", "7", "29", "1912-07-29"},  {"showa", "64", "1", "8", "1989-01-08"},
                 {"seireki", "1957", "4", "1", "1957-04-01"}};
  for (const auto& vector : vectors) {
    Kiosk kiosk;
    kiosk.to_review();
    kiosk.press(IntentKind::edit, "v.birth");
    kiosk.press(IntentKind::era, vector.era);
    const char* parts[] = {vector.year, vector.month, vector.day};
    for (int part = 0; part < 3; ++part) {
      kiosk.press(IntentKind::part, "", part);
      kiosk.press(IntentKind::erase_all);
      kiosk.type(parts[part]);
    }
    kiosk.press(IntentKind::next);
    EXPECT_EQ(kiosk.visit().reject, "") << vector.iso;
    EXPECT_EQ(kiosk.visit().draft.find("v.birth")->value.reveal(), vector.iso);
  }
}

}  // namespace
}  // namespace haisai::flow

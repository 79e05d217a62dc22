// Which offices take something: all of several together, and how that is said.
#include "kiosk/model/taken_at.h"

#include <gtest/gtest.h>

namespace haisai::model {
namespace {

using Offices = std::vector<std::string>;

Site city() {
  Site site;
  for (const char* id : {"honcho", "shuri", "oroku"}) {
    Office office;
    office.id = id;
    office.services = {"jumin"};
    site.offices.push_back(office);
  }
  site.offices[0].services.push_back("kosodate");
  return site;
}

TEST(TakenAt, TogetherOnlyTheOfficesThatTakeEachOfThem) {
  EXPECT_EQ(in_all({}), Offices{});
  EXPECT_EQ(in_all({{}, {}}), Offices{}) << "any office";
  EXPECT_EQ(in_all({{}, {"honcho", "shuri"}}), (Offices{"honcho", "shuri"})) << "any office and these";
  EXPECT_EQ(in_all({{"honcho", "shuri"}, {}, {"shuri", "oroku"}}), Offices{"shuri"});
  EXPECT_EQ(in_all({{"honcho"}, {"shuri"}, {"honcho"}}), Offices{}) << "no one office";
}

TEST(TakenAt, AnOfficeWithoutTheQueueTakesNothingOfIt) {
  EXPECT_EQ(offices_of(city(), "kosodate", {}), Offices{"honcho"});
  EXPECT_EQ(offices_of(city(), "jumin", {"oroku", "honcho"}), (Offices{"honcho", "oroku"})) << "in the order of the site";
  EXPECT_EQ(offices_of(city(), "kosodate", {"oroku"}), Offices{});
}

TEST(TakenAt, WhatNotEveryOfficeTakesIsNamedAndNothingElse) {
  const Catalogue texts("ja", {{"office.only", "（{offices}だけ）"},
                               {"office.between", "・"},
                               {"site.honcho.name", "{本庁舎|ほんちょうしゃ}"},
                               {"site.oroku.name", "小禄支所"}});
  EXPECT_EQ(only_at(texts, city(), {"honcho", "oroku"}), "（本庁舎・小禄支所だけ）");
  EXPECT_EQ(only_at(texts, city(), {"honcho", "shuri", "oroku"}), "");
  EXPECT_EQ(only_at(texts, city(), {}), "");
}

}  // namespace
}  // namespace haisai::model

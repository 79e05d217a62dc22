#include "kiosk/app/outside_bookings.h"

#include <gtest/gtest.h>

namespace haisai::app {
namespace {

constexpr const char* kCsv = "\xEF\xBB\xBF" "code,office,service,start,state\r\nWEB-0001,honcho,jumin,2026-11-20T11:00,booked\r\n\r\nLINE-7,shuri,zei,2026-11-21T09:15,cancelled\r\n";

TEST(OutsideBookings, CsvAndJsonSayTheSame) {
  const auto csv = read_outside_bookings(kCsv);
  const auto json = read_outside_bookings(R"( {"schema": "haisai-bookings/1", "bookings": [
    {"code": "WEB-0001", "office": "honcho", "service": "jumin", "start": "2026-11-20T11:00"},
    {"code": "LINE-7", "office": "shuri", "service": "zei", "start": "2026-11-21T09:15", "state": "cancelled"}]})");
  ASSERT_TRUE(csv) << csv.error().detail;
  ASSERT_TRUE(json) << json.error().detail;
  ASSERT_EQ(csv->size(), 2U);
  ASSERT_EQ(json->size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ((*csv)[i].booking.code, (*json)[i].booking.code);
    EXPECT_EQ((*csv)[i].booking.office, (*json)[i].booking.office);
    EXPECT_EQ((*csv)[i].booking.service, (*json)[i].booking.service);
    EXPECT_EQ((*csv)[i].booking.start, (*json)[i].booking.start);
    EXPECT_EQ((*csv)[i].booking.cancelled, (*json)[i].booking.cancelled);
  }
  EXPECT_EQ((*csv)[1].place, 4) << "the line of the file";
  EXPECT_TRUE((*csv)[1].booking.cancelled);
}

TEST(OutsideBookings, WhatIsWrongIsNamedWithItsRow) {
  const std::string head = "code,office,service,start\n";
  const std::pair<std::string, std::string> files[] = {
      {"", "empty"},
      {"code,office,service,start,name\nW-1,honcho,jumin,2026-11-20T11:00,山田\n", "row 1: the first line"},
      {head + "W-01,honcho,jumin,tomorrow\n", "row 2: 'tomorrow' is no time"},
      {head + "W-01,honcho,jumin\n", "row 2: 3 cells where the first line has 4"},
      {head + "123456789,honcho,jumin,2026-11-20T11:00\n", "row 2: '123456789' is no code"},
      {head + "W-01,,jumin,2026-11-20T11:00\n", "row 2: office or service is missing"},
      {"code,office,service,start,state\nW-01,honcho,jumin,2026-11-20T11:00,maybe\n", "row 2: 'maybe' is neither"},
      {R"({"schema": "haisai-bookings/2", "bookings": []})", "haisai-bookings/1"},
      {R"({"schema": "haisai-bookings/1", "bookings": [{"code": "W-01", "name": "x"}]})", "row 1: 'name' is not taken"},
      {R"({"schema": "haisai-bookings/1", "bookings": [{"code": 7}]})", "row 1: 'code' is no text"},
      {R"({"schema": "haisai-bookings/1")", "haisai-bookings/1"},
  };
  for (const auto& [text, expected] : files) {
    const auto rows = read_outside_bookings(text);
    ASSERT_FALSE(rows) << text;
    EXPECT_NE(rows.error().detail.find(expected), std::string::npos) << rows.error().detail;
  }
  EXPECT_FALSE(read_outside_bookings(std::string(kOutsideBytesMost + 1, 'a')));
}

}  // namespace
}  // namespace haisai::app

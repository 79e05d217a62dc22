#include "kiosk/app/outside_bookings.h"

#include <gtest/gtest.h>

namespace haisai::app {
namespace {

constexpr const char* kCsv = "\xEF\xBB\xBF" "code,office,service,start,state\r\nWEB-0001,honcho,jumin,2026-11-20T11:00,booked\r\n\r\nLINE-7,shuri,zei,2026-11-21T09:15,cancelled\r\n";

OutsideFile outside(const std::string& text) {
  model::Site site;
  site.offices = {{"honcho", 1, {"jumin"}}, {"shuri", 3, {"zei"}}};
  return read_outside_bookings("b", text, site);
}

TEST(OutsideBookings, CsvAndJsonSayTheSame) {
  const OutsideFile csv = outside(kCsv);
  const OutsideFile json = outside(R"( {"schema": "haisai-bookings/1", "bookings": [
    {"code": "WEB-0001", "office": "honcho", "service": "jumin", "start": "2026-11-20T11:00"},
    {"code": "LINE-7", "office": "shuri", "service": "zei", "start": "2026-11-21T09:15", "state": "cancelled"}]})");
  ASSERT_TRUE(csv.faults.empty()) << csv.faults[0].message;
  ASSERT_TRUE(json.faults.empty()) << json.faults[0].message;
  ASSERT_EQ(csv.rows.size(), 2U);
  ASSERT_EQ(json.rows.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(csv.rows[i].booking.code, json.rows[i].booking.code);
    EXPECT_EQ(csv.rows[i].booking.office, json.rows[i].booking.office);
    EXPECT_EQ(csv.rows[i].booking.service, json.rows[i].booking.service);
    EXPECT_EQ(csv.rows[i].booking.start, json.rows[i].booking.start);
    EXPECT_EQ(csv.rows[i].booking.cancelled, json.rows[i].booking.cancelled);
  }
  EXPECT_EQ(csv.rows[1].line, 4);
  EXPECT_EQ(json.rows[1].line, 3);
  EXPECT_TRUE(csv.rows[1].booking.cancelled);
}

TEST(OutsideBookings, WhatIsWrongIsNamedWithItsLine) {
  const std::string head = "code,office,service,start\n";
  const std::string object = "{\"schema\": \"haisai-bookings/1\", \"bookings\": [\n";
  const std::pair<std::string, std::string> files[] = {
      {"", "b:1: the file is empty"},
      {"code,office,service,start,name\nW-1,honcho,jumin,2026-11-20T11:00,山田\n", "b:1: the first line"},
      {head + "W-01,honcho,jumin,tomorrow\n", "b:2: 'tomorrow' is no time"},
      {head + "\nW-01,honcho,jumin\n", "b:3: 3 cells where the first line has 4"},
      {head + "123456789,honcho,jumin,2026-11-20T11:00\n", "b:2: '123456789' is no code"},
      {head + "W-01,,jumin,2026-11-20T11:00\n", "b:2: '' is no office"},
      {head + "W-01,honcho,zei,2026-11-20T11:00\n", "b:2: 'zei' is no service of honcho"},
      {head + "W-01,honcho,jumin,2026-11-20T11:00\nW-01,honcho,jumin,2026-11-20T11:15\n", "b:3: 'W-01' stands in line 2 too"},
      {"code,office,service,start,state\nW-01,honcho,jumin,2026-11-20T11:00,maybe\n", "b:2: 'maybe' is neither"},
      {R"({"schema": "haisai-bookings/2", "bookings": []})", "b:1: the file must be"},
      {R"({"schema": "haisai-bookings/1"})", "b:1: the file must be"},
      {object + "{\"code\": \"W-01\",\n \"name\": \"x\"}]}", "b:2: 'name' is not taken"},
      {object + "\n{\"code\": 7}]}", "b:3: 'code' is no text"},
      {object + "12,\n\n[]]}", "b:2: a booking must be an object"},
      {object + "{\"code\": oops}]}", "b:2: this is no JSON"},
  };
  for (const auto& [text, expected] : files) {
    const OutsideFile found = outside(text);
    ASSERT_FALSE(found.faults.empty()) << text;
    EXPECT_EQ(content::text_of(found.faults[0]).substr(0, expected.size()), expected);
  }
  EXPECT_FALSE(outside(std::string(kOutsideBytesMost + 1, 'a')).faults.empty());
}

TEST(OutsideBookings, EveryLineWithAFaultIsNamedAtOnce) {
  const OutsideFile found = outside("code,office,service,start\nW,x\nW-01,honcho,jumin,2026-11-20T11:00\nW-02,oroku,jumin,2026-11-20T11:00\n");
  ASSERT_EQ(found.faults.size(), 2U);
  EXPECT_EQ(found.faults[0].line, 2);
  EXPECT_EQ(found.faults[1].line, 4);
}

}  // namespace
}  // namespace haisai::app

// Wall time and Japan's civil time. Japan has had one fixed offset (UTC+9, no summer time) since
// 1952, so civil time is arithmetic and needs no time-zone database.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace haisai::base {

using Milliseconds = std::chrono::milliseconds;
using WallTime = std::chrono::sys_time<Milliseconds>;
using Date = std::chrono::year_month_day;

struct CivilTime {
  Date date;
  int minute_of_day = 0;  // 0..1439
  int second = 0;         // 0..59
  std::chrono::weekday weekday() const { return std::chrono::weekday(std::chrono::sys_days(date)); }
};

CivilTime civil_time(WallTime time);                     // in Japan
WallTime wall_time(Date date, int minute_of_day);        // from Japan's civil time
std::string iso_date(Date date);                         // 2026-11-22
std::string iso_time(WallTime time);                     // 2026-11-22T10:00:00+09:00
// "2026-11-22T10:00", with or without seconds and offset (missing offset: Japan). Empty if malformed.
std::optional<WallTime> parse_iso_time(std::string_view text);
// "2026-11-22"; empty if malformed or no such day.
std::optional<Date> parse_iso_date(std::string_view text);

// The only source of time above the shell. Thread-safe implementations only.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual WallTime now() const = 0;
};

}  // namespace haisai::base

#include "kiosk/base/clock.h"

#include <cctype>
#include <cstdio>

namespace haisai::base {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr hours kJapanOffset{9};

// Reads exactly `digits` decimal digits at `at` and moves on; -1 when there are none.
int take_number(std::string_view text, std::size_t& at, std::size_t digits) {
  if (at + digits > text.size()) return -1;
  int number = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    const char c = text[at + i];
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) return -1;
    number = number * 10 + (c - '0');
  }
  at += digits;
  return number;
}

bool take(std::string_view text, std::size_t& at, char expected) {
  if (at >= text.size() || text[at] != expected) return false;
  ++at;
  return true;
}

std::optional<Date> take_date(std::string_view text, std::size_t& at) {
  const int year = take_number(text, at, 4);
  if (year < 0 || !take(text, at, '-')) return std::nullopt;
  const int month = take_number(text, at, 2);
  if (month < 0 || !take(text, at, '-')) return std::nullopt;
  const int day = take_number(text, at, 2);
  if (day < 0) return std::nullopt;
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

// The offset at the end of an ISO time: none (Japan), Z, or +hh:mm.
std::optional<minutes> take_offset(std::string_view text, std::size_t at) {
  if (at == text.size()) return kJapanOffset;
  if (text.substr(at) == "Z") return minutes{0};
  const bool west = text[at] == '-';
  if (!west && text[at] != '+') return std::nullopt;
  ++at;
  const int hour = take_number(text, at, 2);
  if (hour < 0 || !take(text, at, ':')) return std::nullopt;
  const int minute = take_number(text, at, 2);
  if (minute < 0 || minute > 59 || hour > 14 || at != text.size()) return std::nullopt;
  const minutes offset = hours{hour} + minutes{minute};
  return west ? -offset : offset;
}

}  // namespace

CivilTime civil_time(WallTime time) {
  const auto local = time + kJapanOffset;
  const auto day = std::chrono::floor<days>(local);
  const auto in_day = std::chrono::floor<seconds>(local - day);
  CivilTime civil;
  civil.date = Date{std::chrono::sys_days{day}};
  civil.minute_of_day = static_cast<int>(in_day / minutes{1});
  civil.second = static_cast<int>((in_day % minutes{1}).count());
  return civil;
}

WallTime wall_time(Date date, int minute_of_day) {
  return WallTime{std::chrono::sys_days{date}.time_since_epoch() + minutes{minute_of_day} - kJapanOffset};
}

std::string iso_date(Date date) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()) % 10000,
                static_cast<unsigned>(date.month()) % 100, static_cast<unsigned>(date.day()) % 100);
  return text;
}

std::string iso_time(WallTime time) {
  const CivilTime civil = civil_time(time);
  char text[24];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02d+09:00", civil.minute_of_day / 60,
                civil.minute_of_day % 60, civil.second);
  return iso_date(civil.date) + text;
}

std::optional<WallTime> parse_iso_time(std::string_view text) {
  std::size_t at = 0;
  const auto date = take_date(text, at);
  if (!date || !take(text, at, 'T')) return std::nullopt;
  const int hour = take_number(text, at, 2);
  if (hour < 0 || hour > 23 || !take(text, at, ':')) return std::nullopt;
  const int minute = take_number(text, at, 2);
  if (minute < 0 || minute > 59) return std::nullopt;
  int second = 0;
  if (take(text, at, ':')) {
    second = take_number(text, at, 2);
    if (second < 0 || second > 59) return std::nullopt;
  }
  const auto offset = take_offset(text, at);
  if (!offset) return std::nullopt;
  return WallTime{std::chrono::sys_days{*date}.time_since_epoch() + hours{hour} + minutes{minute} +
                  seconds{second} - *offset};
}

std::optional<Date> parse_iso_date(std::string_view text) {
  std::size_t at = 0;
  const auto date = take_date(text, at);
  if (!date || at != text.size()) return std::nullopt;
  return date;
}

}  // namespace haisai::base

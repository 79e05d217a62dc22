// 和暦: era years to calendar days and back. Names of eras are texts (`era.<id>`), here are only ids.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "kiosk/base/clock.h"

namespace haisai::japanese {

struct Era {
  std::string_view id;  // "showa": text key `era.showa`, era button on date pages
  char letter;          // JIS X 0301: M T S H R
  base::Date first;     // its first day; it ends the day before the next row's
};

// 明治 to 令和, oldest first (services §3.5). A new era is one more row at the end.
std::span<const Era> eras();

inline constexpr std::string_view kWestern = "seireki";  // id of 西暦 where an era is chosen

struct EraYear {
  std::string_view era;  // id
  int year = 0;          // 1 is 元年
  bool operator==(const EraYear&) const = default;
};

// The era a day belongs to; nothing before 1868-01-25.
std::optional<EraYear> era_of(base::Date day, std::span<const Era> table = eras());

// The most years an era has: 昭和 64; for the last row the year of `today`. 0 for an unknown id.
int last_year_of(std::string_view era, base::Date today, std::span<const Era> table = eras());

// The day meant by an era year, or by kWestern and a calendar year. Days just beyond an era's border are
// taken (昭和64年1月8日 is 1989-01-08; era_of then says 平成元年, which the page shows: rule W6), years an
// era never had are not. Nothing when there is no such day.
std::optional<base::Date> day_of(std::string_view era, int year, int month, int day, base::Date today,
                                 std::span<const Era> table = eras());

}  // namespace haisai::japanese

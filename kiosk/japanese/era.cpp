#include "kiosk/japanese/era.h"

#include <array>

namespace haisai::japanese {
namespace {

using std::chrono::year;

constexpr base::Date date(int y, unsigned m, unsigned d) {
  return {year{y}, std::chrono::month{m}, std::chrono::day{d}};
}

constexpr std::array<Era, 5> kEras{{{"meiji", 'M', date(1868, 1, 25)},
                                    {"taisho", 'T', date(1912, 7, 30)},
                                    {"showa", 'S', date(1926, 12, 25)},
                                    {"heisei", 'H', date(1989, 1, 8)},
                                    {"reiwa", 'R', date(2019, 5, 1)}}};

int year_in(const Era& era, base::Date day) {
  return static_cast<int>(day.year()) - static_cast<int>(era.first.year()) + 1;
}

// The calendar year of the first year of an era; 0 when the year is not one the era had.
int calendar_year(std::string_view era, int year_of_era, base::Date today, std::span<const Era> table) {
  if (era == kWestern) return year_of_era >= 1868 && year_of_era <= 9999 ? year_of_era : 0;
  if (year_of_era < 1 || year_of_era > last_year_of(era, today, table)) return 0;
  for (const Era& row : table) {
    if (row.id == era) return static_cast<int>(row.first.year()) + year_of_era - 1;
  }
  return 0;
}

}  // namespace

std::span<const Era> eras() { return kEras; }

std::optional<EraYear> era_of(base::Date day, std::span<const Era> table) {
  if (!day.ok()) return std::nullopt;
  for (auto row = table.rbegin(); row != table.rend(); ++row) {
    if (day >= row->first) return EraYear{row->id, year_in(*row, day)};
  }
  return std::nullopt;
}

int last_year_of(std::string_view era, base::Date today, std::span<const Era> table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].id != era) continue;
    return year_in(table[i], i + 1 < table.size() ? table[i + 1].first : today);
  }
  return 0;
}

std::optional<base::Date> day_of(std::string_view era, int year_of_era, int month, int day, base::Date today,
                                 std::span<const Era> table) {
  const int western = calendar_year(era, year_of_era, today, table);
  if (western == 0 || month < 1 || day < 1) return std::nullopt;
  const base::Date found = date(western, static_cast<unsigned>(month), static_cast<unsigned>(day));
  if (!found.ok()) return std::nullopt;
  return found;
}

}  // namespace haisai::japanese

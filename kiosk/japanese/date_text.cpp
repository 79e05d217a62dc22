#include "kiosk/japanese/date_text.h"

#include <optional>

#include "kiosk/japanese/era.h"
#include "kiosk/model/flat_text.h"

namespace haisai::japanese {
namespace {

struct Parts {
  int year = 0;
  int month = 0;  // 0: unknown
  int day = 0;    // 0: unknown
};

using model::flat_text;

// The parts of a date go into one another, so none may hold markup.
std::string flat_format(const model::Catalogue& texts, std::string_view key,
                        const std::map<std::string, std::string, std::less<>>& values) {
  return flat_text(texts, texts.format(key, values));
}

int number(std::string_view digits) {
  int value = 0;
  for (char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Parts> parts_of(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const Parts parts{number(iso.substr(0, 4)), number(iso.substr(5, 2)), number(iso.substr(8, 2))};
  const bool known =
      parts.year > 0 && parts.month >= 0 && parts.month <= 12 && parts.day >= 0 && parts.day <= 31;
  return known ? std::optional(parts) : std::nullopt;
}

// The rest of a date after its year, e.g. 6月23日, 6月（日は不明）.
std::string month_and_day(const model::Catalogue& texts, const Parts& parts) {
  const std::string month = std::to_string(parts.month);
  if (parts.month == 0) return flat_format(texts, "date.unknown_month", {});
  if (parts.day == 0) return flat_format(texts, "date.unknown_day", {{"month", month}});
  return flat_format(texts, "date.month_day", {{"month", month}, {"day", std::to_string(parts.day)}});
}

std::string western_year(const model::Catalogue& texts, const Parts& parts) {
  return flat_format(texts, "date.year", {{"year", std::to_string(parts.year)}});
}

// The era year; with an unknown month or day the era the year (or month) ended in.
std::string era_year(const model::Catalogue& texts, const Parts& parts) {
  const base::Date day{std::chrono::year{parts.year},
                       std::chrono::month{static_cast<unsigned>(parts.month == 0 ? 12 : parts.month)},
                       std::chrono::day{static_cast<unsigned>(parts.day == 0 ? 28 : parts.day)}};
  const auto found = era_of(day);
  if (!found) return western_year(texts, parts);
  const std::string year = found->year == 1 ? texts.get("era.first_year") : std::to_string(found->year);
  return flat_format(texts, "date.era_year",
                     {{"era", flat_text(texts, texts.get("era." + std::string(found->era)))}, {"year", year}});
}

}  // namespace

std::string era_date_text(const model::Catalogue& texts, std::string_view iso) {
  const auto parts = parts_of(iso);
  return parts ? era_year(texts, *parts) + month_and_day(texts, *parts) : std::string(iso);
}

std::string western_date_text(const model::Catalogue& texts, std::string_view iso) {
  const auto parts = parts_of(iso);
  return parts ? western_year(texts, *parts) + month_and_day(texts, *parts) : std::string(iso);
}

std::string both_dates_text(const model::Catalogue& texts, std::string_view iso) {
  const auto parts = parts_of(iso);
  if (!parts) return std::string(iso);
  return flat_format(texts, "date.both", {{"era", era_date_text(texts, iso)},
                                    {"western", western_year(texts, *parts)},
                                    {"era_year", era_year(texts, *parts)},
                                    {"western_date", western_date_text(texts, iso)}});
}

}  // namespace haisai::japanese

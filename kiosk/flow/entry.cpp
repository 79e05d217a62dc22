#include "kiosk/flow/entry.h"

#include <charconv>

#include "kiosk/japanese/canonical.h"
#include "kiosk/japanese/era.h"
#include "kiosk/japanese/name_key.h"

namespace haisai::flow {
namespace {

using model::FieldType;

constexpr std::size_t kIsoDateLength = 10;
// What a date stands for that there is not: model::reject_rule answers "date".
constexpr std::string_view kNoSuchDate = "0000-00-00";

std::string keyboard_for(FieldType type) {
  switch (type) {
    case FieldType::telephone:
    case FieldType::postcode:
    case FieldType::count:
    case FieldType::digits:
    case FieldType::date:
      return "digits";
    default:
      return "kana";
  }
}

int number_in(std::string_view digits) {
  int number = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

base::PersonalText digits_of(int number) {
  return number > 0 ? base::PersonalText(std::to_string(number)) : base::PersonalText();
}

std::string date_value(const Entry& entry, base::Date today) {
  const auto& parts = entry.date_parts;
  if (parts[0].empty() && parts[1].empty() && parts[2].empty()) return {};
  const auto day = japanese::day_of(entry.era, number_in(parts[0].reveal()), number_in(parts[1].reveal()),
                                    number_in(parts[2].reveal()), today);
  return day ? base::iso_date(*day) : std::string(kNoSuchDate);
}

}  // namespace

std::string today_of(const State& state) { return base::iso_date(base::civil_time(state.now).date); }

Entry entry_for(const Visit& visit, const model::Field& field) {
  if (const auto kept = visit.kept.find(field.key); kept != visit.kept.end()) return kept->second;
  return entry_of(field, visit.draft.find(field.key));
}

// "1957-04-01" into 昭和 32 4 1; parts a card does not know (00) stay empty, in the western calendar.
void set_date(std::string_view iso, Entry& entry) {
  if (iso.size() != kIsoDateLength) return;
  const int year = number_in(iso.substr(0, 4));
  entry.era = japanese::kWestern;
  entry.date_parts[0] = digits_of(year);
  entry.date_parts[1] = digits_of(number_in(iso.substr(5, 2)));
  entry.date_parts[2] = digits_of(number_in(iso.substr(8, 2)));
  const auto date = base::parse_iso_date(iso);
  const auto era_year = date ? japanese::era_of(*date) : std::nullopt;
  if (!era_year) return;
  entry.era = era_year->era;
  entry.date_parts[0] = digits_of(era_year->year);
}

void suggest(const Visit& visit, const model::Field& field, bool first, Entry& entry) {
  if (!model::all_hold(field.copy_when, visit.draft)) return;
  const model::Answer* copied = visit.draft.find(field.copy_from);
  if (first && copied != nullptr) {
    if (field.type == FieldType::date) set_date(copied->value.reveal(), entry);
    if (field.type != FieldType::date) entry.text = copied->value;
  }
  const model::Answer* person = visit.draft.find(field.family_of);
  if (person != nullptr) entry.text = base::PersonalText(japanese::family_name(person->value.reveal()));
}

Entry entry_of(const model::Field& field, const model::Answer* answer) {
  Entry entry;
  entry.keyboard = keyboard_for(field.type);
  if (field.type == FieldType::date) {
    if (field.recent) entry.era = japanese::eras().back().id;
    if (answer != nullptr) set_date(answer->value.reveal(), entry);
  } else {
    entry.text = answer != nullptr ? answer->value : base::PersonalText(field.default_value);
  }
  return entry;
}

DateFault date_fault(const Entry& entry, base::Date today) {
  using namespace std::chrono;
  const int year = number_in(entry.date_parts[0].reveal());
  const int month = number_in(entry.date_parts[1].reveal());
  const int day = number_in(entry.date_parts[2].reveal());
  const bool western = entry.era == japanese::kWestern;
  const int last_year = western ? static_cast<int>(today.year()) : japanese::last_year_of(entry.era, today);
  const auto first = japanese::day_of(entry.era, year, 1, 1, today);
  if (year < 1 || year > last_year || !first) return {"date_year", last_year};
  if (month < 1 || month > 12) return {"date_month", 12};
  const auto last = year_month_day_last(first->year(), month_day_last(std::chrono::month(static_cast<unsigned>(month))));
  const int last_day = static_cast<int>(static_cast<unsigned>(last.day()));
  if (day < 1 || day > last_day) return {"date_day", last_day};
  return {};
}

base::PersonalText value_of(const model::Field& field, const Entry& entry, base::WallTime now) {
  const base::Date today = base::civil_time(now).date;
  if (field.type == FieldType::date) return base::PersonalText(date_value(entry, model::latest_day(field, today)));
  return base::PersonalText(japanese::canonical(field.type, entry.text.reveal(), today));
}

bool has_code(std::string_view value, std::string_view code) {
  while (true) {
    const std::size_t comma = value.find(',');
    if (value.substr(0, comma) == code) return true;
    if (comma == std::string_view::npos) return false;
    value.remove_prefix(comma + 1);
  }
}

}  // namespace haisai::flow

// Of assets/sites/<site>.toml: counters, times that can be booked, days that differ.
#include <algorithm>

#include "kiosk/content/minutes.h"
#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

constexpr int kMostMinutes = 24 * 60;
constexpr int kMostPlaces = 500;
constexpr int kMostDaysAhead = 90;
constexpr const char* kWeekdays[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

// Names of offices or services; each must be known.
std::vector<std::string> read_known(Reader& reader, std::string_view key, const std::vector<std::string>& known,
                                    Need need = Need::optional) {
  std::vector<std::string> ids = reader.texts(key, need);
  for (const std::string& id : ids) {
    if (std::find(known.begin(), known.end(), id) == known.end()) {
      reader.fault(key, "no '" + id + "'" + suggestion(id, known));
    }
  }
  return ids;
}

std::vector<std::string> offices_of(const model::Site& site) {
  std::vector<std::string> ids;
  for (const model::Office& each : site.offices) ids.push_back(each.id);
  return ids;
}

std::vector<std::string> services_of(const model::Site& site) {
  std::vector<std::string> ids;
  for (const model::Service& each : site.services) ids.push_back(each.id);
  return ids;
}

std::string read_one_of(Reader& reader, std::string_view key, const std::vector<std::string>& known) {
  const std::string id = reader.text(key, Need::required);
  if (!id.empty() && std::find(known.begin(), known.end(), id) == known.end()) {
    reader.fault(key, "no '" + id + "'" + suggestion(id, known));
  }
  return id;
}

std::optional<base::Date> read_date(Reader& reader, std::string_view key, Need need) {
  const std::string text = reader.text(key, need);
  if (text.empty()) return std::nullopt;
  const auto date = base::parse_iso_date(text);
  if (!date) reader.fault(key, "'" + text + "' is no date like 2026-11-01");
  return date;
}

model::Counter read_counter(Work& work, Reader& reader) {
  const model::Site& site = work.content.site;
  model::Counter counter;
  counter.id = reader.text("id", Need::required);
  counter.number = reader.number("number", Need::required, 1, 99, 1);
  counter.office = read_one_of(reader, "office", offices_of(site));
  counter.services = read_known(reader, "services", services_of(site), Need::required);
  if (!counter.id.empty() && !is_id(counter.id)) reader.fault("id", "'" + counter.id + "' is no id: use a-z 0-9 . _ -");
  counter.lunch_from = read_minute(reader, "lunch_from", Need::optional, 0);
  counter.lunch_to = read_minute(reader, "lunch_to", Need::optional, 0);
  if (counter.lunch_from > counter.lunch_to) reader.fault("lunch_to", "'lunch_to' must be later than 'lunch_from'");
  for (const model::Counter& other : site.counters) {
    if (other.id == counter.id) reader.fault("id", "counter '" + counter.id + "' is there twice");
    if (other.office == counter.office && other.number == counter.number) {
      reader.fault("number", "counter " + std::to_string(counter.number) + " is also '" + other.id + "'");
    }
  }
  reader.finish();
  return counter;
}

unsigned read_weekdays(Reader& reader, unsigned otherwise) {
  const std::vector<std::string> names = reader.texts("weekdays", Need::optional);
  if (names.empty()) return otherwise;
  unsigned days = 0;
  for (const std::string& name : names) {
    const auto* found = std::find(std::begin(kWeekdays), std::end(kWeekdays), name);
    if (found == std::end(kWeekdays)) {
      reader.fault("weekdays", "'" + name + "' is none of sun mon tue wed thu fri sat");
    } else {
      days |= 1U << (found - std::begin(kWeekdays));
    }
  }
  return days;
}

model::BookingRules read_rules(Reader& reader) {
  model::BookingRules rules;
  const auto number = [&reader](const char* key, int most, int& value) {
    value = reader.number(key, Need::optional, 0, most, value);
  };
  number("lead", kMostMinutes, rules.lead_minutes);
  number("days_ahead", kMostDaysAhead, rules.days_ahead);
  number("cutoff_days", kMostDaysAhead, rules.cutoff_days);
  rules.cutoff_minute = read_minute(reader, "cutoff", Need::optional, rules.cutoff_minute);
  number("early", kMostMinutes, rules.early_minutes);
  number("late", kMostMinutes, rules.late_minutes);
  number("buffer_before", kMostMinutes, rules.buffer_before);
  number("buffer_after", kMostMinutes, rules.buffer_after);
  number("walkin_share", 100, rules.walkin_share);
  number("per_visit", 100, rules.per_visit);
  number("per_kiosk_hour", 10'000, rules.per_kiosk_hour);
  return rules;
}

model::ScheduleRule read_schedule(Work& work, Reader& reader) {
  const model::Site& site = work.content.site;
  model::ScheduleRule rule;
  rule.service = read_one_of(reader, "service", services_of(site));
  rule.offices = read_known(reader, "offices", offices_of(site));
  rule.weekdays = read_weekdays(reader, rule.weekdays);
  rule.from_minute = read_minute(reader, "from", Need::required, rule.from_minute);
  rule.to_minute = read_minute(reader, "to", Need::required, rule.to_minute);
  rule.slot_minutes = reader.number("minutes", Need::required, 5, kMostMinutes, rule.slot_minutes);
  rule.places = reader.number("places", Need::required, 1, kMostPlaces, rule.places);
  if (rule.from_minute + rule.slot_minutes > rule.to_minute) reader.fault("to", "not one time fits between 'from' and 'to'");
  if (auto parts = reader.table("parts")) {
    for (const std::string& id : parts->keys()) {
      rule.parts.push_back({id, parts->number(id, Need::required, 0, rule.places, 0)});
    }
    parts->finish();
  }
  rule.valid_from = read_date(reader, "valid_from", Need::optional);
  rule.valid_to = read_date(reader, "valid_to", Need::optional);
  rule.rules = read_rules(reader);
  reader.finish();
  return rule;
}

model::DayException read_exception(Work& work, Reader& reader) {
  const model::Site& site = work.content.site;
  model::DayException differs;
  if (const auto date = read_date(reader, "date", Need::required)) differs.date = *date;
  differs.offices = read_known(reader, "offices", offices_of(site));
  differs.services = read_known(reader, "services", services_of(site));
  differs.closed = !reader.has("open");
  if (!differs.closed) {
    differs.open_minute = read_minute(reader, "open", Need::required, 0);
    differs.close_minute = read_minute(reader, "close", Need::required, 0);
    if (differs.open_minute >= differs.close_minute) reader.fault("close", "'close' must be later than 'open'");
  }
  differs.reason = reader.text("reason", Need::required);
  if (!differs.reason.empty() && !is_id(differs.reason)) reader.fault("reason", "'" + differs.reason + "' is no id");
  reader.finish();
  return differs;
}

}  // namespace

void read_timetable(Work& work, Reader& top) {
  model::Site& site = work.content.site;
  for (Reader& reader : top.tables("counter")) site.counters.push_back(read_counter(work, reader));
  for (Reader& reader : top.tables("schedule")) site.schedule.push_back(read_schedule(work, reader));
  for (Reader& reader : top.tables("exception")) site.exceptions.push_back(read_exception(work, reader));
  for (const std::string& text : top.texts("announced_holidays", Need::optional)) {
    const auto date = base::parse_iso_date(text);
    if (!date) top.fault("announced_holidays", "'" + text + "' is no date like 2027-01-01");
    if (date) site.announced_holidays.push_back(*date);
  }
  std::sort(site.announced_holidays.begin(), site.announced_holidays.end());
}

}  // namespace haisai::content

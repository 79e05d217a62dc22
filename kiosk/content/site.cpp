// assets/sites/<site>.toml: a city, its offices and queues. Fees are read with the procedures.
#include <algorithm>
#include <set>

#include "kiosk/base/clock.h"
#include "kiosk/content/minutes.h"
#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

bool is_closed_date(const std::string& text) {
  // A leap year, so that 02-29 may be named.
  return base::parse_iso_date(text.size() == 5 ? "2024-" + text : text).has_value();
}

model::WalkinRules read_walkin(Reader& reader) {
  constexpr int kMostMinutes = 12 * 60;
  model::WalkinRules walkin;
  walkin.offered = reader.flag("walkin", walkin.offered);
  walkin.last_before_close =
      reader.number("last_before_close", Need::optional, 0, kMostMinutes, walkin.last_before_close);
  walkin.usual_minutes = reader.number("usual_minutes", Need::optional, 1, kMostMinutes, walkin.usual_minutes);
  return walkin;
}

void read_closed_dates(Reader& reader, Need need, std::vector<std::string>& dates) {
  dates = reader.texts("closed_dates", need);
  for (const std::string& date : dates) {
    if (!is_closed_date(date)) reader.fault("closed_dates", "'" + date + "' is no date like 06-23 or 2026-06-23");
  }
}

model::Service read_service(Work& work, Reader& reader) {
  model::Service service;
  service.id = reader.text("id", Need::required);
  service.prefix = reader.text("prefix", Need::required);
  service.group = reader.number("group", Need::required, 1, 255, 1);
  service.counter = reader.text("counter", Need::required);
  service.procedure_group = reader.text("procedure_group", Need::optional);
  service.sensitive = reader.flag("sensitive", service.sensitive);
  service.lesson = reader.flag("lesson", service.lesson);
  service.walkin = read_walkin(reader);
  if (!service.id.empty() && !is_id(service.id))
    reader.fault("id", "'" + service.id + "' is no id: use a-z 0-9 . _ -");
  const bool letter = service.prefix.size() == 1 && service.prefix[0] >= 'A' && service.prefix[0] <= 'Z';
  if (!service.prefix.empty() && !letter) reader.fault("prefix", "'prefix' must be one letter from A to Z");
  for (const model::Service& other : work.content.site.services) {
    if (other.id == service.id) reader.fault("id", "service '" + service.id + "' is there twice");
    if (other.prefix == service.prefix)
      reader.fault("prefix", "prefix '" + service.prefix + "' is also that of '" + other.id + "'");
    // Services whose name is nobody's business may share a group: the QR then tells none of them (§1.3 rule 11).
    if (other.group == service.group && !(other.sensitive && service.sensitive))
      reader.fault("group", "group " + std::to_string(service.group) + " is also that of '" + other.id + "'");
  }
  work.places["service/" + service.id] = {reader.file(), reader.line()};
  reader.finish();
  return service;
}

model::Office read_office(Work& work, Reader& reader) {
  model::Office office;
  office.id = reader.text("id", Need::required);
  office.branch = reader.number("branch", Need::required, 1, 255, 1);
  office.open_minute = read_minute(reader, "open", Need::required, office.open_minute);
  office.close_minute = read_minute(reader, "close", Need::required, office.close_minute);
  office.services = reader.texts("services", Need::required);
  office.closed_on_weekends = reader.flag("closed_on_weekends", office.closed_on_weekends);
  office.closed_on_holidays = reader.flag("closed_on_holidays", office.closed_on_holidays);
  office.closed_at_year_end = reader.flag("closed_at_year_end", office.closed_at_year_end);
  office.closed_on_city_days = reader.flag("closed_on_city_days", office.closed_on_city_days);
  read_closed_dates(reader, Need::optional, office.closed_dates);
  office.bookings = reader.flag("bookings", office.bookings);
  if (office.open_minute >= office.close_minute) reader.fault("close", "'close' must be later than 'open'");
  if (!office.id.empty() && !is_id(office.id))
    reader.fault("id", "'" + office.id + "' is no id: use a-z 0-9 . _ -");
  const model::Site& site = work.content.site;
  std::vector<std::string> known;
  for (const model::Service& service : site.services) known.push_back(service.id);
  for (const std::string& service : office.services) {
    if (site.service(service) == nullptr)
      reader.fault("services", "no service '" + service + "'" + suggestion(service, known));
  }
  for (const model::Office& other : site.offices) {
    if (other.id == office.id) reader.fault("id", "office '" + office.id + "' is there twice");
    if (other.branch == office.branch)
      reader.fault("branch",
                   "branch " + std::to_string(office.branch) + " is also that of '" + other.id + "'");
  }
  work.places["office/" + office.id] = {reader.file(), reader.line()};
  reader.finish();
  return office;
}

void read_head(Work& work, Reader& top) {
  model::Site& site = work.content.site;
  site.id = top.text("id", Need::required);
  if (!site.id.empty() && site.id != work.content.settings.site) {
    top.fault("id", "'" + site.id + "' must be the name of the file, '" + work.content.settings.site + "'");
  }
  site.city_code = top.text("city_code", Need::required);
  const bool digits =
      std::all_of(site.city_code.begin(), site.city_code.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!site.city_code.empty() && (site.city_code.size() != 6 || !digits))
    top.fault("city_code", "'city_code' must be six digits");
  site.greeting = top.flag("greeting", site.greeting);
  read_closed_dates(top, Need::required, site.closed_dates);
  const std::string checked_on = top.text("checked_on", Need::required);
  if (!checked_on.empty() && !base::parse_iso_date(checked_on))
    top.fault("checked_on", "'" + checked_on + "' is no date like 2026-11-01");
  top.text("source", Need::required);
}

}  // namespace

void read_site(Work& work) {
  const TomlFile file = work.read(work.assets / "sites" / (work.content.settings.site + ".toml"));
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  work.places["site"] = {file.file, 1};
  read_head(work, top);
  model::Site& site = work.content.site;
  for (Reader& reader : top.tables("service")) site.services.push_back(read_service(work, reader));
  for (Reader& reader : top.tables("office")) site.offices.push_back(read_office(work, reader));
  if (site.offices.empty()) top.fault("", "no [[office]]");
  read_timetable(work, top);
  top.finish();
  const std::string& office = work.content.settings.office;
  if (site.office(office) != nullptr) return;
  std::vector<std::string> known;
  for (const model::Office& each : site.offices) known.push_back(each.id);
  work.fault(work.place_of("settings/office"),
             "no office '" + office + "' in " + file.file + suggestion(office, known));
}

}  // namespace haisai::content

// assets/sites/<site>.toml: a city, its offices and queues. Fees are read with the procedures.
#include <algorithm>
#include <set>

#include "kiosk/base/clock.h"
#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

// "08:30" as minutes of the day; -1 when it is no time.
int minute_of(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return -1;
  for (const std::size_t i : {0U, 1U, 3U, 4U}) {
    if (text[i] < '0' || text[i] > '9') return -1;
  }
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  return hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

int read_minute(Reader& reader, std::string_view key, int otherwise) {
  const std::string text = reader.text(key, Need::required);
  if (text.empty()) return otherwise;
  const int minute = minute_of(text);
  if (minute < 0) reader.fault(key, "'" + text + "' is not a time like 08:30");
  return minute < 0 ? otherwise : minute;
}

bool is_closed_date(const std::string& text) {
  // A leap year, so that 02-29 may be named.
  return base::parse_iso_date(text.size() == 5 ? "2024-" + text : text).has_value();
}

model::Service read_service(Work& work, Reader& reader) {
  model::Service service;
  service.id = reader.text("id", Need::required);
  service.prefix = reader.text("prefix", Need::required);
  service.group = reader.number("group", Need::required, 1, 255, 1);
  service.counter = reader.text("counter", Need::required);
  service.procedure_group = reader.text("procedure_group", Need::optional);
  if (!service.id.empty() && !is_id(service.id))
    reader.fault("id", "'" + service.id + "' is no id: use a-z 0-9 . _ -");
  const bool letter = service.prefix.size() == 1 && service.prefix[0] >= 'A' && service.prefix[0] <= 'Z';
  if (!service.prefix.empty() && !letter) reader.fault("prefix", "'prefix' must be one letter from A to Z");
  for (const model::Service& other : work.content.site.services) {
    if (other.id == service.id) reader.fault("id", "service '" + service.id + "' is there twice");
    if (other.prefix == service.prefix)
      reader.fault("prefix", "prefix '" + service.prefix + "' is also that of '" + other.id + "'");
    if (other.group == service.group)
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
  office.open_minute = read_minute(reader, "open", office.open_minute);
  office.close_minute = read_minute(reader, "close", office.close_minute);
  office.services = reader.texts("services", Need::required);
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
  site.closed_dates = top.texts("closed_dates", Need::required);
  for (const std::string& date : site.closed_dates) {
    if (!is_closed_date(date))
      top.fault("closed_dates", "'" + date + "' is no date like 06-23 or 2026-06-23");
  }
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
  top.finish();
  const std::string& office = work.content.settings.office;
  if (site.office(office) != nullptr) return;
  std::vector<std::string> known;
  for (const model::Office& each : site.offices) known.push_back(each.id);
  work.fault(work.place_of("settings/office"),
             "no office '" + office + "' in " + file.file + suggestion(office, known));
}

}  // namespace haisai::content

// A city, its offices and their counters, as loaded from assets/sites.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/model/timetable.h"
#include "kiosk/model/fact.h"

namespace haisai::model {

// A queue people take numbers for. Its public name is the text key `service.<id>.name`.
struct Service {
  std::string id;       // "jumin"
  std::string prefix;   // "A"
  int group = 0;        // 1..255: number in the QR claim
  std::string counter;  // text key suffix of the place: `counter.<id>`
  std::string procedure_group;
  // Welfare, arrears, consultation (§1.3 rule 11): on paper and display the neutral name, and the QR says `group`, which
  // such services may share.
  bool sensitive = false;
  bool lesson = false;      // seats of a course: booked, never called one by one
  WalkinRules walkin{};
};

struct Office {
  std::string id;     // "honcho"; its name is the text key `site.<id>.name`
  int branch = 0;     // 1..255: number in the QR claim
  std::vector<std::string> services;
  int open_minute = 8 * 60 + 30;    // minute of day
  int close_minute = 17 * 60 + 15;  // minute of day
  // Layers of closed days (tickets-queue-printing §1.4): a national office in the same building opens on 23 June.
  bool closed_on_weekends = true;
  bool closed_on_holidays = true;      // national
  bool closed_at_year_end = true;      // 29 December to 3 January
  bool closed_on_city_days = true;     // Site::closed_dates (Naha: 23 June)
  std::vector<std::string> closed_dates{};  // of this branch alone, as Site::closed_dates
  bool bookings = true;                // times can be booked here
};

// A 町字 of the city's own list (assets/sites/<site>/towns.toml).
struct Town {
  std::string name;      // "泉崎", as it is written in an address
  std::string kana;      // hiragana
  std::string postcode;  // seven digits; empty: not sure
  int chome = 0;         // how many 丁目; 0: none
  bool without_chome = true;  // parts of it have none (字)
  std::string group;     // towns that are picked together (text key `place.group.<id>`); empty: by the row of kana
};

struct Prefecture {
  std::string name;      // "沖縄県"
  std::string kana;
  int region = 0;        // 0..5: text key `place.region.<n>`
};

// An address on the web that may be shown as a QR code; nothing else may. Its name is the text `link.<id>.name`.
struct Link {
  std::string id;
  std::string url;  // https:// and a host of the list
  Fact fact;
};

struct Site {
  std::string id;         // "naha"
  std::string city_code;  // "472018"
  std::vector<Office> offices;
  std::vector<Service> services;
  std::vector<std::string> closed_dates;  // MM-DD each year, e.g. 06-23
  std::vector<Counter> counters;
  std::vector<ScheduleRule> schedule;
  std::vector<DayException> exceptions;
  std::vector<base::Date> announced_holidays;  // national holidays of years the Cabinet Office's list was put in for
  // For picking an address; empty: none is offered.
  std::string address;     // what stands before a town: prefecture and city
  std::string chome_word;  // what stands after its number
  std::vector<Town> towns;
  std::vector<Prefecture> prefectures;
  std::vector<Link> links;                // the allow-list
  bool greeting = true;                   // はいさい・はいたい on the first page

  const Office* office(const std::string& office_id) const;
  const Service* service(const std::string& service_id) const;
  const Counter* counter(const std::string& counter_id) const;
  const Link* link(const std::string& link_id) const;
};

}  // namespace haisai::model

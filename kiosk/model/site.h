// A city, its offices and their counters, as loaded from assets/sites.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace haisai::model {

// A queue people take numbers for. Its public name is the text key `service.<id>.name`.
struct Service {
  std::string id;       // "jumin"
  std::string prefix;   // "A"
  int group = 0;        // 1..255: number in the QR claim
  std::string counter;  // text key suffix of the place: `counter.<id>`
  std::string procedure_group;
};

struct Office {
  std::string id;     // "honcho"; its name is the text key `site.<id>.name`
  int branch = 0;     // 1..255: number in the QR claim
  std::vector<std::string> services;
  int open_minute = 8 * 60 + 30;    // minute of day
  int close_minute = 17 * 60 + 15;  // minute of day
};

struct Site {
  std::string id;         // "naha"
  std::string city_code;  // "472018"
  std::vector<Office> offices;
  std::vector<Service> services;
  std::vector<std::string> closed_dates;  // MM-DD each year, e.g. 06-23
  bool greeting = true;                   // はいさい・はいたい on the first page

  const Office* office(const std::string& office_id) const;
  const Service* service(const std::string& service_id) const;
};

}  // namespace haisai::model

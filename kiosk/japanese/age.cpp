#include "kiosk/japanese/age.h"

namespace haisai::japanese {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

namespace {

// From 1 April to 31 March, named by the year it begins in.
int fiscal_year(base::Date day) {
  return static_cast<int>(day.year()) - (day.month() < std::chrono::April ? 1 : 0);
}

}  // namespace

base::Date attain(base::Date birth, int years) {
  const base::Date birthday{birth.year() + std::chrono::years{years}, birth.month(), birth.day()};
  // sys_days carries a 29 February that does not exist over to 1 March, so one day before it is right too.
  return sys_days{birthday} - days{1};
}

int age_on(base::Date birth, base::Date day) {
  const int years = static_cast<int>(day.year()) - static_cast<int>(birth.year());
  return sys_days{day} > sys_days{attain(birth, years)} ? years : years - 1;
}

base::Date school_entry(base::Date birth) {
  const base::Date from = sys_days{attain(birth, 6)} + days{1};
  const base::Date april{from.year(), std::chrono::April, std::chrono::day{1}};
  return april >= from
             ? april
             : base::Date{from.year() + std::chrono::years{1}, std::chrono::April, std::chrono::day{1}};
}

base::Date fiscal_end_after(base::Date birth, int years) {
  const base::Date reached = attain(birth, years);
  return base::Date{year{fiscal_year(reached) + 1}, std::chrono::March, std::chrono::day{31}};
}

int school_year(base::Date birth, base::Date day) {
  return fiscal_year(day) - static_cast<int>(school_entry(birth).year()) + 1;
}

int age_in_months(base::Date birth, base::Date day) {
  const int years = static_cast<int>(day.year()) - static_cast<int>(birth.year());
  const int months = static_cast<int>(static_cast<unsigned>(day.month())) - static_cast<int>(static_cast<unsigned>(birth.month()));
  return years * 12 + months - (day.day() < birth.day() ? 1 : 0);
}

}  // namespace haisai::japanese

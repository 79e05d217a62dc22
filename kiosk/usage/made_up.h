// A made-up year of visits, so that staff and tests can look at real-sized data: busier in March and April, on Mondays
// and at ten o'clock, nearly empty on a typhoon day. The same seed gives the same year. Nothing in it happened.
#pragma once

#include <functional>
#include <random>
#include <string>
#include <vector>

#include "kiosk/usage/content_ids.h"

namespace haisai::usage {

struct MadeUpPlan {
  base::Date first{};
  int days = 365;
  int terminals = 1;               // 1..30, spread over the sites
  int visits_a_day = 18;           // a terminal on an ordinary day
  std::uint32_t seed = 1;
  std::vector<std::string> sites;       // ids of offices
  std::vector<std::string> procedures;  // ids
  std::vector<std::string> services;    // ids of queues, for the numbers
  std::vector<std::string> languages;   // the first is the usual one
  std::vector<std::string> matters;     // what can be looked up without a form; none: nobody does
  std::vector<std::string> notices;     // none: none are shown
  std::vector<std::string> lessons;     // none: nobody practises
  bool desk = false;                    // forms are taken in and given back at desks
  std::function<bool(base::Date)> closed;   // days without visits; empty: Saturdays and Sundays
};

class MadeUpYear {
 public:
  MadeUpYear(const model::ContentIds& ids, MadeUpPlan plan);

  // The next visit; false at the end of the year.
  bool next(model::UsageSession& session);
  // The numbers of the whole year, a handful a day and service.
  std::vector<model::TicketStat> tickets();
  // The terminals' faults: a start each open day, paper that ended, a reader that was lost.
  std::vector<model::MachineFault> faults();

 private:
  int visits_on(base::Date day);
  bool is_closed(base::Date day) const;
  bool is_typhoon(base::Date day) const;
  void begin(model::UsageSession& session);
  void walk(model::UsageSession& session);
  bool beside(model::UsageSession& session);   // a visit that filled in no form; false: this one does
  void look_up(model::UsageSession& session);
  void practise(model::UsageSession& session);
  void at_desk(model::UsageSession& session);
  void answer_survey(model::UsageSession& session, bool with_card);
  double chance() { return static_cast<double>(random_() >> 5) / 134'217'728.0; }   // [0, 1)
  int number(int from, int to) { return from + static_cast<int>(chance() * (to - from + 1)); }
  const std::string& one_of(const std::vector<std::string>& ids) { return ids[static_cast<std::size_t>(number(0, static_cast<int>(ids.size()) - 1))]; }
  model::ContentId id(const std::string& text) const { return ids_.find(text).value_or(model::ContentId{}); }

  const model::ContentIds& ids_;
  MadeUpPlan plan_;
  std::mt19937 random_;
  int day_ = -1;
  int left_today_ = 0;
};

}  // namespace haisai::usage

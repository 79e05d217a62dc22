// 事例: one change that was tried, from the question to the decision (assets/cases): what was asked, what was changed, and
// the two times that are compared.
#pragma once

#include <string>

#include "kiosk/base/clock.h"

namespace haisai::model {

// What is compared, as a share of visits: those that reached their end, that went without staff, that were right at once,
// that used the card; or, of those who came to a step, those who did not give up there.
enum class Measure { reached, without_staff, first_right, with_card, kept };

struct CaseTime {
  base::Date from{};
  base::Date to{};
};

struct ChangeCase {
  std::string id;
  std::string question;
  std::string voice;       // what residents said of it, in the city's own words; empty: nobody did
  std::string change;      // what was changed
  std::string decision;    // what was decided then; empty: not yet
  std::string owner;       // section (text owner.<id>); empty: none
  std::string procedure;   // id; empty: all
  std::string step;        // of Measure::kept
  Measure measure = Measure::reached;
  CaseTime before, after;
  bool made_public = false;   // belongs on 「みなさんの声で かわったこと」
};

}  // namespace haisai::model

// The table of the monthly report by number of the city's plan (No.1 to No.17): one line of figures each. Pure.
#pragma once

#include <string>
#include <vector>

#include "kiosk/usage/review.h"

namespace haisai::usage {

struct PlanLine {
  std::string item;    // "No.4"
  std::string what;    // markup
  std::string month;
  std::string year;    // since the first of April
};

// month, year: the answers to all questions of assets/reports in these times.
std::vector<PlanLine> plan_lines(const Answers& month, const Answers& year, const model::Catalogue& texts);

}  // namespace haisai::usage

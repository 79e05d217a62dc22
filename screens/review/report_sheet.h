// The monthly report: two sheets of paper for a meeting. Pure.
#pragma once

#include "kiosk/usage/plan_lines.h"
#include "kiosk/usage/review.h"
#include "screens/review/pen.h"

namespace haisai::review {

struct MonthlyReport {
  std::string title;
  std::string fiscal;                       // fiscal year and days, in words
  bool made_up = false;
  std::vector<usage::ReviewPage> pages;     // of this month, compared with the month before; as kReviewPages
  std::vector<std::string> next;            // at most four, the most pressing first
  std::vector<usage::PlanLine> plan;        // No.1 to No.17
};

inline constexpr int kSheets = 2;
// sheet: 0 or 1. look: 210 × 297 in shape.
ui::LaidOut lay_out_sheet(const MonthlyReport& report, int sheet, const Look& look);

}  // namespace haisai::review

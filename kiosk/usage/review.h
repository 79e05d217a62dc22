// What the review shows to staff: pages of figures, charts and sentences, made from the answers of assets/reports and the
// words of the catalogue. Every page says how many visits it stands on, and what to do next. Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/model/catalogue.h"
#include "kiosk/usage/table.h"

namespace haisai::usage {

struct Bar {
  std::string label;             // markup
  double value = 0;              // not negative; the longest bar of the chart is the scale
  std::string shown;             // the value in words: "1,204回"
  std::optional<double> before;  // of the period it is compared with
  bool strong = false;           // what the page's sentence speaks of
};

struct Chart {
  std::string id;
  std::string title;             // markup
  bool upright = false;          // columns side by side (a day's hours) instead of bars below each other
  std::vector<Bar> bars;
};

struct Figure {
  std::string label;             // markup
  std::string shown;             // "83%"
  std::string note;              // how sure it is, or what it was before
};

struct ReviewPage {
  std::string id;                      // one of kReviewPages
  std::string title;
  std::string basis;                   // n, and how many of those asked answered
  std::vector<Figure> figures;
  std::vector<Chart> charts;
  std::vector<std::string> sentences;  // what the charts say, for ears too; markup
  std::string next;                    // what to do next; markup
};

// In the order they are looked through.
inline constexpr std::string_view kReviewPages[] = {"today", "waiting", "funnel", "card", "languages", "satisfaction", "papers", "faults"};

// By the name of the question (assets/reports, without ending). One that is missing counts as empty.
using Answers = std::map<std::string, Table, std::less<>>;
// What the pages need to have answered.
inline constexpr std::string_view kReviewQuestions[] = {"today",       "hours",     "no04_waiting", "no01_steps",    "no02_card", "no02_reasons",
                                                        "no06_modes",  "no01_use",  "no01_trouble", "no03_avoidable", "no16_faults", "no17_paper"};

// id: of kReviewPages. texts: staff.review.*, and the names of procedures, services and offices.
ReviewPage review_page(std::string_view id, const Answers& answers, const model::Catalogue& texts);

// The same page with what it was in another period beside each figure and bar.
ReviewPage compared(ReviewPage page, const ReviewPage& before, const model::Catalogue& texts);

}  // namespace haisai::usage

// What the counts say, at a desk: which period, office and procedure are looked at, and the pages made of them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/base/error.h"
#include "kiosk/usage/review.h"
#include "kiosk/usage/usage_log.h"

namespace haisai::desk {

#define HAISAI_REVIEW_SPANS(X) X(today) X(week) X(month) X(year)

// year: from April, as the city counts.
enum class ReviewSpan {
#define X(id) id,
  HAISAI_REVIEW_SPANS(X)
#undef X
};
inline constexpr ReviewSpan kReviewSpans[] = {
#define X(id) ReviewSpan::id,
    HAISAI_REVIEW_SPANS(X)
#undef X
};
std::string_view name_of(ReviewSpan span);

struct ReviewDesk {
  ReviewSpan span = ReviewSpan::month;
  int ago = 0;                            // spans before the one today lies in
  std::string office;                     // empty: all
  std::string procedure;                  // empty: all
  std::size_t page = 0;                   // of pages
  int asked = 0;                          // of the last reading; answers to an earlier one are dropped
  bool working = false;
  std::optional<base::ErrorCode> trouble; // why the last reading failed
  std::vector<usage::ReviewPage> pages;
  bool made_up = false;                   // the counts are those of `haisai usage demo`
};

inline constexpr int kMostSpansAgo = 3660;   // ten years of days: what the log keeps

// The days of the span that lies `ago` spans before the one with `today` in it; whole, so its end may be to come.
usage::Period period_of(ReviewSpan span, int ago, base::Date today);
// What it is compared with: the same weekday a week earlier, the days, month or year before.
usage::Period compared_with(ReviewSpan span, int ago, base::Date today);

}  // namespace haisai::desk

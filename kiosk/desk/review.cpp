#include "kiosk/desk/review.h"

#include <algorithm>

#include "kiosk/desk/step.h"

namespace haisai::desk {
namespace {

using std::chrono::sys_days;

constexpr int kWeek = 7;

base::Date days_before(base::Date day, int days) { return base::Date(sys_days(day) - std::chrono::days(days)); }

usage::Period month_of(std::chrono::year_month month) {
  return {base::Date(month / std::chrono::day(1)), base::Date(sys_days(month / std::chrono::last))};
}

usage::Period fiscal_year_of(std::chrono::year year) {
  using namespace std::chrono;
  return {base::Date(year / April / day(1)), base::Date((year + years(1)) / March / day(31))};
}

void ask(Step& step) {
  ReviewDesk& review = step.next.review;
  const base::Date today = base::civil_time(step.next.now).date;
  review.trouble.reset();
  review.working = true;
  ReadReview wanted;
  wanted.asked = ++review.asked;
  wanted.scope = {period_of(review.span, review.ago, today), review.office, review.procedure};
  wanted.before = {compared_with(review.span, review.ago, today), review.office, review.procedure};
  step.effects.push_back(std::move(wanted));
}

void turn(ReviewDesk& review, int by) {
  const auto count = static_cast<int>(review.pages.size());
  if (count > 0) review.page = static_cast<std::size_t>((static_cast<int>(review.page) + by + count) % count);
}

void choose_span(ReviewDesk& review, const std::string& name) {
  for (const ReviewSpan span : kReviewSpans) {
    if (name_of(span) != name) continue;
    review.span = span;
    review.ago = 0;
  }
}

void choose(ReviewDesk& review, const Pressed& pressed) {
  switch (pressed.act) {
    case Act::review_span:
      return choose_span(review, pressed.arg);
    case Act::review_earlier:
      review.ago = std::min(review.ago + 1, kMostSpansAgo);
      return;
    case Act::review_later:
      review.ago = std::max(review.ago - 1, 0);
      return;
    case Act::review_office:
      review.office = pressed.arg;
      return;
    default:
      return;
  }
}

}  // namespace

std::string_view name_of(ReviewSpan span) {
  switch (span) {
#define X(id)           \
  case ReviewSpan::id: \
    return #id;
    HAISAI_REVIEW_SPANS(X)
#undef X
  }
  return "";
}

usage::Period period_of(ReviewSpan span, int ago, base::Date today) {
  switch (span) {
    case ReviewSpan::today:
      return {days_before(today, ago), days_before(today, ago)};
    case ReviewSpan::week:
      return {days_before(today, (ago + 1) * kWeek - 1), days_before(today, ago * kWeek)};
    case ReviewSpan::month:
      return month_of(today.year() / today.month() - std::chrono::months(ago));
    case ReviewSpan::year:
      break;
  }
  return fiscal_year_of(today.year() - std::chrono::years(ago + (today.month() < std::chrono::April ? 1 : 0)));
}

usage::Period compared_with(ReviewSpan span, int ago, base::Date today) {
  return period_of(span, span == ReviewSpan::today ? ago + kWeek : ago + 1, today);
}

void open_review(Step& step) {
  show(step, PageId::review);
  ask(step);
}

void on_review(Step& step, const Pressed& pressed) {
  ReviewDesk& review = step.next.review;
  if (step.next.page == PageId::review) {
    if (pressed.act == Act::review_before) turn(review, -1);
    if (pressed.act == Act::review_next) turn(review, 1);
    if (pressed.act == Act::review_choose) show(step, PageId::review_choice);
  } else if (step.next.page == PageId::review_choice) {
    choose(review, pressed);
    if (pressed.act == Act::review_procedures) show(step, PageId::review_procedures);
    if (pressed.act == Act::review_show) open_review(step);
  } else if (step.next.page == PageId::review_procedures && pressed.act == Act::review_procedure) {
    review.procedure = pressed.arg;
    show(step, PageId::review_choice);
  }
}

void on(Step& step, const ReviewRead& event) {
  ReviewDesk& review = step.next.review;
  if (!review.working || event.asked != review.asked) return;
  review.working = false;
  review.trouble = event.failed;
  review.made_up = event.made_up;
  review.pages = event.pages;
  if (review.page >= review.pages.size()) review.page = 0;
}

}  // namespace haisai::desk

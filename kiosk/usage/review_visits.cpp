// Pages of the review about visits: today at a glance, waiting, where people stop.
#include <algorithm>

#include "kiosk/usage/proportion.h"
#include "kiosk/usage/review_words.h"

namespace haisai::usage {
namespace {

constexpr double kEnough = 10;      // fewer say nothing about a share
constexpr std::size_t kMostBars = 10;
constexpr double kReachedWell = 75, kCalledOften = 15;   // % of visits

std::string whole_percent(double percent) { return counted(percent) + "%"; }

// The hour most visits fall in, -1 without any; its visits in `count`.
int busiest_hour(const Rows& hours, double& count) {
  int busiest = -1;
  for (std::size_t row = 0; row < hours.size(); ++row) {
    if (busiest >= 0 && hours.number(row, "visits") <= count) continue;
    busiest = static_cast<int>(hours.number(row, "hour"));
    count = hours.number(row, "visits");
  }
  return busiest;
}

Chart hours_chart(const Rows& hours, int busiest, const Words& words) {
  Chart chart{"hours", words("today.hours"), true, {}};
  const std::map<std::string, double> by_hour = hours.sum_by("hour", "visits");
  for (int hour = 8; hour <= 17; ++hour) {
    const auto found = by_hour.find(std::to_string(hour));
    const double count = found == by_hour.end() ? 0 : found->second;
    chart.bars.push_back({words("hour", {{"n", std::to_string(hour)}}), count, counted(count), {}, hour == busiest});
  }
  if (busiest < 0) chart.bars.clear();
  return chart;
}

// A step's share of visitors who gave up on it.
double lost_share(const Rows& steps, std::size_t row) {
  return share_of(steps.number(row, "stopped"), steps.number(row, "visits"));
}

}  // namespace

ReviewPage today_page(const Answers& answers, const Words& words) {
  const Rows today(answers, "today");
  const Rows hours(answers, "hours");
  ReviewPage page;
  const double visits = today.sum("visits"), called = today.sum("called_staff");
  const double asked = today.sum("asked"), answered = today.sum("answered");
  page.basis = words.basis(visits, asked, answered);
  if (visits <= 0) return page;
  const Proportion reached = proportion_of(static_cast<std::int64_t>(today.sum("reached")), static_cast<std::int64_t>(visits));
  page.figures = {
      {words("today.visits"), words("times", {{"n", counted(visits)}}), ""},
      {words("today.reached"), whole_percent(reached.percent), words("range", {{"low", counted(reached.low)}, {"high", counted(reached.high)}})},
      {words("today.called"), whole_percent(share_of(called, visits)), words("times", {{"n", counted(called)}})},
      {words("today.satisfaction"), answered > 0 ? words("points", {{"n", counted(today.sum("satisfaction"), 1)}}) : words("unknown"),
       words("answered", {{"n", counted(answered)}})}};
  double most = 0;
  const int busiest = busiest_hour(hours, most);
  page.charts = {hours_chart(hours, busiest, words)};
  page.sentences = {words("today.says_reached", {{"n", counted(visits)}, {"percent", counted(reached.percent)}})};
  if (busiest >= 0) page.sentences.push_back(words("today.says_hour", {{"hour", std::to_string(busiest)}, {"n", counted(most)}}));
  const bool stuck = reached.percent < kReachedWell;
  page.next = words(visits < kEnough                          ? "few_next"
                    : stuck                                   ? "today.next_funnel"
                    : share_of(called, visits) > kCalledOften ? "today.next_called"
                                                              : "today.next_well",
                    {{"hour", std::to_string(busiest)}});
  return page;
}

ReviewPage waiting_page(const Answers& answers, const Words& words) {
  const Rows waits(answers, "no04_waiting");
  ReviewPage page;
  const double tickets = waits.sum("tickets"), lost = waits.sum("absent") + waits.sum("given_up");
  page.basis = words("waiting.basis", {{"n", counted(tickets)}});
  Chart chart{"waits", words("waiting.chart"), false, {}};
  std::size_t longest = 0;
  for (std::size_t row = 0; row < waits.size(); ++row) {
    const double minutes = waits.number(row, "median_wait_s") / 60;
    if (minutes > waits.number(longest, "median_wait_s") / 60) longest = row;
    chart.bars.push_back({words.site(waits.text(row, "site")) + " " + words.service(waits.text(row, "service")), minutes,
                          words("minutes", {{"n", counted(minutes, 1)}}), {}, false});
  }
  if (chart.bars.empty()) return page;
  const std::string where = chart.bars[longest].label;
  const double minutes = chart.bars[longest].value;
  chart.bars[longest].strong = true;
  std::stable_sort(chart.bars.begin(), chart.bars.end(), [](const Bar& a, const Bar& b) { return a.value > b.value; });
  if (chart.bars.size() > kMostBars) chart.bars.resize(kMostBars);
  page.charts = {chart};
  page.figures = {{words("waiting.tickets"), words("numbers", {{"n", counted(tickets)}}), ""},
                  {words("waiting.booked"), whole_percent(share_of(waits.sum("booked"), tickets)), ""},
                  {words("waiting.lost"), whole_percent(share_of(lost, tickets)), words("numbers", {{"n", counted(lost)}})}};
  page.sentences = {words("waiting.says_longest", {{"where", where}, {"minutes", counted(minutes, 1)}}),
                    words("waiting.says_lost", {{"n", counted(lost)}, {"percent", counted(share_of(lost, tickets))}})};
  double most = 0;
  const int busiest = busiest_hour(Rows(answers, "hours"), most);
  page.next = words(busiest < 0 ? "waiting.next" : "waiting.next_hour", {{"where", where}, {"hour", std::to_string(busiest)}});
  return page;
}

ReviewPage funnel_page(const Answers& answers, const Words& words) {
  const Rows steps(answers, "no01_steps");
  ReviewPage page;
  page.basis = words.basis(Rows(answers, "today").sum("visits"));
  Chart chart{"steps", words("funnel.chart"), false, {}};
  std::optional<std::size_t> worst;
  for (std::size_t row = 0; row < steps.size(); ++row) {
    const double visits = steps.number(row, "visits");
    if (visits <= 0 || chart.bars.size() >= kMostBars) continue;
    if (visits >= kEnough && (!worst || lost_share(steps, row) > lost_share(steps, *worst))) worst = row;
    chart.bars.push_back({words.name("step", steps.text(row, "step")), visits,
                          words("funnel.bar", {{"n", counted(visits)}, {"stopped", counted(steps.number(row, "stopped"))},
                                               {"percent", counted(lost_share(steps, row), 1)}}), {}, false});
  }
  if (worst && lost_share(steps, *worst) > 0) {
    const std::string id = steps.text(*worst, "step"), step = words.name("step", id);
    for (Bar& bar : chart.bars) bar.strong = bar.label == step;
    page.sentences = {words("funnel.says_worst", {{"step", step}, {"n", counted(steps.number(*worst, "visits"))},
                                                  {"stopped", counted(steps.number(*worst, "stopped"))},
                                                  {"percent", counted(lost_share(steps, *worst), 1)}}),
                      words("funnel.says_how", {{"step", step}, {"back", counted(steps.number(*worst, "back"))},
                                                {"rejected", counted(steps.number(*worst, "rejected"))},
                                                {"helped", counted(steps.number(*worst, "helped"))},
                                                {"seconds", counted(steps.number(*worst, "median_s"))}})};
    page.next = words(words.has("funnel.next_" + id) ? "funnel.next_" + id : "funnel.next", {{"step", step}});
  } else {
    page.next = words("few_next");
  }
  page.charts = {chart};
  return page;
}

}  // namespace haisai::usage

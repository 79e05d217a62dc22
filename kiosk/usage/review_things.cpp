// Pages of the review about things: papers that were missing or saved, faults of the machines.
#include "kiosk/usage/review_words.h"

namespace haisai::usage {
namespace {

constexpr std::size_t kMostBars = 8;

// Rows of one kind, summed by what they are about.
std::map<std::string, double> of_kind(const Rows& rows, const std::string& kind, const std::string& by) {
  std::map<std::string, double> sums;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.text(row, "kind") == kind) sums[rows.text(row, by)] += rows.number(row, "visits");
  }
  return sums;
}

}  // namespace

ReviewPage papers_page(const Answers& answers, const Words& words) {
  const Rows avoidable(answers, "no03_avoidable");
  const Rows paper(answers, "no17_paper");
  ReviewPage page;
  page.basis = words.basis(Rows(answers, "today").sum("visits"));
  std::map<std::string, double> missing;
  for (const auto& [id, count] : of_kind(avoidable, "papers", "procedure")) missing[words.procedure(id)] = count;
  const std::map<std::string, double> ways = of_kind(avoidable, "avoid", "way");
  const double printed = paper.sum("pages_printed"), saved = paper.sum("handed_without_paper");
  page.charts = {{"missing", words("papers.missing"), false, bars_of(missing, kMostBars, words, "none")},
                 {"avoid", words("papers.avoid"), false, bars_of(ways, kMostBars, words, "way")}};
  if (printed + saved > 0) page.figures = {{words("papers.printed"), words("pages", {{"n", counted(printed)}}), ""},
                                           {words("papers.saved"), words("forms", {{"n", counted(saved)}}), ""}};
  page.sentences = {words("papers.says_saved", {{"printed", counted(printed)}, {"saved", counted(saved)}, {"percent", counted(share_of(saved, printed + saved))}})};
  if (page.charts[0].bars.empty()) {
    page.next = words("papers.next_saved");
  } else {
    const Bar& most = page.charts[0].bars.front();
    page.sentences.push_back(words("papers.says_missing", {{"procedure", most.label}, {"n", counted(most.value)}}));
    page.next = words("papers.next_missing", {{"procedure", most.label}});
  }
  return page;
}

ReviewPage faults_page(const Answers& answers, const Words& words) {
  const Rows faults(answers, "no16_faults");
  ReviewPage page;
  const double times = faults.sum("times"), down = faults.sum("down_s") / 60;
  page.basis = words("faults.basis", {{"n", counted(times)}});
  page.figures = {{words("faults.times"), words("times", {{"n", counted(times)}}), ""},
                  {words("faults.down"), words("minutes", {{"n", counted(down)}}), ""}};
  page.charts = {{"faults", words("faults.chart"), false, bars_of(faults.sum_by("fault", "times"), kMostBars, words, "fault")},
                 {"devices", words("faults.devices"), false, bars_of(faults.sum_by("device", "times"), kMostBars, words, "device")}};
  if (times <= 0) {
    page.sentences = {words("faults.says_none")};
    page.next = words("faults.next_none");
    return page;
  }
  const Bar& most = page.charts[0].bars.front();
  page.sentences = {words("faults.says_most", {{"fault", most.label}, {"n", counted(most.value)}, {"minutes", counted(down)}})};
  page.next = words("faults.next", {{"fault", most.label}, {"device", page.charts[1].bars.front().label}});
  return page;
}

}  // namespace haisai::usage

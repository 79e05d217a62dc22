#include "kiosk/usage/review.h"

#include <algorithm>

#include "kiosk/usage/review_words.h"

namespace haisai::usage {

ReviewPage review_page(std::string_view id, const Answers& answers, const model::Catalogue& texts) {
  using Make = ReviewPage (*)(const Answers&, const Words&);
  constexpr Make kMakers[] = {today_page, waiting_page, funnel_page, card_page, languages_page, satisfaction_page, papers_page, faults_page};
  static_assert(std::size(kMakers) == std::size(kReviewPages));
  const Words words(texts);
  ReviewPage page;
  for (std::size_t i = 0; i < std::size(kReviewPages); ++i) {
    if (kReviewPages[i] == id) page = kMakers[i](answers, words);
  }
  page.id = id;
  page.title = words(std::string(id) + ".title");
  // Nothing to show, and nothing to advise from.
  std::erase_if(page.charts, [](const Chart& chart) { return chart.bars.empty(); });
  if (page.charts.empty() && page.figures.empty()) {
    page.sentences = {words("none")};
    page.next = words("none_next");
  }
  return page;
}

namespace {

const Bar* same(const std::vector<Bar>& bars, const std::string& label) {
  const auto found = std::find_if(bars.begin(), bars.end(), [&](const Bar& bar) { return bar.label == label; });
  return found == bars.end() ? nullptr : &*found;
}

}  // namespace

ReviewPage compared(ReviewPage page, const ReviewPage& before, const model::Catalogue& texts) {
  const Words words(texts);
  for (Figure& figure : page.figures) {
    for (const Figure& old : before.figures) {
      if (old.label == figure.label) figure.note = words("before_figure", {{"shown", old.shown}});
    }
  }
  for (Chart& chart : page.charts) {
    for (const Chart& old : before.charts) {
      if (old.id != chart.id) continue;
      for (Bar& bar : chart.bars) {
        const Bar* was = same(old.bars, bar.label);
        bar.before = was == nullptr ? 0 : was->value;
      }
    }
  }
  page.basis += words("before_basis", {{"basis", before.basis}});
  return page;
}

}  // namespace haisai::usage

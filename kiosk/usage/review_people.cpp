// Pages of the review about people: with and without card, languages and aids, satisfaction.
#include <algorithm>

#include "kiosk/model/usage_event.h"
#include "kiosk/usage/review_words.h"

namespace haisai::usage {
namespace {

constexpr std::size_t kMostBars = 8;
constexpr double kEnough = 10;

constexpr std::string_view kCardColumns[] = {"with_card", "no_card", "wrong_pin", "locked", "unsupported", "removed", "reader_down"};

std::string percent(double part, double whole) { return counted(share_of(part, whole)); }

std::map<std::string, double> aids_of(const Rows& modes) {
  constexpr std::pair<model::Aid, const char*> kAids[] = {{model::kAidLarge, "large"}, {model::kAidFurigana, "furigana"},
                                                          {model::kAidContrast, "contrast"}, {model::kAidAudio, "audio"},
                                                          {model::kAidLowReach, "low_reach"}};
  std::map<std::string, double> visits;
  for (std::size_t row = 0; row < modes.size(); ++row) {
    const auto aids = static_cast<std::uint32_t>(modes.number(row, "aids"));
    for (const auto& [bit, name] : kAids) {
      if ((aids & bit) != 0) visits[name] += modes.number(row, "visits");
    }
  }
  return visits;
}

}  // namespace

ReviewPage card_page(const Answers& answers, const Words& words) {
  const Rows cards(answers, "no02_card");
  const Rows reasons(answers, "no02_reasons");
  ReviewPage page;
  const double visits = cards.sum("visits"), with_card = cards.sum("with_card"), no_card = cards.sum("no_card");
  page.basis = words.basis(visits);
  if (visits <= 0) return page;
  std::map<std::string, double> ends;
  for (const std::string_view column : kCardColumns) ends[std::string(column)] = cards.sum(std::string(column));
  const std::map<std::string, double> why = reasons.sum_by("reason", "visits");
  page.charts = {{"card", words("card.chart"), false, bars_of(ends, kMostBars, words, "card_end")},
                 {"reasons", words("card.reasons"), false, bars_of(why, kMostBars, words, "reason")}};
  page.figures = {{words("card.with"), percent(with_card, visits) + "%", words("times", {{"n", counted(with_card)}})},
                  {words("card.without"), percent(no_card, visits) + "%", words("times", {{"n", counted(no_card)}})},
                  {words("card.pin"), percent(ends["wrong_pin"] + ends["locked"], visits) + "%", ""}};
  page.sentences = {words("card.says_use", {{"percent", percent(with_card, visits)}})};
  const std::string first = most_said(why);
  const double answered = reasons.sum("visits");
  if (!first.empty()) {
    page.sentences.push_back(words("card.says_reason", {{"reason", words.name("reason", first)}, {"n", counted(why.at(first))},
                                                        {"answered", counted(answered)}}));
  }
  const std::string own = "card.next_" + first;
  page.next = words(answered < kEnough ? "card.next_ask" : words.has(own) ? own : "card.next");
  return page;
}

ReviewPage languages_page(const Answers& answers, const Words& words) {
  const Rows modes(answers, "no06_modes");
  ReviewPage page;
  const double visits = modes.sum("visits");
  page.basis = words.basis(visits);
  if (visits <= 0) return page;
  const std::map<std::string, double> languages = modes.sum_by("lang", "visits");
  const std::map<std::string, double> reached = modes.sum_by("lang", "reached");
  page.charts = {{"languages", words("languages.chart"), false, bars_of(languages, kMostBars, words, "lang")},
                 {"texts", words("languages.texts"), false, bars_of(modes.sum_by("text", "visits"), kMostBars, words, "text")},
                 {"aids", words("languages.aids"), false, bars_of(aids_of(modes), kMostBars, words, "aid")}};
  for (Chart& chart : page.charts) {
    for (Bar& bar : chart.bars) bar.strong = false;   // many is not remarkable here
  }
  std::string hardest;
  for (const auto& [tag, count] : languages) {
    const bool harder = hardest.empty() || share_of(reached.at(tag), count) < share_of(reached.at(hardest), languages.at(hardest));
    if (count >= kEnough && harder) hardest = tag;
  }
  const double all = share_of(modes.sum("reached"), visits);
  const auto japanese = languages.find("ja");
  const double others = visits - (japanese == languages.end() ? 0 : japanese->second);
  page.sentences = {words("languages.says_other", {{"percent", percent(others, visits)}, {"n", counted(others)}})};
  if (hardest.empty()) {
    page.next = words("few_next");
    return page;
  }
  for (Bar& bar : page.charts.front().bars) bar.strong = bar.label == words.language(hardest);
  const double least = share_of(reached.at(hardest), languages.at(hardest));
  page.sentences.push_back(words("languages.says_hardest", {{"lang", words.language(hardest)}, {"percent", counted(least)}, {"all", counted(all)}}));
  page.next = words(all - least > 5 ? "languages.next_hardest" : "languages.next_even", {{"lang", words.language(hardest)}});
  return page;
}

ReviewPage satisfaction_page(const Answers& answers, const Words& words) {
  const Rows uses(answers, "no01_use");
  ReviewPage page;
  const double asked = uses.sum("asked"), answered = uses.sum("answered");
  page.basis = words.basis(uses.sum("visits"), asked, answered);
  Chart chart{"satisfaction", words("satisfaction.chart"), false, {}};
  double sum = 0;
  for (std::size_t row = 0; row < uses.size(); ++row) {
    const double count = uses.number(row, "answered"), points = uses.number(row, "satisfaction");
    sum += count * points;
    if (count < kEnough) continue;
    chart.bars.push_back({words.procedure(uses.text(row, "procedure")), points,
                          words("satisfaction.bar", {{"points", counted(points, 1)}, {"n", counted(count)}}), {}, false});
  }
  std::stable_sort(chart.bars.begin(), chart.bars.end(), [](const Bar& a, const Bar& b) { return a.value < b.value; });
  const std::map<std::string, double> troubles = Rows(answers, "no01_trouble").sum_by("trouble", "visits");
  Chart trouble{"trouble", words("satisfaction.trouble"), false, bars_of(troubles, kMostBars, words, "trouble")};
  if (answered > 0) page.figures = {{words("today.satisfaction"), words("points", {{"n", counted(sum / answered, 1)}}), words("answered", {{"n", counted(answered)}})},
                                    {words("satisfaction.rate"), percent(answered, asked) + "%", words("answered", {{"n", counted(asked)}})}};
  const std::string first = most_said(troubles);
  if (!chart.bars.empty()) {
    chart.bars.front().strong = true;
    page.sentences.push_back(words("satisfaction.says_lowest", {{"procedure", chart.bars.front().label}, {"points", counted(chart.bars.front().value, 1)}}));
  }
  if (!first.empty()) page.sentences.push_back(words("satisfaction.says_trouble", {{"trouble", words.name("trouble", first)}, {"n", counted(troubles.at(first))}}));
  if (chart.bars.size() > kMostBars) chart.bars.resize(kMostBars);
  page.charts = {chart, trouble};
  const std::string own = "satisfaction.next_" + first;
  page.next = words(answered < kEnough ? "few_next" : words.has(own) ? own : "satisfaction.next");
  return page;
}

}  // namespace haisai::usage

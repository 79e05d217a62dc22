#include "kiosk/usage/case_result.h"

#include "kiosk/usage/review_words.h"

namespace haisai::usage {
namespace {

using model::Measure;

std::pair<double, double> share_in(const model::ChangeCase& tried, const Answers& answers) {   // k, n
  const Rows today(answers, "today"), modes(answers, "no06_modes"), cards(answers, "no02_card"), steps(answers, "no01_steps");
  switch (tried.measure) {
    case Measure::reached:
      return {today.sum("reached"), today.sum("visits")};
    case Measure::without_staff:
      return {today.sum("visits") - today.sum("called_staff"), today.sum("visits")};
    case Measure::first_right:
      return {modes.sum("first_time_right"), modes.sum("visits")};
    case Measure::with_card:
      return {cards.sum("with_card"), cards.sum("visits")};
    case Measure::kept:
      break;
  }
  for (std::size_t row = 0; row < steps.size(); ++row) {
    if (steps.text(row, "step") == tried.step) return {steps.number(row, "visits") - steps.number(row, "stopped"), steps.number(row, "visits")};
  }
  return {0, 0};
}

CaseSide side_of(const model::ChangeCase& tried, const Answers& answers) {
  const auto [k, n] = share_in(tried, answers);
  CaseSide side;
  side.k = static_cast<std::int64_t>(k);
  side.n = static_cast<std::int64_t>(n);
  side.share = proportion_of(side.k, side.n);
  const Rows versions(answers, "no07_versions");
  for (std::size_t row = 0; row < versions.size(); ++row) side.versions += (row == 0 ? "" : ", ") + versions.text(row, "content_ver");
  return side;
}

Verdict verdict_of(const CaseResult& result) {
  if (result.before.n < kEnoughForACase || result.after.n < kEnoughForACase) return Verdict::too_few;
  if (!result.difference.sure()) return Verdict::unsure;
  return result.difference.points > 0 ? Verdict::better : Verdict::worse;
}

}  // namespace

CaseResult case_result(const model::ChangeCase& tried, const Answers& before, const Answers& after) {
  CaseResult result;
  result.before = side_of(tried, before);
  result.after = side_of(tried, after);
  result.difference = difference_of(result.before.share, result.after.share);
  result.verdict = verdict_of(result);
  return result;
}

std::string public_words(const model::ChangeCase& tried, const CaseResult& result, const model::Catalogue& texts) {
  const bool few = result.before.n < kEnoughForACase || result.after.n < kEnoughForACase;
  if (!tried.made_public || tried.voice.empty() || few) return {};
  constexpr const char* kVerdicts[] = {"better", "worse", "unsure", "too_few"};
  const Words words(texts);
  return words("case.public", {{"voice", tried.voice}, {"change", tried.change}, {"before", counted(result.before.share.percent)},
                               {"after", counted(result.after.share.percent)},
                               {"measure", words.name("measure", std::string(1, static_cast<char>('0' + static_cast<int>(tried.measure))))},
                               {"verdict", words(std::string("case.verdict_") + kVerdicts[static_cast<int>(result.verdict)])}});
}

}  // namespace haisai::usage

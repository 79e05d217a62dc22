// What a change brought: the same share before and after, and how sure the difference is. Pure.
#pragma once

#include <string>

#include "kiosk/model/change_case.h"
#include "kiosk/usage/proportion.h"
#include "kiosk/usage/review.h"

namespace haisai::usage {

struct CaseSide {
  std::int64_t n = 0;        // visits it stands on
  std::int64_t k = 0;
  Proportion share;
  std::string versions;      // of the content in use then: "1a2b3c4d, 9f8e7d6c"
};

enum class Verdict { better, worse, unsure, too_few };

struct CaseResult {
  CaseSide before, after;
  Difference difference;
  Verdict verdict = Verdict::too_few;
};

inline constexpr std::int64_t kEnoughForACase = 30;   // visits on each side; fewer are not compared

// before, after: the answers in the case's two times, of its procedure.
CaseResult case_result(const model::ChangeCase& tried, const Answers& before, const Answers& after);

// 「みなさんの声で かわったこと」: one public case as text (Markdown), empty where the case is not public, nobody said
// anything, or it stands on too few visits to be published.
std::string public_words(const model::ChangeCase& tried, const CaseResult& result, const model::Catalogue& texts);

}  // namespace haisai::usage

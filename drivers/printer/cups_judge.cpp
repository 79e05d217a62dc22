#include "drivers/printer/cups_judge.h"

#include <algorithm>
#include <array>

namespace haisai::printer {
namespace {

struct Meaning {
  std::string_view reason;
  Status status;
};

constexpr std::array<Meaning, 22> kMeanings = {{{"media-empty", Status::paper_end},
                                                {"media-needed", Status::paper_end},
                                                {"input-tray-missing", Status::paper_end},
                                                {"media-low", Status::near_end},
                                                {"cover-open", Status::cover_open},
                                                {"door-open", Status::cover_open},
                                                {"interlock-open", Status::cover_open},
                                                {"offline", Status::offline},
                                                {"shutdown", Status::offline},
                                                {"timed-out", Status::offline},
                                                {"paused", Status::offline},
                                                {"moving-to-paused", Status::offline},
                                                {"stopped-partly", Status::offline},
                                                {"hold-new-jobs", Status::offline},
                                                {"media-jam", Status::failed},
                                                {"toner-empty", Status::failed},
                                                {"marker-supply-empty", Status::failed},
                                                {"developer-empty", Status::failed},
                                                {"output-area-full", Status::failed},
                                                {"output-tray-missing", Status::failed},
                                                {"fuser-over-temp", Status::failed},
                                                {"cups-missing-filter", Status::failed}}};

// What staff should be told first when several hold.
int rank(Status status) {
  switch (status) {
    case Status::cover_open:
      return 6;
    case Status::failed:
      return 5;
    case Status::paper_end:
      return 4;
    case Status::offline:
      return 3;
    case Status::mute:
      return 2;
    case Status::near_end:
      return 1;
    case Status::ok:
      return 0;
  }
  return 0;
}

bool stops(Status status) { return rank(status) > rank(Status::near_end); }

}  // namespace

Status status_of_reason(std::string_view reason) {
  for (std::string_view severity : {"-report", "-warning", "-error"}) {
    if (reason.ends_with(severity)) {
      reason.remove_suffix(severity.size());
      break;
    }
  }
  const auto* found = std::find_if(kMeanings.begin(), kMeanings.end(),
                                   [&](const Meaning& one) { return one.reason == reason; });
  return found == kMeanings.end() ? Status::ok : found->status;
}

Status status_of_printer(const std::vector<std::string>& reasons, bool accepting, bool stopped) {
  Status worst = !accepting || stopped ? Status::offline : Status::ok;
  for (const std::string& reason : reasons) {
    const Status status = status_of_reason(reason);
    if (rank(status) > rank(worst)) worst = status;
  }
  return worst;
}

std::optional<Status> judge(JobState job, Status printer, bool late) {
  const Status why = stops(printer) ? printer : Status::failed;
  switch (job) {
    case JobState::completed:
      return Status::ok;
    case JobState::canceled:
    case JobState::aborted:
      return why;
    case JobState::stopped:
    case JobState::held:
      return why;
    case JobState::pending:
    case JobState::processing:
      break;
  }
  if (stops(printer)) return printer;
  if (late) return Status::mute;
  return std::nullopt;
}

}  // namespace haisai::printer

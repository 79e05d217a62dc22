#include "drivers/printer/printer.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace haisai::printer {
namespace {

constexpr std::size_t kLongestJobName = 64;

struct Named {
  Status status;
  std::string_view name;
};
constexpr std::array<Named, 7> kNames = {{{Status::ok, "ok"},
                                          {Status::near_end, "near_end"},
                                          {Status::paper_end, "paper_end"},
                                          {Status::cover_open, "cover_open"},
                                          {Status::offline, "offline"},
                                          {Status::mute, "mute"},
                                          {Status::failed, "failed"}}};

bool is_sound_char(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '_' || c == '-';
}

}  // namespace

std::string_view name_of(Status status) {
  const auto* found =
      std::find_if(kNames.begin(), kNames.end(), [&](const Named& one) { return one.status == status; });
  return found == kNames.end() ? "failed" : found->name;
}

std::optional<Status> status_named(std::string_view name) {
  const auto* found =
      std::find_if(kNames.begin(), kNames.end(), [&](const Named& one) { return one.name == name; });
  if (found == kNames.end()) return std::nullopt;
  return found->status;
}

base::Result<void> can_print(Status status) {
  switch (status) {
    case Status::ok:
    case Status::near_end:
      return {};
    case Status::paper_end:
      return base::Error{base::ErrorCode::printer_paper_end, "no paper"};
    case Status::cover_open:
      return base::Error{base::ErrorCode::printer_cover_open, "a cover is open"};
    case Status::offline:
      return base::Error{base::ErrorCode::printer_offline, "not reachable"};
    case Status::mute:
      return base::Error{base::ErrorCode::printer_mute, "no answer in time"};
    case Status::failed:
      return base::Error{base::ErrorCode::printer_failed, "needs a look"};
  }
  return base::Error{base::ErrorCode::printer_failed, "unknown state"};
}

bool is_sound_job_name(std::string_view name) {
  return !name.empty() && name.size() <= kLongestJobName && name.front() != '.' &&
         std::all_of(name.begin(), name.end(), is_sound_char);
}

}  // namespace haisai::printer

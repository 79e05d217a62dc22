#include "kiosk/usage/names.h"

#include <cstddef>

namespace haisai::usage {
namespace {

#define X(id) #id,
constexpr std::string_view kKindNames[] = {HAISAI_USAGE_KINDS(X)};
constexpr std::string_view kCodeNames[] = {HAISAI_USAGE_CODES(X)};
#undef X
constexpr std::string_view kOutcomeNames[] = {"done", "handed", "ticket", "info", "stopped", "timeout", "fault"};
constexpr std::string_view kModeNames[] = {"self", "guided", "staff", "booth"};
constexpr std::string_view kAssistNames[] = {"none", "staff", "family", "helper", "volunteer"};
constexpr std::string_view kArrivalNames[] = {"walkin", "reserved", "called", "unknown"};
constexpr std::string_view kAgeNames[] = {"", "u40", "40-64", "65-74", "75+"};
constexpr std::string_view kTicketEndNames[] = {"served", "absent", "cancelled", "giveup", "open"};

template <class Enum, std::size_t N>
std::optional<Enum> find_name(const std::string_view (&names)[N], std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(model::UsageKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }
std::string_view name_of(model::UsageCode code) { return kCodeNames[static_cast<std::size_t>(code)]; }
std::string_view name_of(model::Outcome outcome) { return kOutcomeNames[static_cast<std::size_t>(outcome)]; }
std::string_view name_of(model::Mode mode) { return kModeNames[static_cast<std::size_t>(mode)]; }
std::string_view name_of(model::Assist assist) { return kAssistNames[static_cast<std::size_t>(assist)]; }
std::string_view name_of(model::Arrival arrival) { return kArrivalNames[static_cast<std::size_t>(arrival)]; }

std::string_view name_of(model::AgeBand age) { return kAgeNames[static_cast<std::size_t>(age)]; }
std::string_view name_of(model::TicketEnd end) { return kTicketEndNames[static_cast<std::size_t>(end)]; }

std::optional<model::UsageKind> kind_from(std::string_view name) {
  return find_name<model::UsageKind>(kKindNames, name);
}
std::optional<model::UsageCode> code_from(std::string_view name) {
  return find_name<model::UsageCode>(kCodeNames, name);
}
std::optional<model::Outcome> outcome_from(std::string_view name) {
  return find_name<model::Outcome>(kOutcomeNames, name);
}

}  // namespace haisai::usage

// The words of the closed lists as they stand in usage.db and in reports (features §5).
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/model/usage_event.h"

namespace haisai::usage {

std::string_view name_of(model::UsageKind kind);
std::string_view name_of(model::UsageCode code);
std::string_view name_of(model::Outcome outcome);
std::string_view name_of(model::Mode mode);
std::string_view name_of(model::Assist assist);
std::string_view name_of(model::Arrival arrival);
std::string_view name_of(model::AgeBand age);   // empty for none
std::string_view name_of(model::TicketEnd end);

std::optional<model::UsageKind> kind_from(std::string_view name);
std::optional<model::UsageCode> code_from(std::string_view name);
std::optional<model::Outcome> outcome_from(std::string_view name);

// Questions a resident may be asked: that one was shown is an event `asked` with this as its ref. Each answer is an event
// of the kind of the same name; an age band belongs to the session.
inline constexpr std::string_view kQuestions[] = {"sat", "trouble", "reason_nocard", "reason_inperson", "reason_giveup", "age"};

inline constexpr model::Outcome kOutcomes[] = {
    model::Outcome::done,    model::Outcome::handed,  model::Outcome::ticket, model::Outcome::info,
    model::Outcome::stopped, model::Outcome::timeout, model::Outcome::fault};

}  // namespace haisai::usage

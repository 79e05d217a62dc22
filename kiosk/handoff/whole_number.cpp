#include "kiosk/handoff/whole_number.h"

#include <cstdint>
#include <limits>

namespace haisai::handoff {

std::optional<int> whole_number(const nlohmann::json& json) {
  // A parser calls what has no sign unsigned; a document put together in this process may hold a signed one.
  if (!json.is_number_integer() || (!json.is_number_unsigned() && json.get<std::int64_t>() < 0)) return std::nullopt;
  const auto number = json.get<std::uint64_t>();
  if (number > static_cast<std::uint64_t>(std::numeric_limits<int>::max())) return std::nullopt;
  return static_cast<int>(number);
}

}  // namespace haisai::handoff

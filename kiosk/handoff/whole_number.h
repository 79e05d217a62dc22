// A number of a JSON document somebody else wrote.
#pragma once

#include <optional>

#include <nlohmann/json.hpp>

namespace haisai::handoff {

// A JSON integer from 0 to 2^31 − 1; nothing for text, fractions, negative numbers and whatever an int can't hold. json.get<int>() converts any
// number: 1e120 has no defined result there (C++20 [conv.fpint]), and 2^32 + 300 becomes 300.
std::optional<int> whole_number(const nlohmann::json& json);

}  // namespace haisai::handoff

// One answer as JSON by the type of its field, and back. Of this room alone.
#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "kiosk/handoff/application.h"

namespace haisai::handoff {

// choice {"code","value"} · multi a list of these · check true/false · count a number · rows a list of objects · account an object · the rest
// text. prefix: of the field's texts ("procedure.juminhyo.j.kind.").
nlohmann::ordered_json answer_json(const model::Field& field, const std::string& prefix, const std::string& value,
                                   const model::Catalogue& texts);
// The value as model::Answer has it; nothing when it is of another shape.
std::optional<std::string> answer_value(const model::Field& field, const nlohmann::json& json);

// Words of a choice without ruby; the code itself where there are none.
std::string label_of(const std::string& prefix, const std::string& code, const model::Catalogue& texts);

}  // namespace haisai::handoff

// The visitor's block of a form as the GIF core model names it, and back. Of this room alone.
#pragma once

#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "kiosk/handoff/application.h"

namespace haisai::handoff {

using Answers = std::map<std::string, model::Answer>;

// {"fullName", …}; parts nobody gave are left out. `city_code`: of the site, for addresses in it.
nlohmann::ordered_json person_json(const Answers& answers, const FormWords& words);
// Whether this key has a place there, and then its name for provenance ("person.fullName"); else empty.
std::string person_path(const std::string& key);
// Puts the answers back under their keys; sources are set by the caller. False: something is of another shape.
bool read_person(const nlohmann::json& person, Answers& answers);

}  // namespace haisai::handoff

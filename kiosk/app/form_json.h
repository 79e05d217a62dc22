// Forms as JSON on the command line (design §4): what is asked, and what was answered.
#pragma once

#include <nlohmann/json.hpp>

#include "kiosk/model/catalogue.h"
#include "kiosk/model/form.h"
#include "kiosk/model/procedure.h"

namespace haisai::app {

// {"id","title","fields":[{"key","label","type","required","choices":[{"code","value"}]}]}; a field of type
// rows has "columns" of the same shape. Words are plain, without ruby.
nlohmann::json form_json(const model::Procedure& procedure, const model::Catalogue& texts);

// {"form","form_version","fee_yen","answers":{key:{"value","source"}}}. Holds what the resident said.
nlohmann::json submission_json(const model::Submission& submission);

// [{"key","label","rule","message"}], one for everything that is missing or wrong.
nlohmann::json rejects_json(const model::Procedure& procedure, const std::vector<model::Reject>& rejects,
                            const model::Catalogue& texts);

// `procedure.<id>.<key>.` of a field.
std::string field_prefix(const model::Procedure& procedure, const std::string& key);

}  // namespace haisai::app

// The answers file of `form fill`: {key: code or value}.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/model/catalogue.h"
#include "kiosk/model/form.h"

namespace haisai::app {

// An object of at most 1 MiB; file.unreadable or usage.wrong otherwise (never with what the file holds).
base::Result<nlohmann::json> read_answers(const std::string& file);

// The same, or a list of such objects.
base::Result<nlohmann::json> read_answer_cells(const std::string& file);

struct FilledDraft {
  model::FormDraft draft;
  std::vector<std::string> notes;  // answers to questions this form does not ask; no values
};

// Answers as typed ones, cleaned as the screen cleans them. A choice may be given by its code or its words; a
// check also as true or false; several codes also as a list; rows as a list of objects.
FilledDraft draft_from(const nlohmann::json& answers, const model::Procedure& procedure,
                       const model::Catalogue& texts, base::Date today);

}  // namespace haisai::app

// What is a list within a form (people, a bank account) as rows of a table on paper.
#pragma once

#include <string>
#include <vector>

#include "kiosk/model/field.h"
#include "kiosk/paper/form_layout.h"
#include "screens/pages/context.h"

namespace haisai::app {

bool is_table(const model::Field& field);

// The name of the list, its columns, a row for each entry. A reading stands above its name. `value` empty: rows to fill in
// by hand. beside: the same state with the words of the resident's language; null: Japanese alone.
std::vector<paper::FormRow> table_rows(const pages::Context& context, const pages::Context* beside,
                                       const model::Field& field, const std::string& value);

}  // namespace haisai::app

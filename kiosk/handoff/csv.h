// Applications of one form as CSV (services-and-forms §4.2): UTF-8 with BOM, CRLF, RFC 4180. Row 1 keys, row 2 labels,
// then one row an application. The columns of a form and their order are fixed by its procedure file, answered or not:
// dates twice (_iso, _wareki), choices twice (_code, _value).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/handoff/application.h"

namespace haisai::handoff {

enum class CsvView {
  machine,  // every value exactly as it is
  excel,    // safe to double-click: digits that begin with 0 stay, nothing runs as a formula, "1-1" is no day
};

// All of `words.procedure`. Holds what the residents said: wipe it after use.
std::string applications_csv(const std::vector<Application>& applications, const FormWords& words, CsvView view);
// The rows of its fields of type rows (members of a household), joined by receipt id; empty when the form has none.
std::string rows_csv(const std::vector<Application>& applications, const FormWords& words, CsvView view);

// One value as it stands in a cell, quotes and all.
std::string csv_cell(std::string_view value, CsvView view);

}  // namespace haisai::handoff

// What residents must know of a procedure besides its questions: each claim with where it comes from.
// Private to this room.
#pragma once

#include "kiosk/content/fields.h"
#include "kiosk/content/work.h"

namespace haisai::content {

// The keys checked_on, valid_until, source and confirmed of a table; what it leaves out is that of `otherwise`.
// A fault when neither has a day and a source. Remembered for check_expiry().
model::Fact read_fact(Work& work, Reader& reader, const model::Fact& otherwise);

// [facts] and what builds on it: [papers] [deadline] [counter] [online] [store] [post] and the fee of the site.
// After the fields: conditions refer to them.
void read_facts(Work& work, Reader& top, const std::vector<PlacedField>& fields, Reader* fees,
                model::Procedure& procedure);

// Warns of facts that end within 60 days of `today`, and of those that have ended.
void check_expiry(Work& work, base::Date today);

}  // namespace haisai::content

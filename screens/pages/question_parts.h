// The kinds of question pages: what stands below the question itself.
#pragma once

#include "kiosk/model/procedure.h"
#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// choice, multi, check: one option a choice; multi toggles.
void add_choices(const Context& context, const model::Field& field, ui::View& view);
// date: era buttons, three fields, number pad.
void add_date(const Context& context, const model::Field& field, ui::View& view);
// telephone, postcode, count: a field and the number pad; the rest: a field and the keyboard in use.
void add_typed(const Context& context, const model::Field& field, ui::View& view);

// Whether something personal is typed on this question, which the veil then covers.
bool hides(const Context& context, const model::Field& field);
// The field of the page: label, what is in it or the cover, id and intent as given.
ui::Widget entry_field(const Context& context, std::string id, std::string label, const std::string& shown,
                       bool personal);

}  // namespace haisai::pages

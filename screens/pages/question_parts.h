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

// rows: the people so far, each with なおす, and one more.
void add_people(const Context& context, const model::Field& field, ui::View& view);
// One column of one person: whose card can be used, and how the person is taken out.
void add_person_ways(const Context& context, const model::Field& field, ui::View& view);
// 「2人目の 名前」: the question of a column.
std::string person_question(const Context& context, const model::Field& column);

// The faces of help with entering (flow::Aid), which take the place of the keys; false: none is open.
bool add_aid(const Context& context, const model::Field& field, ui::View& view);
// place, row, town, chome, region, prefecture, postcode.
void add_place_face(const Context& context, ui::View& view);
// days: the days of a month.
void add_days_face(const Context& context, const model::Field& field, ui::View& view);
// The buttons on a typed field that open them; empty where there is none.
ui::Block aid_buttons(const Context& context, const model::Field& field);

// Whether something personal is typed on this question, which the veil then covers.
bool hides(const Context& context, const model::Field& field);
// The field of the page: label, what is in it or the cover, id and intent as given.
ui::Widget entry_field(const Context& context, std::string id, std::string label, const std::string& shown,
                       bool personal);

}  // namespace haisai::pages

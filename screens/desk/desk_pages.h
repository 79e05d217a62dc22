// The pages of a desk: state in, view out. Pure; one file a page.
#pragma once

#include "kiosk/desk/state.h"
#include "kiosk/model/catalogue.h"
#include "screens/ui/view.h"

namespace haisai::desk_pages {

ui::View view_of(const desk::State& state, const model::Catalogue& texts);

// The side a resident sees while a clerk fills in a form for them: each answer alone, and はい or いいえ.
ui::View resident_view(const desk::State& state, const model::Catalogue& texts);

}  // namespace haisai::desk_pages

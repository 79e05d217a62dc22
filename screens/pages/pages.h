// The pages: state in, view out. Pure; one file a page.
#pragma once

#include "kiosk/flow/state.h"
#include "kiosk/model/catalogue.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// The view of the state's page in the catalogue's language.
ui::View view_of(const flow::State& state, const model::Catalogue& texts);

}  // namespace haisai::pages

// When a card that was read has ended or ends soon: one quiet line on its page.
#pragma once

#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// At most one line, the most telling first; nothing while the card said nothing, all is well, or the veil is down
// (a certificate ends on a birthday). An ended card gets its picture too. The visit goes on in any case.
void add_card_dates(const Context& context, ui::View& view);

}  // namespace haisai::pages

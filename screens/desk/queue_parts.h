// What the pages of the queue at a counter share.
#pragma once

#include "screens/desk/common.h"

namespace haisai::desk_pages {

// The counter this desk is; null: not chosen, or not of this city.
const model::Counter* own_counter(const Context& context);
// The name of a service, without ruby.
std::string service_name(const Context& context, const std::string& service);
// "A-041　住民票…" with what staff must know of the person: how to call them, in which language.
std::string about(const Context& context, const model::QueueTicket& ticket);
// Back to the page of the queue.
ui::Widget queue_button(const Context& context);
// What went wrong with the last act; nothing where nothing did.
void add_trouble(const Context& context, ui::View& view);

}  // namespace haisai::desk_pages

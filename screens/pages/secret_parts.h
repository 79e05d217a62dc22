// What the pages of the PIN and of the face code have in common. Digits are never here, only how many there are.
#pragma once

#include <string>
#include <string_view>

#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// "<page>.<name>": ids and texts of either page.
std::string on_this_page(const Context& context, std::string_view name);

// The tries left, said before any digit (rule S4), then what was wrong with the last ones.
void add_tries(const Context& context, ui::Block& block);
// Ways on without this secret.
ui::Block other_ways(const Context& context);
// もどる and 「読みとる」, which says what is missing while digits are.
void add_ways(const Context& context, ui::View& view);

}  // namespace haisai::pages

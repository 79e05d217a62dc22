// The frame every page has: header, progress, practice band, back and forward.
#pragma once

#include <string>
#include <string_view>

#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// A view with all but its content, back and forward. title_key: the page's name for 「いまどこ？」.
ui::View frame(const Context& context, std::string_view title_key);

// もどる, lower left.
ui::Widget back_button(const Context& context);
// The one solid button, lower right. Its id is "<page>.<name>".
ui::Widget forward_button(const Context& context, std::string_view name, std::string_view key,
                          flow::Intent intent);

// Puts 「さわると 表示します」 above the content while the veil is down.
void add_veil(const Context& context, ui::View& view);

}  // namespace haisai::pages

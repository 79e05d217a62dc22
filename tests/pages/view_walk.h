// Looking into a view: every widget, by id, as plain words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screens/ui/view.h"

namespace haisai::pages::test {

std::vector<ui::Widget> all_widgets(const ui::View& view);
// The widget of that id; a test failure and an empty widget when there is none.
ui::Widget find(const ui::View& view, std::string_view id);
bool has(const ui::View& view, std::string_view id);
std::string plain(const ui::Widget& widget);   // text, without ruby
std::string spoken(const ui::Widget& widget);  // as the layout derives it
// All that can be seen or heard, one line a widget.
std::string everything(const ui::View& view);

}  // namespace haisai::pages::test

// Views like those of the real pages, for the properties of the layout.
#pragma once

#include <string>
#include <vector>

#include "screens/ui/view.h"

namespace haisai::ui::samples {

// Frame of every page: header with tools and staff, progress, back and forward.
View frame(const std::string& page);
View welcome();
View place_card();
View pin();
View question(int choices = 4);
View review(int rows = 6);
View ticket();
View kana_entry();
View date_entry();
View writing(int candidates = 6);   // the square a finger writes in, at most six characters to choose from
View idle_dialog();
View notice_page();
View yes_no();
// Every one of them.
std::vector<View> all();

Widget text(const std::string& id, Look look, const std::string& words, const std::string& helper = "");
Widget button(const std::string& id, Look look, const std::string& words, flow::IntentKind kind);
Widget option(const std::string& id, const std::string& words, const std::string& helper, bool selected);

}  // namespace haisai::ui::samples

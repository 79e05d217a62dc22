// A view as plain lines, for golden files and for reading a page in a terminal: what it says, in order, and what each
// part does. No layout, no measures.
#pragma once

#include <string>

#include "screens/ui/view.h"

namespace haisai::ui {

// One line a widget: mark, id, words, flags, intent. Ends with a newline.
//   [x] question.kind.all  家族みんな / 同じ住所の人  (choice selected)  -> choose all
std::string text_of(const View& view);

// Name of an intent as in flow/intent.h.
std::string_view name_of(flow::IntentKind kind);

}  // namespace haisai::ui

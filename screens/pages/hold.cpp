#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

// Nothing here can be pressed: that is what it is for. It goes by itself after ten seconds.
ui::View hold_page(const Context& context) {
  ui::View view = frame(context, "hold.heading");
  view.dialog = true;
  view.header.clear();
  ui::Widget words = heading(context, "hold.heading");
  words.role = ui::Role::dialog;
  view.content.push_back(
      stack({std::move(words), status("hold.kept", ui::Look::notice, context.text("hold.kept"), ui::Icon::clock)}));
  return view;
}

}  // namespace haisai::pages

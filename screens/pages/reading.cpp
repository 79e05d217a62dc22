#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

ui::View reading_page(const Context& context) {
  ui::View view = frame(context, "reading.heading");
  view.content.push_back(
      stack({heading(context, "reading.heading"),
             text_widget("reading.helper", ui::Look::body, context.text("reading.helper"))}));
  ui::Block still = stack({picture(context, "reading.picture", ui::Picture::reading, "reading.picture")});
  still.side = true;
  view.content.push_back(std::move(still));
  ui::Widget now = status("reading.now", ui::Look::notice, context.text("reading.now"), ui::Icon::clock);
  now.helper = context.text("reading.what");
  view.content.push_back(stack({std::move(now)}));
  return view;
}

}  // namespace haisai::pages

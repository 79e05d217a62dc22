#include "screens/pages/common.h"
#include "screens/pages/keyboards.h"
#include "screens/pages/page_list.h"
#include "screens/pages/practice_parts.h"
#include "screens/pages/secret_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using ui::Look;

ui::Block places(const Context& context, int filled) {
  ui::Block block;
  block.flow = ui::Flow::inline_row;
  block.columns = model::digits_in(model::CardSecret::pin);
  for (int place = 0; place < block.columns; ++place) {
    const bool full = place < filled;
    const Values values{{"n", std::to_string(place + 1)}};
    ui::Widget box = status("pin.place." + std::to_string(place + 1), Look::pin_box,
                            full ? context.text("pin.dot") : std::string());
    box.spoken = context.text(full ? "pin.place_full" : "pin.place_free", values);
    box.selected = place == filled;
    block.widgets.push_back(std::move(box));
  }
  return block;
}

}  // namespace

ui::View pin_page(const Context& context) {
  ui::View view = frame(context, "pin.heading");
  if (context.visit() == nullptr) return view;
  ui::Block top = stack({heading(context, "pin.heading")});
  if (practises(context)) {
    add_sample_number(context, top);
  } else {
    const bool told = context.visit()->pin_error || !context.visit()->reject.empty();
    if (!told) {
      top.widgets.push_back(text_widget("pin.helper", Look::body, context.text("pin.helper")));
      top.widgets.back().spare = true;
    }
    add_tries(context, top);
  }
  view.content.push_back(std::move(top));
  view.content.push_back(places(context, context.visit()->pin_digits));
  view.content.push_back(number_pad(context, Pad::pin));
  view.content.push_back(other_ways(context));
  add_ways(context, view);
  return view;
}

}  // namespace haisai::pages

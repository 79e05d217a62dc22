// A word in kana, and what it leads to: the list changes with each letter.
#include "kiosk/flow/arriving.h"
#include "screens/pages/common.h"
#include "screens/pages/keyboards.h"
#include "screens/pages/page_list.h"
#include "screens/pages/question_parts.h"
#include "screens/pages/way_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

constexpr std::size_t kMostFound = 4;  // with the keys on one page

}  // namespace

ui::View search_page(const Context& context) {
  ui::View view = frame(context, "search.heading");
  view.content.push_back(stack({heading(context, "search.heading")}));
  ui::Widget box =
      entry_field(context, "question.field", context.text("search.label"), context.visit()->entry.text.reveal(), true);
  box.selected = true;
  view.content.push_back(stack({std::move(box)}));
  const auto found = flow::found_matters(context.state, [&](const model::Matter& matter) {
    return model::reading_of(context.text("matter." + matter.id + ".title"));
  });
  ui::Block list = grid(2, {});
  for (const model::Matter* matter : found) {
    if (list.widgets.size() == kMostFound) break;
    list.widgets.push_back(button(context, "search.found." + matter->id, ui::Look::secondary,
                                  "matter." + matter->id + ".title", to(flow::IntentKind::open_guide, matter->id)));
    list.widgets.back().spare = list.widgets.size() > 2;   // another letter finds it
  }
  const bool none = !context.visit()->entry.text.empty() && found.empty();
  list.later = true;
  if (!list.widgets.empty()) {
    view.content.push_back(std::move(list));
  } else {
    view.content.push_back(stack({status("search.none", ui::Look::helper, context.text(none ? "search.none" : "search.helper"))}));
  }
  view.content.push_back(keyboard(context, "kana"));
  ui::Block tools;
  tools.flow = ui::Flow::keys;
  tools.columns = 2;
  tools.side = true;
  for (const char* name : {"erase", "erase_all"}) {
    const auto kind = std::string_view(name) == "erase" ? flow::IntentKind::erase : flow::IntentKind::erase_all;
    ui::Widget key = button(context, std::string("question.") + name, ui::Look::key,
                            std::string("keyboard.tool.") + name, to(kind));
    key.role = ui::Role::key;
    key.spoken = context.text(std::string("keyboard.tool.") + name + "_spoken");
    tools.widgets.push_back(std::move(key));
  }
  view.content.push_back(std::move(tools));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages

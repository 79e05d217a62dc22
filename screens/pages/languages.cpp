#include "screens/pages/languages.h"

#include <algorithm>
#include <array>

#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

}  // namespace

std::vector<std::string> languages_in_order(const std::vector<std::string>& tags) {
  constexpr std::array<std::string_view, 8> kOrder{"ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "ne", "vi"};
  std::vector<std::string> ordered;
  for (std::string_view tag : kOrder) {
    if (std::find(tags.begin(), tags.end(), tag) != tags.end()) ordered.emplace_back(tag);
  }
  for (const std::string& tag : tags) {
    if (std::find(ordered.begin(), ordered.end(), tag) == ordered.end()) ordered.push_back(tag);
  }
  return ordered;
}

ui::View languages_page(const Context& context) {
  ui::View view = frame(context, "languages.heading");
  view.content.push_back(stack({heading(context, "languages.heading"),
                                text_widget("languages.helper", Look::body, context.text("languages.helper"))}));
  ui::Block block = grid(2, {});
  block.whole_list = true;
  for (const std::string& tag : languages_in_order(context.state.world->languages)) {
    ui::Widget widget = button(context, "languages." + tag, Look::option, "language." + tag,
                               {IntentKind::set_lang, tag});
    widget.role = ui::Role::choice;
    widget.selected = tag == context.state.preferences.lang;
    block.widgets.push_back(std::move(widget));
  }
  view.content.push_back(std::move(block));
  view.back = back_button(context);
  view.forward = forward_button(context, "done", "languages.done", to(IntentKind::back));
  view.forward->icon = ui::Icon::check;
  return view;
}

}  // namespace haisai::pages

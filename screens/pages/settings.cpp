#include <array>

#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using model::TextSize;
using model::Theme;
using ui::Look;

constexpr std::array<TextSize, 4> kSizes{TextSize::standard, TextSize::large, TextSize::extra_large,
                                         TextSize::max};
constexpr std::array<Theme, 4> kThemes{Theme::standard, Theme::black_on_white, Theme::white_on_black,
                                       Theme::low_glare};

ui::Widget option(const Context& context, const std::string& id, IntentKind kind, std::string_view value,
                  bool selected) {
  ui::Widget widget = button(context, id + "." + std::string(value), Look::option,
                             id + "." + std::string(value), {kind, std::string(value)});
  widget.role = ui::Role::choice;
  widget.selected = selected;
  return widget;
}

}  // namespace

ui::View settings_page(const Context& context) {
  ui::View view = frame(context, "settings.heading");
  const model::Preferences& chosen = context.state.preferences;
  view.content.push_back(
      stack({heading(context, "settings.heading"),
             text_widget("settings.helper", Look::body, context.text("settings.helper"))}));
  ui::Block sizes = grid(2, {});
  for (TextSize size : kSizes) {
    sizes.widgets.push_back(
        option(context, "settings.text", IntentKind::set_text, model::name_of(size), size == chosen.text));
  }
  ui::Block themes = grid(2, {});
  for (Theme theme : kThemes) {
    themes.widgets.push_back(option(context, "settings.theme", IntentKind::set_theme, model::name_of(theme),
                                    theme == chosen.theme));
  }
  view.content.push_back(stack({text_widget("settings.sizes", Look::label, context.text("settings.sizes"))}));
  view.content.push_back(std::move(sizes));
  view.content.push_back(
      stack({text_widget("settings.themes", Look::label, context.text("settings.themes"))}));
  view.content.push_back(std::move(themes));
  view.forward = forward_button(context, "done", "settings.done", to(IntentKind::back));
  view.forward->icon = ui::Icon::check;
  return view;
}

}  // namespace haisai::pages

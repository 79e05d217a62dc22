#include <array>

#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using model::Layout;
using model::TextSize;
using model::Theme;
using ui::Look;

constexpr std::array<TextSize, 4> kSizes{TextSize::standard, TextSize::large, TextSize::extra_large,
                                         TextSize::max};
constexpr std::array<Layout, 3> kLayouts{Layout::normal, Layout::low, Layout::mirrored};
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

// A titled row of choices that exclude each other.
void add_choices(const Context& context, ui::View& view, std::string_view title, std::vector<ui::Widget> choices) {
  view.content.push_back(stack({text_widget(std::string(title), Look::label, context.text(title))}));
  view.content.push_back(grid(2, std::move(choices)));
}

template <class Values, class Value>
std::vector<ui::Widget> choices_of(const Context& context, const std::string& id, IntentKind kind, const Values& values,
                                   Value chosen) {
  std::vector<ui::Widget> widgets;
  for (const auto value : values) {
    widgets.push_back(option(context, id, kind, model::name_of(value), value == chosen));
  }
  return widgets;
}

// What helps just now, and goes back to the page by itself or by one touch.
ui::Block comforts(const Context& context) {
  ui::Block block = grid(2, {});
  if (flow::may_enlarge(context.state)) {
    block.widgets.push_back(
        button(context, "settings.enlarge", Look::secondary, "settings.enlarge", to(IntentKind::enlarge)));
  }
  block.widgets.push_back(button(context, "settings.hold", Look::secondary, "settings.hold", to(IntentKind::hold_on)));
  if (context.state.preferences != model::Preferences{}) {
    block.widgets.push_back(
        button(context, "settings.reset", Look::secondary, "settings.reset", to(IntentKind::reset_preferences)));
  }
  return block;
}

}  // namespace

ui::View settings_page(const Context& context) {
  ui::View view = frame(context, "settings.heading");
  const model::Preferences& chosen = context.state.preferences;
  view.content.push_back(
      stack({heading(context, "settings.heading"),
             text_widget("settings.helper", Look::body, context.text("settings.helper"))}));
  add_choices(context, view, "settings.sizes",
              choices_of(context, "settings.text", IntentKind::set_text, kSizes, chosen.text));
  add_choices(context, view, "settings.themes",
              choices_of(context, "settings.theme", IntentKind::set_theme, kThemes, chosen.theme));
  std::vector<ui::Widget> places =
      choices_of(context, "settings.layout", IntentKind::set_layout, kLayouts, chosen.layout);
  add_choices(context, view, "settings.layouts", std::move(places));
  add_choices(context, view, "settings.paces",
              {option(context, "settings.pace", IntentKind::set_pace, "usual", !chosen.slow),
               option(context, "settings.pace", IntentKind::set_pace, "slow", chosen.slow)});
  view.content.push_back(comforts(context));
  view.back = back_button(context);
  view.forward = forward_button(context, "done", "settings.done", to(IntentKind::back));
  view.forward->icon = ui::Icon::check;
  return view;
}

}  // namespace haisai::pages

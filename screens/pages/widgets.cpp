#include "screens/pages/widgets.h"

namespace haisai::pages {

using ui::Look;
using ui::Role;

flow::Intent to(flow::IntentKind kind, std::string arg, int number) { return {kind, std::move(arg), number}; }

ui::Widget text_widget(std::string id, Look look, std::string markup) {
  ui::Widget widget;
  widget.id = std::move(id);
  widget.look = look;
  widget.text = std::move(markup);
  return widget;
}

ui::Widget heading_of(const Context& context, std::string markup) {
  ui::Widget widget = text_widget(std::string(flow::name_of(context.state.page)) + ".heading", Look::question,
                                  std::move(markup));
  widget.role = Role::heading;
  return widget;
}

ui::Widget heading(const Context& context, std::string_view key) {
  return heading_of(context, context.text(key));
}

ui::Widget button(const Context& context, std::string id, Look look, std::string_view key,
                  flow::Intent intent) {
  ui::Widget widget = text_widget(std::move(id), look, context.text(key));
  widget.role = Role::button;
  widget.intent = std::move(intent);
  return widget;
}

ui::Widget status(std::string id, Look look, std::string markup, ui::Icon icon) {
  ui::Widget widget = text_widget(std::move(id), look, std::move(markup));
  widget.role = Role::status;
  widget.icon = icon;
  return widget;
}

ui::Widget picture(const Context& context, std::string id, ui::Picture what, std::string_view key) {
  ui::Widget widget;
  widget.id = std::move(id);
  widget.role = Role::image;
  widget.look = Look::picture;
  widget.picture = what;
  widget.spoken = context.text(key);
  return widget;
}

ui::Block stack(std::vector<ui::Widget> widgets) {
  ui::Block block;
  block.widgets = std::move(widgets);
  return block;
}

ui::Block grid(int columns, std::vector<ui::Widget> widgets) {
  ui::Block block;
  block.flow = ui::Flow::grid;
  block.columns = columns;
  block.widgets = std::move(widgets);
  return block;
}

ui::Block rows(std::vector<ui::Widget> widgets) {
  ui::Block block;
  block.flow = ui::Flow::row;
  block.columns = 3;
  block.framed = true;
  block.widgets = std::move(widgets);
  return block;
}

ui::Widget personal_value(const Context& context, std::string id, const std::string& plain) {
  if (context.state.veiled) return text_widget(std::move(id), Look::value, context.text("veil.cover"));
  ui::Widget widget = text_widget(std::move(id), Look::value, model::escape_markup(plain));
  widget.personal = true;
  widget.name_shapes = true;
  return widget;
}

}  // namespace haisai::pages

// Short ways to make the widgets pages are built of. `markup` may hold ruby; plain text that comes from
// a person must be escaped first (model::escape_markup).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// What a widget wants when pressed.
flow::Intent to(flow::IntentKind kind, std::string arg = "", int number = 0);

ui::Widget text_widget(std::string id, ui::Look look, std::string markup);
// The page's one thought: role heading, id "<page>.heading".
ui::Widget heading(const Context& context, std::string_view key);
ui::Widget heading_of(const Context& context, std::string markup);
// A button with the words of `key`.
ui::Widget button(const Context& context, std::string id, ui::Look look, std::string_view key,
                  flow::Intent intent);
// What the machine is doing now, or how something ended: role status.
ui::Widget status(std::string id, ui::Look look, std::string markup, ui::Icon icon = ui::Icon::none);
ui::Widget picture(const Context& context, std::string id, ui::Picture what, std::string_view key);

ui::Block stack(std::vector<ui::Widget> widgets);
ui::Block grid(int columns, std::vector<ui::Widget> widgets);
// label | value | fix rows in one white panel; a row begins at each Look::label.
ui::Block rows(std::vector<ui::Widget> widgets);

// A resident's value, as plain text: shown and marked personal, or covered while the veil is down.
ui::Widget personal_value(const Context& context, std::string id, const std::string& plain);

}  // namespace haisai::pages

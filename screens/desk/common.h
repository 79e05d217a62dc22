// What every page of a desk has: the header, and the words values are said in.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/desk/act.h"
#include "kiosk/desk/state.h"
#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::desk_pages {

// Holds references only; lives for one view_of(). `said`: the state of a terminal that shows the form at hand, for how
// screens/pages says dates, choices and fees.
struct Context : pages::Context {
  const desk::State& desk;
};

#define X(id) ui::View id##_page(const Context& context);
HAISAI_DESK_PAGES(X)
#undef X

// A view with all but its content; title_key: the heading, which it shows too.
ui::View frame(const Context& context, std::string_view title_key);
// A button of the page: its words are those of `key`.
ui::Widget button(const Context& context, std::string id, ui::Look look, std::string_view key, desk::Act act,
                  std::string arg = "");
// The one solid button, lower right.
ui::Widget forward(const Context& context, std::string id, std::string_view key, desk::Act act);
ui::Widget home_button(const Context& context);
// Who calls for help and from where, on every page; nothing where nobody does.
void add_help_calls(const Context& context, ui::View& view);
// What went wrong and what to do, in staff's words.
ui::Widget trouble(const Context& context, base::ErrorCode code);

}  // namespace haisai::desk_pages

#include <algorithm>
#include <chrono>

#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

// Whole seconds until the visit is wiped, never below zero.
long seconds_left(const Context& context) {
  using std::chrono::seconds;
  const auto end = context.state.page_since + seconds(context.state.world->settings.times.countdown_s);
  return std::max(0L, static_cast<long>(std::chrono::ceil<seconds>(end - context.state.now).count()));
}

}  // namespace

ui::View idle_page(const Context& context) {
  ui::View view = frame(context, "idle.heading");
  view.dialog = true;
  ui::Widget question = heading(context, "idle.heading");
  question.role = ui::Role::dialog;
  view.content.push_back(stack(
      {std::move(question), text_widget("idle.kept", ui::Look::body, context.text("idle.kept")),
       status("idle.left", ui::Look::notice,
              context.text("idle.left", {{"n", std::to_string(seconds_left(context))}}), ui::Icon::clock)}));
  view.back = button(context, "idle.end", ui::Look::secondary, "idle.end", to(flow::IntentKind::stop));
  view.forward = forward_button(context, "keep", "idle.keep", to(flow::IntentKind::keep_going));
  return view;
}

}  // namespace haisai::pages

#include "screens/desk/common.h"
#include "screens/pages/widgets.h"

namespace haisai::desk_pages {

using desk::Act;
using ui::Look;

namespace {

constexpr const char* kGuidedForm = "juminhyo";   // the form a clerk can fill in for somebody

std::string list_of(const std::vector<int>& numbers) {
  std::string list;
  for (const int number : numbers) list += (list.empty() ? "" : "  ") + std::to_string(number);
  return list;
}

// What became of the last scan, or what is awaited.
ui::Widget scanner(const Context& context) {
  const desk::FormDesk& forms = context.desk.forms;
  if (forms.trouble) return trouble(context, *forms.trouble);
  if (forms.opening) {
    return pages::status("home.opening", Look::notice, context.text("staff.desk.home.opening"), ui::Icon::clock);
  }
  if (forms.collector.of() > 0) {
    const pages::Values parts{{"have", std::to_string(forms.collector.have())},
                              {"of", std::to_string(forms.collector.of())},
                              {"missing", list_of(forms.collector.missing())}};
    return pages::status("home.parts", Look::notice, context.text("staff.desk.home.parts", parts), ui::Icon::form);
  }
  if (!forms.last_receipt.empty()) {
    const bool accepted = forms.last_reason.empty();
    ui::Widget done = pages::status(
        "home.done", Look::done,
        context.text(accepted ? "staff.desk.home.accepted" : "staff.desk.home.returned", {{"receipt", forms.last_receipt}}),
        ui::Icon::check);
    done.helper = context.text("staff.desk.home.ready");
    return done;
  }
  return pages::status("home.ready", Look::notice, context.text("staff.desk.home.ready"), ui::Icon::form);
}

}  // namespace

// What a desk can do, one tile each; a scan works from here without any.
ui::View home_page(const Context& context) {
  ui::View view = frame(context, "staff.desk.home.heading");
  view.content.push_back(pages::stack({scanner(context)}));
  ui::Widget guide = button(context, "home.guide", Look::secondary, "staff.desk.home.guide", Act::guide, kGuidedForm);
  guide.icon = ui::Icon::talk;
  view.content.push_back(pages::grid(2, {button(context, "home.queue", Look::secondary, "staff.desk.home.queue", Act::open_staff), std::move(guide),
                                          button(context, "home.review", Look::secondary, "staff.desk.home.review", Act::open_review)}));
  return view;
}

}  // namespace haisai::desk_pages

// The first list: the form asked for most, then themes; what happened and a word lead in as well. A city without ways
// in has its forms alone.
#include <algorithm>

#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/way_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;

ui::Widget form_card(const Context& context, const model::Procedure& procedure) {
  ui::Widget card = button(context, "procedure." + procedure.id, ui::Look::card, "procedure." + procedure.id + ".title",
                           to(IntentKind::choose_procedure, procedure.id));
  card.helper = context.text("procedure.minutes", {{"n", std::to_string(procedure.minutes)}});
  card.icon = ui::Icon::form;
  return card;
}

// Forms no theme leads to, and the one asked for most: it stays on this page.
std::vector<const model::Procedure*> shown_here(const flow::World& world) {
  std::vector<const model::Procedure*> shown;
  for (const model::Procedure& procedure : world.procedures) {
    if (procedure.kind == model::ProcedureKind::guide) continue;
    const bool first = !world.ways.matters.empty() && world.ways.matters.front().id == procedure.id;
    if (first || world.ways.matter(procedure.id) == nullptr) shown.push_back(&procedure);
  }
  return shown;
}

ui::Block other_ways(const Context& context) {
  ui::Block ways = grid(card_columns(context), {});
  ways.widgets.push_back(button(context, "procedure.situations", ui::Look::secondary, "procedure.situations",
                                to(IntentKind::open_situations)));
  ways.widgets.back().icon = ui::Icon::person;
  ways.widgets.push_back(
      button(context, "procedure.search", ui::Look::secondary, "procedure.search", to(IntentKind::open_search)));
  ways.widgets.back().icon = ui::Icon::letters;
  return ways;
}

}  // namespace

ui::View procedure_page(const Context& context) {
  const flow::World& world = *context.state.world;
  ui::View view = frame(context, "procedure.heading");
  view.content.push_back(
      stack({heading(context, "procedure.heading"),
             text_widget("procedure.helper", ui::Look::body, context.text("procedure.helper"))}));
  if (!world.ways.themes.empty()) view.content.push_back(other_ways(context));
  ui::Block cards = grid(world.ways.themes.empty() ? 1 : card_columns(context), {});
  for (const model::Procedure* procedure : shown_here(world)) cards.widgets.push_back(form_card(context, *procedure));
  for (const std::string& theme : world.ways.themes) {
    cards.widgets.push_back(
        button(context, "procedure.theme." + theme, ui::Look::card, "theme." + theme, to(IntentKind::open_theme, theme)));
    cards.widgets.back().icon = ui::Icon::form;
  }
  view.content.push_back(std::move(cards));
  view.content.push_back(
      stack({text_widget("procedure.others", ui::Look::notice, context.text("procedure.others"))}));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages

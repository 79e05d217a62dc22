// People in rows: the list, and what stands beside a question about one of them.
#include <algorithm>

#include "kiosk/flow/rows.h"
#include "screens/pages/question_parts.h"
#include "screens/pages/values.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

// The first column with a name in it says who it is.
std::string name_in(const model::Field& field, const flow::Row& row) {
  for (const model::Field& column : field.columns) {
    const auto found = row.find(column.key);
    if (column.type == model::FieldType::name && found != row.end()) return found->second.value.reveal();
  }
  return {};
}

bool from_card(const flow::Row& row) {
  return std::any_of(row.begin(), row.end(), [](const auto& cell) { return cell.second.source == model::Source::second_card; });
}

void add_person(const Context& context, const model::Field& field, const flow::Row& row, int n, ui::Block& block) {
  const std::string id = "question.person." + std::to_string(n);
  const Values values{{"n", std::to_string(n + 1)}};
  const std::string who = context.text("rows.person", values);
  block.widgets.push_back(text_widget(id + ".label", Look::label, who));
  ui::Widget name = personal_value(context, id, name_in(field, row));
  if (from_card(row)) name.helper = context.text("source.second_card");
  block.widgets.push_back(std::move(name));
  ui::Widget fix = button(context, id + ".fix", Look::fix, "review.fix", {IntentKind::edit_row, {}, n});
  fix.spoken = context.text("review.fix_spoken", {{"label", model::reading_of(who)}});
  block.widgets.push_back(std::move(fix));
}

}  // namespace

void add_people(const Context& context, const model::Field& field, ui::View& view) {
  const std::vector<flow::Row>& people = flow::people_of(context.state, field.key);
  ui::Block list = rows({});
  for (std::size_t n = 0; n < people.size(); ++n) add_person(context, field, people[n], static_cast<int>(n), list);
  if (!list.widgets.empty()) view.content.push_back(std::move(list));
  ui::Block ways;
  if (static_cast<int>(people.size()) < flow::most_people(field)) {
    ways.widgets.push_back(button(context, "question.add", Look::secondary, people.empty() ? "rows.first" : "rows.add", to(IntentKind::add_row)));
    ways.widgets.back().icon = ui::Icon::person;
  } else {
    ways.widgets.push_back(text_widget("question.full", Look::notice, context.text("rows.full", {{"n", std::to_string(flow::most_people(field))}})));
  }
  if (context.visit()->row_at.removed) {
    ways.widgets.push_back(button(context, "question.restore", Look::secondary, "rows.restore", to(IntentKind::restore_row)));
  }
  view.content.push_back(std::move(ways));
}

void add_person_ways(const Context& context, const model::Field& field, ui::View& view) {
  const flow::Visit& visit = *context.visit();
  const model::Field* people = context.procedure()->find(visit.question);
  const bool first = people != nullptr && people->type == model::FieldType::rows && !people->columns.empty() && field.key.ends_with("." + people->columns.front().key);
  if (!first || visit.practice) return;
  ui::Block ways;
  ways.flow = ui::Flow::grid;
  ways.columns = context.state.preferences.text > model::TextSize::large ? 1 : 2;
  const bool by_card = std::any_of(people->columns.begin(), people->columns.end(), [](const model::Field& column) { return !column.card_item.empty(); });
  if (by_card) {
    ways.widgets.push_back(button(context, "question.second_card", Look::secondary, "rows.card", to(IntentKind::use_second_card)));
    ways.widgets.back().icon = ui::Icon::card;
  }
  const std::vector<flow::Row>& all = flow::people_of(context.state, visit.question);
  const bool known = visit.row_at.row < static_cast<int>(all.size()) && !all[static_cast<std::size_t>(visit.row_at.row)].empty();
  if (known) {
    ways.widgets.push_back(button(context, "question.remove", Look::secondary, "rows.remove", to(IntentKind::remove_row)));
    ways.widgets.back().icon = ui::Icon::erase;
  }
  if (!ways.widgets.empty()) view.content.push_back(std::move(ways));
}

std::string person_question(const Context& context, const model::Field& column) {
  const flow::Visit& visit = *context.visit();
  const model::Field* people = context.procedure()->find(visit.question);
  // An account is nobody in a list.
  if (people == nullptr || people->type != model::FieldType::rows) return context.text(context.field_key(column.key, "question"));
  const auto label = [&](const std::string& key) { return context.flat(context.text(context.field_key(key, "label"))); };
  return context.text("rows.ask", {{"of", label(visit.question)}, {"n", std::to_string(visit.row_at.row + 1)}, {"label", label(column.key)}});
}

}  // namespace haisai::pages

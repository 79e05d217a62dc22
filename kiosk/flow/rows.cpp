#include "kiosk/flow/rows.h"

#include <algorithm>

#include "kiosk/flow/aiding.h"
#include "kiosk/flow/card.h"
#include "kiosk/flow/entry.h"
#include "kiosk/flow/questions.h"
#include "kiosk/flow/typing.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

using model::Answer;
using model::Field;

std::string key_of(const std::string& field, const std::string& column) { return field + ".column." + column; }

const Field* question_field(const State& state) {
  const model::Procedure* procedure = procedure_of(state);
  return procedure == nullptr ? nullptr : procedure->find(state.visit->question);
}

const Field* column_of(const Field& field, const std::string& key) {
  const auto found = std::find_if(field.columns.begin(), field.columns.end(), [&](const Field& column) { return column.key == key; });
  return found == field.columns.end() ? nullptr : &*found;
}

std::vector<Row>& people(State& state) { return state.visit->rows[state.visit->question]; }

const Answer* cell(const Row& row, const std::string& column) {
  const auto found = row.find(column);
  return found == row.end() ? nullptr : &found->second;
}

void show_list(Step& step) {
  Visit& visit = *step.next.visit;
  std::erase_if(people(step.next), [](const Row& row) { return row.empty(); });
  visit.row_at.row = -1;
  visit.row_at.column.clear();
  visit.entry = Entry{};
  visit.reject.clear();
  show(step, PageId::question);
}

void open_cell(Step& step, int row, const Field& column, model::UsageCode left = model::UsageCode::leave) {
  State& s = step.next;
  Visit& visit = *s.visit;
  visit.row_at.row = row;
  visit.row_at.column = column.key;
  const Answer* known = cell(people(s)[static_cast<std::size_t>(row)], column.key);
  visit.entry = entry_of(column, known);
  if (known == nullptr) suggest(visit, column, row == 0, visit.entry);
  visit.reject.clear();
  show(step, PageId::question, left);
}

void finish_list(Step& step, const Field& field);

// Past the last column, or before the first: the list; an account has none, it is answered or left.
void leave_columns(Step& step, const Field& field, int by) {
  const bool account = field.type == model::FieldType::account;
  if (account && by > 0) return finish_list(step, field);
  const bool never_listed = by < 0 && begins_with_person(field) && people(step.next).size() == 1 && people(step.next).front().empty();
  if (!account && !never_listed) return show_list(step);
  if (never_listed) people(step.next).clear();
  step.next.visit->row_at = RowAt{};
  back_from_question(step);
}

// The column `by` places on. What nobody need ask is passed over.
void move_on(Step& step, const Field& field, int by) {
  const RowAt at = step.next.visit->row_at;
  const auto& columns = field.columns;
  auto here = std::find_if(columns.begin(), columns.end(), [&](const Field& column) { return column.key == at.column; }) - columns.begin();
  const auto last = static_cast<std::ptrdiff_t>(columns.size()) - 1;
  do {
    here += by;
  } while (here >= 0 && here <= last && !columns[static_cast<std::size_t>(here)].ask);
  if (here < 0 || here > last) return leave_columns(step, field, by);
  open_cell(step, at.row, columns[static_cast<std::size_t>(here)]);
}

void add_person(Step& step, const Field& field) {
  State& s = step.next;
  auto& all = people(s);
  if (static_cast<int>(all.size()) >= most_people(field) || field.columns.empty()) return;
  all.emplace_back();
  s.visit->row_at.removed.reset();
  open_cell(step, static_cast<int>(all.size()) - 1, field.columns.front());
}

void remove_person(State& state, int row) {
  auto& all = people(state);
  if (row < 0 || row >= static_cast<int>(all.size())) return;
  state.visit->row_at.removed = {row, all[static_cast<std::size_t>(row)]};
  all.erase(all.begin() + row);
}

void restore_person(State& state, const Field& field) {
  auto& removed = state.visit->row_at.removed;
  auto& all = people(state);
  if (!removed || static_cast<int>(all.size()) >= most_people(field)) return;
  all.insert(all.begin() + std::min<std::ptrdiff_t>(removed->first, static_cast<std::ptrdiff_t>(all.size())), removed->second);
  removed.reset();
}

std::string json_text(const std::string& text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) json += c;
  }
  return json + '"';
}

std::string row_json(const Row& row) {
  std::string json = "{";
  for (const auto& [column, answer] : row) {
    json += (json.size() > 1 ? "," : "") + json_text(column) + ":" + json_text(answer.value.reveal());
  }
  return json + '}';
}

// As model::Answer describes them: rows are a JSON array of objects, an account is one.
std::string rows_value(const Field& field, const std::vector<Row>& all) {
  if (field.type == model::FieldType::account) return row_json(all.front());
  std::string json = "[";
  for (const Row& row : all) json += (json.size() > 1 ? "," : "") + row_json(row);
  return json + "]";
}

// The first person of whom something needed is missing, and what; none: {-1, null}.
std::pair<int, const Field*> missing(const std::vector<Row>& all, const Field& field) {
  for (std::size_t row = 0; row < all.size(); ++row) {
    for (const Field& column : field.columns) {
      const Answer* answer = cell(all[row], column.key);
      if (column.required && (answer == nullptr || answer->value.empty())) return {static_cast<int>(row), &column};
    }
  }
  return {-1, nullptr};
}

void finish_list(Step& step, const Field& field) {
  State& s = step.next;
  Visit& visit = *s.visit;
  auto& all = people(s);
  std::erase_if(all, [](const Row& row) { return row.empty(); });
  if (const auto [row, column] = missing(all, field); column != nullptr) {
    open_cell(step, row, *column);
    s.visit->reject = "required";
    return;
  }
  visit.reject = all.empty() && model::is_required(field, visit.draft) ? "required" : "";
  if (!visit.reject.empty()) return count_reject(s, field.key, visit.reject);
  if (all.empty()) {
    visit.draft.answers.erase(field.key);
  } else {
    visit.draft.answers[field.key] = {base::PersonalText(rows_value(field, all)), model::Source::typed};
  }
  visit.row_at = RowAt{};
  after_answer(step);
}

void answer_cell(Step& step, const Field& field, const Field& column) {
  State& s = step.next;
  Visit& visit = *s.visit;
  Row& row = people(s)[static_cast<std::size_t>(visit.row_at.row)];
  const base::PersonalText value = value_of(column, visit.entry, s.now);
  visit.reject = rule_for(s, column, value, cell(row, column.key), column.required);
  if (!visit.reject.empty()) return count_reject(s, field.key, visit.reject);
  const Answer* before = cell(row, column.key);
  if (value.empty()) {
    row.erase(column.key);
  } else if (before == nullptr || before->value != value) {
    row[column.key] = {value, model::Source::typed};
  }
  move_on(step, field, 1);
}

void on_list(Step& step, const Field& field, const Intent& intent) {
  State& s = step.next;
  const int row = intent.number;
  if (intent.kind == IntentKind::add_row) return add_person(step, field);
  if (intent.kind == IntentKind::restore_row) return restore_person(s, field);
  const bool there = row >= 0 && row < static_cast<int>(people(s).size()) && !field.columns.empty();
  if (intent.kind == IntentKind::edit_row && there) return open_cell(step, row, field.columns.front());
  if (intent.kind == IntentKind::next) return finish_list(step, field);
  if (intent.kind == IntentKind::back) back_from_question(step);
}

bool has_choice(const Field& column, std::string_view code) {
  return std::any_of(column.choices.begin(), column.choices.end(), [&](const model::Choice& choice) { return choice.code == code; });
}

// What of the card belongs into the column; null: nothing.
const base::PersonalText* of_card(const model::BasicFour& four, const Field& column) {
  if (column.card_item == "name") return &four.name;
  if (column.card_item == "birth_date") return &four.birth_date;
  if (column.card_item == "sex") return &four.sex;
  if (column.card_item == "address") return &four.address;
  return nullptr;
}

void ask_second_card(Step& step, const Field& field) {
  State& s = step.next;
  const bool helps = std::any_of(field.columns.begin(), field.columns.end(), [](const Field& column) { return !column.card_item.empty(); });
  if (!helps || s.visit->practice) return;
  s.visit->second_card = true;
  if (!card_lies(*s.visit)) start_card(step);  // else when the one that lies there is taken
  show(step, PageId::place_card);
}

}  // namespace

std::optional<Field> asked_field(const State& state) {
  const Field* field = question_field(state);
  if (field == nullptr) return std::nullopt;
  if (field->columns.empty() || state.visit->row_at.row < 0) return *field;
  const Field* column = column_of(*field, state.visit->row_at.column);
  if (column == nullptr) return std::nullopt;
  Field asked = *column;
  asked.key = key_of(field->key, column->key);
  return asked;
}

const std::vector<Row>& people_of(const State& state, const std::string& key) {
  static const std::vector<Row> none;
  if (!state.visit) return none;
  const auto found = state.visit->rows.find(key);
  return found == state.visit->rows.end() ? none : found->second;
}

int most_people(const Field& field) { return field.max > 0 ? field.max : kMostPeople; }

void on_people(Step& step, const Field& field, const Intent& intent) {
  State& s = step.next;
  const RowAt& at = s.visit->row_at;
  const Field* column = at.row < 0 ? nullptr : column_of(field, at.column);
  if (column == nullptr || at.row >= static_cast<int>(people(s).size())) return on_list(step, field, intent);
  if (intent.kind == IntentKind::remove_row && field.type == model::FieldType::rows) {
    remove_person(s, at.row);
    return show_list(step);
  }
  if (intent.kind == IntentKind::use_second_card) return ask_second_card(step, field);
  if (on_aid(step, *column, intent)) return;
  if (intent.kind == IntentKind::next) return answer_cell(step, field, *column);
  if (intent.kind == IntentKind::back) return move_on(step, field, -1);
  type(s.visit->entry, *column, intent);
}

bool begins_with_person(const Field& field) { return field.type == model::FieldType::rows && field.min > 0 && !field.columns.empty(); }

void open_first(Step& step, const Field& field, model::UsageCode left) {
  people(step.next).emplace_back();
  open_cell(step, 0, field.columns.front(), left);
}

void open_account(Step& step, const Field& field, model::UsageCode left) {
  auto& all = people(step.next);
  if (all.empty()) all.emplace_back();
  for (const Field& column : field.columns) {
    const bool given = !column.ask && !column.default_value.empty();
    if (given) all.front()[column.key] = {base::PersonalText(column.default_value), model::Source::rule};
  }
  open_cell(step, 0, field.columns.front(), left);
}

void second_card_read(Step& step, const model::BasicFour& four) {
  State& s = step.next;
  s.visit->second_card = false;
  const Field* field = question_field(s);
  const int at = s.visit->row_at.row;
  if (field == nullptr || at < 0 || at >= static_cast<int>(people(s).size())) return start_questions(step);
  Row& row = people(s)[static_cast<std::size_t>(at)];
  const Field* open = nullptr;
  for (const Field& column : field->columns) {
    const base::PersonalText* value = of_card(four, column);
    const bool known = value != nullptr && !value->empty() && (column.choices.empty() || has_choice(column, value->reveal()));
    if (known) row[column.key] = {*value, model::Source::second_card};
    if (!known && open == nullptr && column.ask && cell(row, column.key) == nullptr) open = &column;
  }
  if (open == nullptr) return show_list(step);
  open_cell(step, at, *open);
}

void leave_second_card(Step& step) {
  State& s = step.next;
  s.visit->second_card = false;
  if (s.visit->card != CardStatus::read) stop_card(step);
  const Field* field = question_field(s);
  const Field* column = field == nullptr ? nullptr : column_of(*field, s.visit->row_at.column);
  if (column == nullptr) return start_questions(step);
  open_cell(step, s.visit->row_at.row, *column);
}

}  // namespace haisai::flow

#include "kiosk/app/form_table_rows.h"

#include <nlohmann/json.hpp>

#include "screens/pages/values.h"

namespace haisai::app {
namespace {

using model::FieldType;
using nlohmann::json;

constexpr int kBlankRows = 3;
constexpr double kNumberShare = 0.3;

// A column of the table: a field, with the reading that stands above it.
struct Column {
  model::Field field;              // its key leads to its words
  std::string key;                 // as in the answer
  std::string reading;             // key of the reading above it; empty: none
};

double share_of(FieldType type) {
  switch (type) {
    case FieldType::name:
      return 2.4;
    case FieldType::date:
      return 1.9;
    case FieldType::address:
    case FieldType::kana:
    case FieldType::text:
    case FieldType::digits:
      return 1.5;
    default:
      return 1;
  }
}

std::vector<Column> columns_of(const model::Field& field) {
  std::vector<Column> columns;
  for (const model::Field& each : field.columns) {
    if (each.type == FieldType::kana && !columns.empty() && columns.back().field.type == FieldType::name) {
      columns.back().reading = each.key;
      continue;
    }
    Column column{each, each.key, {}};
    column.field.key = field.key + ".column." + each.key;
    columns.push_back(std::move(column));
  }
  return columns;
}

paper::FormCell cell(std::string value, double share) {
  paper::FormCell made;
  made.value = base::PersonalText(std::move(value));
  made.share = share;
  return made;
}

paper::FormRow head_row(const pages::Context& context, const pages::Context* beside, const std::vector<Column>& columns,
                        bool numbered) {
  paper::FormRow row;
  row.kind = paper::RowKind::table_head;
  if (numbered) row.cells.push_back(cell("", kNumberShare));
  for (const Column& column : columns) {
    row.cells.push_back(cell(context.plain(context.field_key(column.field.key, "label")), share_of(column.field.type)));
    if (beside != nullptr) row.cells.back().beside = beside->text(beside->field_key(column.field.key, "label"));
  }
  return row;
}

std::string part(const json& entry, const std::string& key) {
  const auto found = entry.find(key);
  return found != entry.end() && found->is_string() ? found->get<std::string>() : "";
}

// number: 0, the row has none.
paper::FormRow entry_row(const pages::Context& context, const std::vector<Column>& columns, const json& entry, int number) {
  paper::FormRow row;
  row.kind = paper::RowKind::table_row;
  if (number > 0) row.cells.push_back(cell(std::to_string(number), kNumberShare));
  for (const Column& column : columns) {
    const std::string value = part(entry, column.key);
    paper::FormCell made = cell(value.empty() ? "" : pages::value_words(context, column.field, value), share_of(column.field.type));
    made.name_shapes = column.field.type == FieldType::name || column.field.type == FieldType::address;
    made.reading = base::PersonalText(part(entry, column.reading));
    row.cells.push_back(std::move(made));
  }
  return row;
}

}  // namespace

bool is_table(const model::Field& field) { return field.type == FieldType::rows || field.type == FieldType::account; }

std::vector<paper::FormRow> table_rows(const pages::Context& context, const pages::Context* beside,
                                       const model::Field& field, const std::string& value) {
  const bool list = field.type == FieldType::rows;
  json entries = json::parse(value, nullptr, /*allow_exceptions=*/false);
  if (!list && entries.is_object()) entries = json::array({entries});
  if (!entries.is_array()) entries = json::array();
  const std::vector<Column> columns = columns_of(field);
  paper::FormRow band;
  band.kind = paper::RowKind::band;
  band.label = context.text(context.field_key(field.key, "label"));
  if (beside != nullptr) band.beside = beside->text(beside->field_key(field.key, "label"));
  std::vector<paper::FormRow> rows{std::move(band), head_row(context, beside, columns, list)};
  int number = 0;
  for (const json& entry : entries) rows.push_back(entry_row(context, columns, entry, list ? ++number : 0));
  if (!entries.empty()) return rows;
  for (int i = 1; i <= (list ? kBlankRows : 1); ++i) rows.push_back(entry_row(context, columns, json::object(), list ? i : 0));
  return rows;
}

}  // namespace haisai::app

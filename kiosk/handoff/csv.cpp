#include "kiosk/handoff/csv.h"

#include <algorithm>
#include <functional>

#include <nlohmann/json.hpp>

#include "kiosk/handoff/answer_json.h"
#include "kiosk/japanese/date_text.h"

namespace haisai::handoff {
namespace {

using model::FieldType;
using nlohmann::json;

constexpr std::string_view kBom = "\xEF\xBB\xBF";

struct Column {
  std::string key;
  std::string label;
  std::function<std::string(const std::string& value)> said;   // the answer as this column has it
};
using Columns = std::vector<Column>;

std::string plain(const FormWords& words, const std::string& key) {
  return words.texts.has(key) ? model::plain_of(words.texts.get(key)) : key;
}

std::string values_of(const std::string& prefix, std::string_view codes, const model::Catalogue& texts) {
  std::string values;
  while (!codes.empty()) {
    const std::size_t comma = codes.find(',');
    if (!values.empty()) values += ';';
    values += label_of(prefix, std::string(codes.substr(0, comma)), texts);
    codes = comma == std::string_view::npos ? std::string_view() : codes.substr(comma + 1);
  }
  return values;
}

std::string cell_of(const json& row, const std::string& key) {
  const auto found = row.find(key);
  return found != row.end() && found->is_string() ? found->get<std::string>() : "";
}

void add_columns(const model::Field& field, const std::string& prefix, const FormWords& words, Columns& columns);

// The parts of an account, each as a field of its own would stand there.
void add_account(const model::Field& field, const std::string& prefix, const FormWords& words, Columns& columns) {
  for (const model::Field& part : field.columns) {
    Columns of_part;
    add_columns(part, prefix + "column." + part.key + ".", words, of_part);
    for (Column& column : of_part) {
      columns.push_back({field.key + "." + column.key, column.label, [said = column.said, key = part.key](const std::string& value) {
                           const json account = json::parse(value, nullptr, false);
                           return said(account.is_object() ? cell_of(account, key) : std::string());
                         }});
    }
  }
}

// What one field takes: one column, or two.
void add_columns(const model::Field& field, const std::string& prefix, const FormWords& words, Columns& columns) {
  const std::string label = plain(words, prefix + "label");
  const auto as_it_is = [](const std::string& value) { return value; };
  const model::Catalogue& texts = words.texts;
  switch (field.type) {
    case FieldType::rows:
      break;
    case FieldType::account:
      add_account(field, prefix, words, columns);
      break;
    case FieldType::date:
      columns.push_back({field.key + "_iso", label, as_it_is});
      columns.push_back({field.key + "_wareki", label, [&texts](const std::string& value) {
                           return value.empty() ? value : japanese::era_date_text(texts, value);
                         }});
      break;
    case FieldType::choice:
    case FieldType::multi:
    case FieldType::check:
      columns.push_back({field.key + "_code", label, as_it_is});
      columns.push_back({field.key + "_value", label,
                         [&texts, prefix](const std::string& value) { return values_of(prefix, value, texts); }});
      break;
    default:
      columns.push_back({field.key, label, as_it_is});
  }
}

using Line = std::vector<std::string>;

void add_line(std::string& text, const Line& cells, CsvView view) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text += ',';
    text += csv_cell(cells[i], view);
  }
  text += "\r\n";
}

// Keys of the columns that are of no field; their labels are texts `export.<key>`.
const Line& receipt_keys() {
  static const Line keys = {"receipt_id", "receipt_check", "issued_at", "procedure", "form_version", "ticket_number", "fee_yen"};
  return keys;
}

Line receipt_cells(const Application& application) {
  const Receipt& receipt = application.receipt;
  const int fee = application.submission.fee_yen;
  return {receipt.id,
          std::string(1, receipt.check),
          base::iso_time(receipt.issued_at),
          application.submission.procedure,
          std::to_string(application.submission.form_version),
          application.ticket_number,
          fee < 0 ? "" : std::to_string(fee)};
}

std::string value_in(const Application& application, const std::string& key) {
  const auto found = application.submission.answers.find(key);
  return found == application.submission.answers.end() ? "" : found->second.value.reveal();
}

// The lines of one application's rows in one field.
void add_rows(std::string& text, const Application& application, const model::Field& field, const std::string& prefix,
              const FormWords& words, CsvView view) {
  const json rows = json::parse(value_in(application, field.key), nullptr, false);
  if (!rows.is_array()) return;
  int number = 0;
  for (const json& row : rows) {
    if (!row.is_object()) continue;
    Line cells = {application.receipt.id, field.key, std::to_string(++number)};
    for (const model::Field& column : field.columns) {
      Columns columns;
      add_columns(column, prefix + "column." + column.key + ".", words, columns);
      for (const Column& each : columns) cells.push_back(each.said(cell_of(row, column.key)));
    }
    add_line(text, cells, view);
  }
}

// Digits and signs alone, but neither a whole number nor a day: a spreadsheet would take it for something else.
bool is_mistaken(std::string_view value) {
  const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits) return (value.size() > 1 && value[0] == '0') || value.size() > 11;
  const bool signs = value.find_first_not_of("0123456789-/:.") == std::string_view::npos;
  const bool iso_day = value.size() == 10 && value[4] == '-' && value[7] == '-';
  return signs && value[0] >= '0' && value[0] <= '9' && !iso_day;
}

std::string safe(std::string_view value) {
  if (value.empty()) return {};
  if (is_mistaken(value)) return "=\"" + std::string(value) + "\"";
  const bool runs = std::string_view("=+-@\t\r").find(value[0]) != std::string_view::npos;
  return (runs ? "'" : "") + std::string(value);
}

}  // namespace

std::string csv_cell(std::string_view value, CsvView view) {
  const std::string cell = view == CsvView::excel ? safe(value) : std::string(value);
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string applications_csv(const std::vector<Application>& applications, const FormWords& words, CsvView view) {
  Line keys = receipt_keys(), labels;
  for (const std::string& key : keys) labels.push_back(plain(words, "staff.export." + key));
  std::vector<std::pair<std::string, Columns>> fields;
  for (const model::Field& field : words.procedure.fields) {
    Columns columns;
    add_columns(field, "procedure." + words.procedure.id + "." + field.key + ".", words, columns);
    for (const Column& column : columns) {
      keys.push_back(column.key);
      labels.push_back(column.label);
    }
    fields.emplace_back(field.key, std::move(columns));
  }
  std::string text(kBom);
  add_line(text, keys, view);
  add_line(text, labels, view);
  for (const Application& application : applications) {
    Line cells = receipt_cells(application);
    for (const auto& [key, columns] : fields) {
      for (const Column& column : columns) cells.push_back(column.said(value_in(application, key)));
    }
    add_line(text, cells, view);
  }
  return text;
}

std::string rows_csv(const std::vector<Application>& applications, const FormWords& words, CsvView view) {
  std::string text;
  for (const model::Field& field : words.procedure.fields) {
    if (field.type != FieldType::rows) continue;
    const std::string prefix = "procedure." + words.procedure.id + "." + field.key + ".";
    if (text.empty()) text = kBom;
    Columns columns;
    for (const model::Field& column : field.columns) add_columns(column, prefix + "column." + column.key + ".", words, columns);
    Line keys = {"receipt_id", "field", "row"}, labels;
    for (const std::string& key : keys) labels.push_back(plain(words, "staff.export." + key));
    for (const Column& column : columns) {
      keys.push_back(column.key);
      labels.push_back(column.label);
    }
    add_line(text, keys, view);
    add_line(text, labels, view);
    for (const Application& application : applications) add_rows(text, application, field, prefix, words, view);
  }
  return text;
}

}  // namespace haisai::handoff

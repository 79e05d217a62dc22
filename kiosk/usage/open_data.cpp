#include "kiosk/usage/open_data.h"

#include <algorithm>
#include <map>
#include <set>

#include "kiosk/usage/suppression.h"

namespace haisai::usage {
namespace {

constexpr std::size_t kMostCells = 2'000;  // a month; beyond, only rows that occur are audited

bool is_measure(const std::string& column) { return column.starts_with("mean_"); }

struct Shape {
  std::vector<std::size_t> places;    // columns but the month
  std::vector<std::size_t> measures;
  std::size_t count = 0;
};

Shape shape_of(const Table& table) {
  Shape shape;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i] == "count") {
      shape.count = i;
    } else if (is_measure(table.columns[i])) {
      shape.measures.push_back(i);
    } else if (table.columns[i] != "month") {
      shape.places.push_back(i);
    }
  }
  return shape;
}

using Row = std::vector<Value>;
using Rows = std::map<std::vector<std::string>, const Row*>;

std::vector<std::string> place_of(const Row& row, const Shape& shape) {
  std::vector<std::string> place;
  for (const std::size_t column : shape.places) place.push_back(text_of(row[column]));
  return place;
}

// Combinations that did not occur are zero; they are cells too, or their absence would tell.
void add_zeros(std::vector<PublishedCell>& cells, const std::vector<std::set<std::string>>& values) {
  std::set<std::vector<std::string>> known;
  for (const PublishedCell& cell : cells) known.insert(cell.place);
  std::vector<std::vector<std::string>> all = {{}};
  for (const auto& of_one : values) {
    std::vector<std::vector<std::string>> longer;
    for (const auto& start : all) {
      for (const std::string& value : of_one) {
        longer.push_back(start);
        longer.back().push_back(value);
      }
    }
    all = std::move(longer);
    if (all.size() > kMostCells) return;
  }
  for (auto& place : all) {
    if (!known.contains(place)) cells.push_back({std::move(place), 0, false});
  }
}

Row published_row(const PublishedCell& cell, const Row* row, const std::string& month, const Table& table, const Shape& shape) {
  Row made(table.columns.size());
  if (const int column = table.column("month"); column >= 0) made[static_cast<std::size_t>(column)] = month;
  for (std::size_t i = 0; i < shape.places.size(); ++i) {
    made[shape.places[i]] = row != nullptr ? (*row)[shape.places[i]] : Value(cell.place[i]);
  }
  if (cell.hidden) {
    made[shape.count] = std::string("x");
    return made;
  }
  made[shape.count] = cell.count;
  for (const std::size_t column : shape.measures) made[column] = row != nullptr ? (*row)[column] : Value();
  return made;
}

std::string comment(const std::string& line, const std::string& key) {
  const std::string lead = "-- " + key + ": ";
  return line.starts_with(lead) ? line.substr(lead.size()) : std::string();
}

}  // namespace

ReportFile read_report(const std::string& name, const std::string& content) {
  ReportFile file;
  file.name = name;
  for (std::size_t at = 0; at < content.size();) {
    const std::size_t end = std::min(content.find('\n', at), content.size());
    const std::string line = content.substr(at, end - at);
    at = end + 1;
    if (const auto title = comment(line, "title"); !title.empty()) file.title = title;
    if (const auto item = comment(line, "item"); !item.empty()) file.item = item;
    if (const auto question = comment(line, "question"); !question.empty()) file.question = question;
    if (const auto column = comment(line, "column"); !column.empty()) file.columns.push_back(column);
    if (!line.starts_with("--")) file.sql += line + "\n";
  }
  return file;
}

Table published(const Table& table) {
  const Shape shape = shape_of(table);
  const int month_column = table.column("month");
  std::map<std::string, Rows> months;
  for (const Row& row : table.rows) {
    const std::string month = month_column < 0 ? "" : text_of(row[static_cast<std::size_t>(month_column)]);
    months[month][place_of(row, shape)] = &row;
  }
  Table result{table.columns, {}};
  for (const auto& [month, rows] : months) {
    std::vector<PublishedCell> cells;
    std::vector<std::set<std::string>> values(shape.places.size());
    for (const auto& [place, row] : rows) {
      cells.push_back({place, whole((*row)[shape.count]), false});
      for (std::size_t i = 0; i < place.size(); ++i) values[i].insert(place[i]);
    }
    add_zeros(cells, values);
    suppress(cells);
    for (const PublishedCell& cell : cells) {
      const auto row = rows.find(cell.place);
      result.rows.push_back(published_row(cell, row == rows.end() ? nullptr : row->second, month, table, shape));
    }
  }
  return result;
}

std::string dictionary_of(const ReportFile& file, const std::string& from, const std::string& to, bool made_up) {
  std::string text = made_up ? "MADE UP: nothing in this file happened (haisai usage demo)\n" : "";
  text += "title: " + file.title + "\nfile: " + file.name + ".csv\nperiod: " + from + "/" + to + "\n";
  text += "encoding: UTF-8, CSV (RFC 4180), one header row\nlicence: CC BY 4.0 https://creativecommons.org/licenses/by/4.0/\n";
  text += "x: a count from 1 to 9, or one that is withheld because it would tell such a count; 0 is a true zero\n";
  text += "columns:\n";
  for (const std::string& column : file.columns) text += "  " + column + "\n";
  return text;
}

}  // namespace haisai::usage

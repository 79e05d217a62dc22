// A report's table made fit for publication: every combination of its places in a month is a row, counts of 1 to 9
// (and what would give them away) are "x", and a dictionary says what each column means.
#pragma once

#include <string>
#include <vector>

#include "kiosk/usage/table.h"

namespace haisai::usage {

// One file of assets/reports/opendata: comment lines `-- title: …` and `-- column: <name> <meaning>`, then one SELECT.
// `item`, `question`: of the reports beside it. The last column of open data is `count`; `month` comes first.
struct ReportFile {
  std::string name;    // of the file, without ending
  std::string title;
  std::string item;    // "No.4"
  std::string question;
  std::vector<std::string> columns;   // open data: "month 月"
  std::string sql;
};

ReportFile read_report(const std::string& name, const std::string& content);

// Hidden counts become the code "x"; what is told about a hidden row beside its places becomes nothing. Columns named
// mean_… are measures, `count` is the count, all others are places.
Table published(const Table& table);

// The dictionary beside the data: title, meaning of each column, what x is, period, licence (CC BY 4.0). made_up: says
// first of all that nothing in it happened.
std::string dictionary_of(const ReportFile& file, const std::string& from, const std::string& to, bool made_up);

}  // namespace haisai::usage

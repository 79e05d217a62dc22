// bids.csv of a site: a table a section saves from its spreadsheet (RFC 4180, UTF-8 with or without BOM). Its first row
// names the columns; a row with a fault is told by its number and left out, so that one slip hides one row.
#include <fstream>
#include <iterator>

#include "kiosk/base/clock.h"
#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

constexpr std::size_t kMostBytes = 1 << 20;
constexpr std::size_t kMostBids = 1000;
const std::vector<std::string> kColumns{"deadline", "kind", "area", "title"};

struct CsvRow {
  int line = 1;   // where it begins
  std::vector<std::string> cells;
};

// Splits into rows; a quote that does not end runs to the end of the file.
std::vector<CsvRow> rows_of(std::string_view text) {
  std::vector<CsvRow> rows;
  CsvRow row;
  std::string cell;
  bool quoted = false, any = false;
  int line = 1;
  const auto end_row = [&] {
    row.cells.push_back(std::move(cell));
    if (any) rows.push_back(std::move(row));
    row = CsvRow{line + 1, {}};
    cell.clear();
    any = false;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    any |= c != '\n' && c != '\r';
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      cell += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      row.cells.push_back(std::move(cell));
      cell.clear();
    } else if (c == '\n' && !quoted) {
      end_row();
    } else if (c != '\r') {
      cell += c;
    }
    if (c == '\n') ++line;
  }
  end_row();
  return rows;
}

void read_bid(Work& work, const std::string& file, const CsvRow& row) {
  const Place place{file, row.line};
  if (row.cells.size() != kColumns.size())
    return work.warn(place, "a row has " + std::to_string(kColumns.size()) + " cells, not " + std::to_string(row.cells.size()));
  if (!base::parse_iso_date(row.cells[0])) return work.warn(place, "'" + row.cells[0] + "' is no date like 2026-11-01");
  if (row.cells[3].empty()) return work.warn(place, "'title' is empty");
  work.content.ways.bids.push_back({row.cells[0], row.cells[1], row.cells[2], row.cells[3]});
}

}  // namespace

void read_bids(Work& work, const std::string& site) {
  const auto path = work.assets / "sites" / site / "bids.csv";
  std::ifstream in(path, std::ios::binary);
  if (!in) return;   // a city without the table has none to show
  std::string text{std::istreambuf_iterator<char>(in), {}};
  work.add_to_version(text);
  constexpr std::string_view kMark = "\xef\xbb\xbf";
  if (text.starts_with(kMark)) text.erase(0, kMark.size());
  const Place top{path.string(), 1};
  if (text.size() > kMostBytes) return work.warn(top, "more than 1 MiB");
  const std::vector<CsvRow> rows = rows_of(text);
  if (rows.empty() || rows.front().cells != kColumns) return work.warn(top, "the first row must be deadline,kind,area,title");
  if (rows.size() > kMostBids) return work.warn(top, "more than 1000 rows");
  for (std::size_t i = 1; i < rows.size(); ++i) read_bid(work, path.string(), rows[i]);
}

}  // namespace haisai::content

#include "kiosk/app/outside_bookings.h"

#include <nlohmann/json.hpp>

namespace haisai::app {
namespace {

using base::ErrorCode;
using base::Result;
using nlohmann::json;

constexpr std::string_view kSchema = "haisai-bookings/1";
constexpr std::string_view kHead = "code,office,service,start";

base::Error wrong(int place, const std::string& what) {
  return {ErrorCode::content_invalid, (place > 0 ? "row " + std::to_string(place) + ": " : std::string()) + what};
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == ',') cells.emplace_back();
    else cells.back() += c;
  }
  return cells;
}

Result<OutsideRow> row_of(int place, const std::string& code, const std::string& office, const std::string& service,
                          const std::string& start, const std::string& state) {
  const auto time = base::parse_iso_time(start);
  if (!time) return wrong(place, "'" + start + "' is no time like 2026-11-20T10:00");
  if (!reservations::is_outside_code(code)) return wrong(place, "'" + code + "' is no code: 4 to 32 of A-Z a-z 0-9 -, with a letter");
  if (office.empty() || service.empty()) return wrong(place, "office or service is missing");
  if (!state.empty() && state != "booked" && state != "cancelled") return wrong(place, "'" + state + "' is neither booked nor cancelled");
  return OutsideRow{place, {code, office, service, *time, state == "cancelled"}};
}

Result<std::vector<OutsideRow>> from_csv(std::string_view text) {
  std::vector<OutsideRow> rows;
  std::size_t columns = 0;
  for (int line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view words = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (words.ends_with('\r')) words.remove_suffix(1);
    if (line == 1) {
      if (words != kHead && words != std::string(kHead) + ",state") return wrong(line, "the first line must be " + std::string(kHead) + "[,state]: nothing else is taken");
      columns = cells_of(words).size();
      continue;
    }
    if (words.empty()) continue;
    std::vector<std::string> cells = cells_of(words);
    if (cells.size() != columns) return wrong(line, std::to_string(cells.size()) + " cells where the first line has " + std::to_string(columns));
    cells.resize(5);
    auto row = row_of(line, cells[0], cells[1], cells[2], cells[3], cells[4]);
    if (!row) return row.error();
    rows.push_back(std::move(*row));
  }
  return rows;
}

Result<std::vector<OutsideRow>> from_json(std::string_view text) {
  const json all = json::parse(text, nullptr, false);
  if (!all.is_object() || all.size() != 2 || all.value("schema", json()) != kSchema || !all.value("bookings", json()).is_array()) {
    return wrong(0, "the file must be {\"schema\": \"" + std::string(kSchema) + "\", \"bookings\": [...]} and nothing else");
  }
  std::vector<OutsideRow> rows;
  for (const json& each : all.at("bookings")) {
    const int place = static_cast<int>(rows.size()) + 1;
    std::map<std::string, std::string> words{{"code", ""}, {"office", ""}, {"service", ""}, {"start", ""}, {"state", ""}};
    if (!each.is_object()) return wrong(place, "is no object");
    for (const auto& [key, value] : each.items()) {
      if (!words.contains(key)) return wrong(place, "'" + key + "' is not taken");
      if (!value.is_string()) return wrong(place, "'" + key + "' is no text");
      words[key] = value.get<std::string>();
    }
    auto row = row_of(place, words["code"], words["office"], words["service"], words["start"], words["state"]);
    if (!row) return row.error();
    rows.push_back(std::move(*row));
  }
  return rows;
}

}  // namespace

Result<std::vector<OutsideRow>> read_outside_bookings(std::string_view text) {
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  if (text.size() > kOutsideBytesMost) return wrong(0, "the file is larger than 4 MiB");
  if (text.starts_with(kBom)) text.remove_prefix(kBom.size());
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return wrong(0, "the file is empty");
  return text[first] == '{' ? from_json(text) : from_csv(text);
}

}  // namespace haisai::app

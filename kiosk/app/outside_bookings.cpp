#include "kiosk/app/outside_bookings.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include <nlohmann/json.hpp>

namespace haisai::app {
namespace {

using nlohmann::json;
using Columns = std::map<std::string, std::string>;   // by column

constexpr const char* kSchema = "haisai-bookings/1";
constexpr std::string_view kHead = "code,office,service,start";

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == ',') cells.emplace_back();
    else cells.back() += c;
  }
  return cells;
}

class Reading {
 public:
  Reading(const std::string& file, const model::Site& site) : file_(file), site_(site) {}

  void csv(std::string_view text);
  void from_json(std::string_view text);
  void fault(int line, std::string message) { read_.faults.push_back({file_, line, std::move(message)}); }
  OutsideFile take() { return std::move(read_); }

 private:
  void csv_row(int line, std::string_view words, std::size_t columns);
  void json_row(int line, const json& booking);
  void row(int line, Columns words);
  std::optional<std::string> flaw_in(const Columns& words) const;

  const std::string& file_;
  const model::Site& site_;
  std::map<std::string, int> seen_;   // code, line
  OutsideFile read_;
};

std::optional<std::string> Reading::flaw_in(const Columns& words) const {
  const auto quoted = [&](const char* column) { return "'" + words.at(column) + "'"; };
  if (!reservations::is_outside_code(words.at("code"))) return quoted("code") + " is no code: 4 to 32 of A-Z a-z 0-9 -, with a letter";
  const model::Office* office = site_.office(words.at("office"));
  if (office == nullptr) return quoted("office") + " is no office of this city";
  const auto& offered = office->services;
  if (std::find(offered.begin(), offered.end(), words.at("service")) == offered.end()) {
    return quoted("service") + " is no service of " + office->id;
  }
  if (!base::parse_iso_time(words.at("start"))) return quoted("start") + " is no time like 2026-11-20T10:00";
  const std::string& state = words.at("state");
  if (!state.empty() && state != "booked" && state != "cancelled") return quoted("state") + " is neither booked nor cancelled";
  return std::nullopt;
}

void Reading::row(int line, Columns words) {
  if (auto flaw = flaw_in(words)) return fault(line, std::move(*flaw));
  const auto [before, fresh] = seen_.emplace(words["code"], line);
  if (!fresh) return fault(line, "'" + words["code"] + "' stands in line " + std::to_string(before->second) + " too");
  read_.rows.push_back({line, {words["code"], words["office"], words["service"], *base::parse_iso_time(words["start"]),
                               words["state"] == "cancelled"}});
}

void Reading::csv_row(int line, std::string_view words, std::size_t columns) {
  std::vector<std::string> cells = cells_of(words);
  if (cells.size() != columns) {
    return fault(line, std::to_string(cells.size()) + " cells where the first line has " + std::to_string(columns));
  }
  cells.resize(5);
  row(line, {{"code", cells[0]}, {"office", cells[1]}, {"service", cells[2]}, {"start", cells[3]}, {"state", cells[4]}});
}

void Reading::csv(std::string_view text) {
  std::size_t columns = 0;
  for (int line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view words = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (words.ends_with('\r')) words.remove_suffix(1);
    if (line == 1) {
      const bool known = words == kHead || words == std::string(kHead) + ",state";
      if (!known) return fault(line, "the first line must be " + std::string(kHead) + "[,state]: nothing else is taken");
      columns = cells_of(words).size();
    } else if (!words.empty()) {
      csv_row(line, words, columns);
    }
  }
}

// Reads a text and knows in which line it is.
struct LineReader {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at = nullptr;
  int* line = nullptr;

  reference operator*() const { return *at; }
  LineReader& operator++() {
    if (*at++ == '\n') ++*line;
    return *this;
  }
  LineReader operator++(int) {
    const LineReader before = *this;
    ++*this;
    return before;
  }
  bool operator==(const LineReader& other) const { return at == other.at; }
};

void Reading::json_row(int line, const json& booking) {
  if (!booking.is_object()) return fault(line, "a booking must be an object");
  Columns words{{"code", ""}, {"office", ""}, {"service", ""}, {"start", ""}, {"state", ""}};
  for (const auto& [key, value] : booking.items()) {
    if (!words.contains(key)) return fault(line, "'" + key + "' is not taken");
    if (!value.is_string()) return fault(line, "'" + key + "' is no text");
    words[key] = value.get<std::string>();
  }
  row(line, std::move(words));
}

void Reading::from_json(std::string_view text) {
  int line = 1;
  std::vector<int> lines;   // of the bookings
  const auto note = [&](int depth, json::parse_event_t event, const json&) {
    using Event = json::parse_event_t;
    const bool begins = event == Event::object_start || event == Event::array_start || event == Event::value;
    if (begins && depth == 2) lines.push_back(line);
    return true;
  };
  const json all = json::parse(LineReader{text.data(), &line}, LineReader{text.data() + text.size(), &line}, note, false);
  if (all.is_discarded()) return fault(line, "this is no JSON");
  if (!all.is_object() || all.size() != 2 || all.value("schema", json()) != kSchema || !all.value("bookings", json()).is_array()) {
    return fault(1, "the file must be {\"schema\": \"" + std::string(kSchema) + "\", \"bookings\": [...]} and nothing else");
  }
  const json& bookings = all.at("bookings");
  for (std::size_t i = 0; i < bookings.size() && i < lines.size(); ++i) json_row(lines[i], bookings[i]);
}

}  // namespace

OutsideFile read_outside_bookings(const std::string& file, std::string_view text, const model::Site& site) {
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  Reading reading(file, site);
  const std::size_t first = text.starts_with(kBom) ? kBom.size() : 0;
  const std::size_t begins = text.find_first_not_of(" \t\r\n", first);
  if (text.size() > kOutsideBytesMost) {
    reading.fault(1, "the file is larger than 4 MiB");
  } else if (begins == std::string_view::npos) {
    reading.fault(1, "the file is empty");
  } else if (text[begins] == '{') {
    reading.from_json(text.substr(first));
  } else {
    reading.csv(text.substr(first));
  }
  return reading.take();
}

}  // namespace haisai::app

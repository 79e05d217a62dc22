#include "drivers/printer/machine_faults.h"

#include <charconv>
#include <optional>

namespace haisai::printer {
namespace {

std::optional<std::size_t> number_of(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

bool parse_machine_fault(std::string_view text, MachineFaults& faults) {
  if (text == "twice") {
    faults.twice = true;
    return true;
  }
  const auto equals = text.find('=');
  if (equals == std::string_view::npos) return false;
  const std::string_view name = text.substr(0, equals);
  const std::string_view rest = text.substr(equals + 1);
  const auto colon = rest.find(':');
  const auto at = number_of(rest.substr(0, colon));
  const auto count = colon == std::string_view::npos ? std::nullopt : number_of(rest.substr(colon + 1));
  if (!at) return false;
  const bool counted = name == "lose" || name == "lose_answer";
  if (counted != count.has_value() || (colon != std::string_view::npos && !counted)) return false;
  if (name == "late") {
    faults.late = Milliseconds(*at);
  } else if (name == "lose") {
    faults.lose_at = *at;
    faults.lose_count = *count;
  } else if (name == "lose_answer") {
    faults.lose_answer_at = *at;
    faults.lose_answer_count = *count;
  } else {
    std::size_t* const place = name == "paper_end"      ? &faults.paper_end_at
                               : name == "cover_open"   ? &faults.cover_open_at
                               : name == "cutter_stuck" ? &faults.cutter_stuck_at
                               : name == "mute"         ? &faults.mute_from
                               : name == "drop_link"    ? &faults.drop_link_at
                                                        : nullptr;
    if (place == nullptr) return false;
    *place = *at;
  }
  return true;
}

}  // namespace haisai::printer

#include "drivers/card/simulated_fault.h"

#include <charconv>

namespace haisai::card {

Faults::Act Faults::at(int index) const {
  if (remove_at != kNever && index >= remove_at) return Act::remove;
  if (mute_at != kNever && index >= mute_at) return Act::mute;
  return Act::answer;
}

bool parse_fault(std::string_view text, Faults& faults) {
  const std::size_t equals = text.find('=');
  const std::string_view name = text.substr(0, equals);
  int number = 0;
  if (equals != std::string_view::npos) {
    const std::string_view digits = text.substr(equals + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number < 0) return false;
  }
  if (name == "remove") {
    faults.remove_at = number;
  } else if (name == "mute") {
    faults.mute_at = number;
  } else if (name == "delay" && number <= Faults::kMaxDelay.count()) {
    faults.delay = std::chrono::milliseconds(number);
  } else {
    return false;
  }
  return true;
}

}  // namespace haisai::card

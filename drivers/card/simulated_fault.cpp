#include "drivers/card/simulated_fault.h"

#include <charconv>
#include <optional>

#include "drivers/card/apdu.h"

namespace haisai::card {
namespace {

constexpr std::size_t kGarbageBytes = 40;
constexpr base::Byte kLoopBytes = 16;

// All of `text` as one number.
std::optional<int> number_of(std::string_view text, int base = 10) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

base::Bytes with_status(base::Bytes data, std::uint16_t status) {
  data.push_back(static_cast<base::Byte>(status >> 8));
  data.push_back(static_cast<base::Byte>(status));
  return data;
}

// Bytes that are no record, the same ones each time.
base::Bytes noise(std::size_t size) {
  base::Bytes bytes(size);
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<base::Byte>(0xA5 ^ (i * 37));
  return bytes;
}

// The plain "NAME=N" faults.
int Faults::*member_of(std::string_view name) {
  constexpr std::pair<std::string_view, int Faults::*> kNames[] = {
      {"remove", &Faults::remove_at},   {"mute", &Faults::mute_at},     {"status", &Faults::status_at},
      {"short", &Faults::short_at},     {"garbage", &Faults::garbage_at}, {"long", &Faults::long_at},
      {"loop61", &Faults::loop61_at},   {"wrong6C", &Faults::wrong6c_at}, {"swap", &Faults::swap_at},
      {"unplug", &Faults::unplug_at},   {"late", &Faults::late_at}};
  for (const auto& [known, member] : kNames) {
    if (known == name) return member;
  }
  return nullptr;
}

// What follows "NAME=N:", where the fault has such a part.
bool parse_part(std::string_view name, std::string_view part, Faults& faults) {
  if (name == "status") {
    const auto word = number_of(part, 16);
    if (part.size() != 4 || !word) return false;
    faults.status_word = static_cast<std::uint16_t>(*word);
    return true;
  }
  const auto ms = number_of(part);
  if (name != "late" || !ms || *ms > Faults::kMaxDelay.count()) return false;
  faults.late_by = std::chrono::milliseconds(*ms);
  return true;
}

bool parse_into(std::string_view text, Faults& faults) {
  if (text == "dead") return faults.dead = true;
  if (text == "two") return faults.two = true;
  const std::size_t equals = std::min(text.find('='), text.size());
  const std::size_t colon = std::min(text.find(':'), text.size());
  if (equals == text.size() || colon < equals) return false;
  const std::string_view name = text.substr(0, equals);
  const auto number = number_of(text.substr(equals + 1, colon - equals - 1));
  if (!number) return false;
  if (name == "delay") {
    faults.delay = std::chrono::milliseconds(*number);
    return colon == text.size() && faults.delay <= Faults::kMaxDelay;
  }
  int Faults::*const member = member_of(name);
  if (member == nullptr) return false;
  faults.*member = *number;
  if (colon < text.size()) return parse_part(name, text.substr(colon + 1), faults);
  return name != "late";
}

}  // namespace

Faults::Act Faults::at(int index) const {
  if (remove_at != kNever && index >= remove_at) return Act::remove;
  if (unplug_at != kNever && index >= unplug_at) return Act::unplug;
  if (mute_at != kNever && index >= mute_at) return Act::mute;
  return index == swap_at ? Act::swap : Act::answer;
}

std::chrono::milliseconds Faults::wait_before(int index) const {
  return index == late_at ? delay + late_by : delay;
}

base::Bytes Faults::spoilt(int index, base::Bytes answer) const {
  if (index == short_at) {
    base::wipe(answer.data() + 1, answer.size() - 1);
    answer.resize(1);
    return answer;
  }
  const bool loops = loop61_at != kNever && index >= loop61_at;
  if (!loops && index != status_at && index != garbage_at && index != long_at && index != wrong6c_at) return answer;
  base::wipe(answer);
  if (index == status_at) return with_status({}, status_word);
  if (index == garbage_at) return with_status(noise(kGarbageBytes), 0x9000);
  if (index == long_at) return with_status(noise(kMaxResponseBytes), 0x9000);
  if (index == wrong6c_at) return with_status({}, 0x6C01);
  return with_status(noise(kLoopBytes), 0x6100 | kLoopBytes);
}

bool parse_fault(std::string_view text, Faults& faults) {
  Faults parsed = faults;
  if (!parse_into(text, parsed)) return false;
  faults = parsed;
  return true;
}

void LiveFaults::set(const Faults& faults) {
  const std::lock_guard lock(mutex_);
  faults_ = faults;
  apdus_ = 0;
}

void LiveFaults::count_anew() {
  const std::lock_guard lock(mutex_);
  apdus_ = 0;
}

Faults LiveFaults::now() const {
  const std::lock_guard lock(mutex_);
  return faults_;
}

int LiveFaults::next_index() {
  const std::lock_guard lock(mutex_);
  return apdus_++;
}

}  // namespace haisai::card

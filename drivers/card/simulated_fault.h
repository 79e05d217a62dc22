// Things that go wrong at a simulated reader, for tests and rehearsals.
#pragma once

#include <chrono>
#include <string_view>

namespace haisai::card {

struct Faults {
  static constexpr int kNever = -1;
  int remove_at = kNever;  // the card is lifted when its N-th APDU since insertion comes (0 = first)
  int mute_at = kNever;    // from the N-th APDU on the card answers no more
  std::chrono::milliseconds delay{0};  // before each answer, at most kMaxDelay
  static constexpr std::chrono::milliseconds kMaxDelay{60'000};

  enum class Act { answer, remove, mute };
  // What happens to APDU number `index` since insertion.
  Act at(int index) const;
};

// "remove=3", "mute=2", "delay=500" (ms) into `faults`; false when there is no such fault.
bool parse_fault(std::string_view text, Faults& faults);

}  // namespace haisai::card

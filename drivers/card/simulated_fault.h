// Things that go wrong at a simulated reader, for tests and rehearsals.
#pragma once

#include <chrono>
#include <mutex>
#include <string_view>

#include "kiosk/base/bytes.h"

namespace haisai::card {

struct Faults {
  static constexpr int kNever = -1;
  static constexpr std::chrono::milliseconds kMaxDelay{60'000};

  int remove_at = kNever;  // the card is lifted when its N-th APDU comes (0 = first)
  int mute_at = kNever;    // from the N-th APDU on the card answers no more
  std::chrono::milliseconds delay{0};  // before each answer, at most kMaxDelay
  int status_at = kNever;  // the N-th answer is status_word alone
  std::uint16_t status_word = 0x6F00;
  int short_at = kNever;    // the N-th answer is torn off after one byte
  int garbage_at = kNever;  // the N-th answer is other bytes with 9000
  int long_at = kNever;     // the N-th answer is longer than any short APDU allows
  int loop61_at = kNever;   // from the N-th on every answer says that more is waiting
  int wrong6c_at = kNever;  // the N-th answer names a length that is not the right one
  int swap_at = kNever;     // before the N-th APDU another card takes this one's place
  int unplug_at = kNever;   // the reader is torn off when the N-th APDU comes (simulated reader only)
  int late_at = kNever;     // the N-th answer comes late_by later
  std::chrono::milliseconds late_by{0};
  bool dead = false;  // the card never answers power
  bool two = false;   // another card lies on a second reader

  enum class Act { answer, remove, mute, swap, unplug };
  // What happens to APDU number `index` since the card was put down or these faults were set.
  Act at(int index) const;
  std::chrono::milliseconds wait_before(int index) const;
  // What becomes of the card's answer to it. What is thrown away is wiped.
  base::Bytes spoilt(int index, base::Bytes answer) const;
};

// For --help, one line a fault.
inline constexpr std::string_view kFaultHelp =
    "what goes wrong, N counting commands from 0; repeatable:\n"
    "remove=N lifted, mute=N silent from then on, delay=MS each answer late, late=N:MS one answer late,\n"
    "status=N:6F00 answered with this status word, short=N torn off after a byte, garbage=N other bytes,\n"
    "long=N more than 258 bytes, loop61=N more and more waiting, wrong6C=N wrong length named,\n"
    "swap=N another card in its place, unplug=N the reader torn off (simulated reader only),\n"
    "dead no answer to power, two a second card on another reader";

// "remove=3", "status=2:6A82", "dead" … into `faults`; false, and nothing changed, when there is no such fault.
bool parse_fault(std::string_view text, Faults& faults);

// Faults that may be changed while a card lies there; any thread.
class LiveFaults {
 public:
  explicit LiveFaults(const Faults& faults = {}) : faults_(faults) {}
  void set(const Faults& faults);  // counts from 0 again
  void count_anew();
  Faults now() const;
  int next_index();  // of the APDU that has just come

 private:
  mutable std::mutex mutex_;
  Faults faults_;
  int apdus_ = 0;
};

}  // namespace haisai::card

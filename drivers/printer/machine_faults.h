// What can go wrong with a made-up receipt printer, and when.
#pragma once

#include <limits>
#include <string_view>

#include "drivers/printer/byte_link.h"

namespace haisai::printer {

inline constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

// Bytes are counted from 0 over all that was ever received; answers over all that were ever given.
struct MachineFaults {
  std::size_t paper_end_at = kNever;    // the roll ends while this byte is carried out
  std::size_t cover_open_at = kNever;   // somebody opens the cover then
  std::size_t cutter_stuck_at = kNever;
  std::size_t mute_from = kNever;       // from this byte on nothing is answered (and nothing else is wrong)
  std::size_t drop_link_at = kNever;    // the line breaks when this byte arrives; it and what follows is lost
  std::size_t lose_at = kNever;         // bytes that never arrive …
  std::size_t lose_count = 0;
  std::size_t lose_answer_at = kNever;  // answer bytes that never come back …
  std::size_t lose_answer_count = 0;
  Milliseconds late{0};                 // every answer comes so much later
  bool twice = false;                   // every answer comes twice
};

// "paper_end=4000", "cover_open=N", "cutter_stuck=N", "mute=N", "drop_link=N", "lose=N:COUNT",
// "lose_answer=N:COUNT", "late=MS", "twice". False when it is none of these.
bool parse_machine_fault(std::string_view text, MachineFaults& faults);

}  // namespace haisai::printer

// What one visit adds to the counts of its day. The daily counts keep who was served how (Slice) and what happened
// (CellKey), but no visit: ten years of them hold nothing that could be put in order or told apart.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string_view>

#include "kiosk/model/usage_event.h"
#include "kiosk/usage/paper_time.h"

namespace haisai::usage {

// How the visit was made. Views into content ids and names, which live as long as the program.
struct Slice {
  std::string_view site;
  std::string_view procedure;  // chosen last; empty: none was
  std::string_view mode;
  std::string_view assist;
  std::string_view lang;
  std::int64_t aids = 0;
  std::string_view text;       // size of text
  std::string_view content;    // version of the assets
  auto operator<=>(const Slice&) const = default;
};

// Kinds are those of events, and:
//   visit        code: outcome                  total: ms of the whole visit
//   time         ref: step, or "visit"          code: bucket of its length (time_bucket.h)
//   stopped      ref: step the visit was given up on
//   first_right  visits that reached their end without one rejected answer
//   called_staff visits in which staff were called
//   hour         code: "h09"                    device   ref: device
//   arrival      code: how people came          age      ref: "reached" | "stopped", code: band they named (75-: 75 and over)
struct CellKey {
  std::string_view kind;
  std::string_view ref;
  std::string_view code;
  auto operator<=>(const CellKey&) const = default;
};

struct CellCount {
  std::int64_t visits = 0;  // in which it happened
  std::int64_t events = 0;  // how often it happened
  std::int64_t total = 0;   // sum of the events' numbers
};

using Cells = std::map<CellKey, CellCount>;

Slice slice_of(const model::UsageSession& session, const model::ContentId& content);
Cells cells_of(const model::UsageSession& session);
Cells cells_of(const model::TicketStat& ticket);
// paper  ref: procedure, total: ms    time_paper  ref: procedure, code: bucket
Cells cells_of(const PaperTime& timed);

// Whether the resident got what they came for: the form, a number, or a colleague who took over.
bool reached(model::Outcome outcome);

}  // namespace haisai::usage

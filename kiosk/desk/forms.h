// A sealed form at the desk: gathered from its symbols, opened, looked at, taken in or given back.
#pragma once

#include <optional>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/handoff/sealed.h"
#include "kiosk/handoff/symbols.h"

namespace haisai::desk {

// How long a copied value stays in the clipboard.
inline constexpr std::chrono::seconds kClipboardStays{20};

enum class PrintState { none, printing, done, failed };

struct FormDesk {
  handoff::Collector collector;
  int asked = 0;                          // of the last opening; answers to an earlier one are dropped
  bool opening = false;
  std::optional<handoff::Opened> opened;
  base::WallTime opened_at{};
  std::optional<base::ErrorCode> trouble; // why the last scan, print or acknowledgement failed
  std::string copied;                     // key of the field whose value is in the clipboard
  base::WallTime copied_at{};
  PrintState print = PrintState::none;
  bool closing = false;                   // taken in or given back; not yet durable
  std::string reason;                     // text key suffix of why it is given back; empty: taken in
  std::string last_receipt;               // of the form dealt with last
  std::string last_reason;                // as `reason`
};

}  // namespace haisai::desk

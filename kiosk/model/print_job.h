// One attempt to print a ticket. What is uncertain is never sent again by itself (tickets-queue-printing §4.6).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"

namespace haisai::model {

#define HAISAI_PRINT_STATES(X) \
  X(pending, "pending") X(sending, "sending") X(confirmed, "confirmed") X(failed, "failed") X(uncertain, "uncertain")

enum class PrintState {
#define X(id, name) id,
  HAISAI_PRINT_STATES(X)
#undef X
};

std::string_view name_of(PrintState state);
std::optional<PrintState> print_state_from(std::string_view name);

struct PrintJob {
  long id = 0;
  std::string number;   // "A-041"
  std::string code;     // nine digits of the ticket
  int kiosk = 0;        // which terminal prints: 1..255
  int attempt = 1;      // 1: the first paper; more: a reprint, with the mark and this count
  PrintState state = PrintState::pending;
  std::string answer;   // what the printer said, a short code: "paper_end"; may be empty
  base::WallTime made_at{};
  base::WallTime changed_at{};
};

}  // namespace haisai::model

// 番号札: the promise to a resident. Nothing personal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"
#include "kiosk/model/qr_matrix.h"
#include "kiosk/model/queue_view.h"

namespace haisai::model {

struct Ticket {
  std::string number;   // "A-041", what is called
  std::string service;  // id
  std::string office;   // id
  std::string code;     // nine digits, the last a Damm check digit
  std::string qr;       // "NK1:" + Base45(claim 16 bytes + Ed25519 signature 64 bytes)
  base::WallTime issued_at{};
  std::optional<base::WallTime> slot;  // none: walk-in
  int ahead = 0;                       // people waiting before this one when it was issued
  int reprints = 0;
  std::vector<std::string> errands;    // further services in the order staff set; after `service`
  std::optional<WaitEstimate> wait;    // walk-ins only, made when it was issued
  QrMatrix matrix;  // `qr` as a symbol, drawn once by the desk worker
};

// One request for a number; asking again with the same key gives the same ticket.
struct TicketRequest {
  std::string service;
  std::string office;
  base::RandomId idempotency_key{};
  std::optional<base::WallTime> slot;
  TicketAid aid = TicketAid::none;
  std::string lang{};                  // tag of the resident's language; may be empty
  std::vector<std::string> errands{};  // further services, in order; the ticket goes on there by transfer
};

}  // namespace haisai::model

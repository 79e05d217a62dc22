// The sealed hand-off (design §6): an application as JSON, deflated, signed by the terminal inside the seal, sealed to one
// desk. Any thread.
//   outside  0 version 1 · 1-2 id of the desk's key · then libsodium's sealed box of
//   inside   0 version 1 · 1 id of the terminal's key · 2-65 Ed25519 signature · deflated JSON
// The signature covers the words "haisai-handoff-1", the desk's public key and the deflated JSON, so that nobody can take
// it out and seal it to another desk as if the terminal had.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "kiosk/handoff/application.h"
#include "kiosk/handoff/desk_key.h"
#include "kiosk/reservations/ticket_key.h"

namespace haisai::handoff {

inline constexpr std::size_t kSealedBytesMost = 8 * 1024;

base::Bytes seal(std::string_view json, const reservations::TicketKey& terminal, const DeskPublicKey& desk);

struct Unsealed {
  std::string json;              // wipe it after use
  bool signed_by_terminal = false;   // one of `terminals` signed it
};

// handoff.wrong_key: sealed to another desk; handoff.damaged; handoff.newer; handoff.too_large: the seal, or what would
// come of inflating it.
base::Result<Unsealed> unseal(base::ByteView sealed, const DeskKey& desk, const reservations::PublicKeys& terminals);

// What a desk sees when it has scanned everything.
struct Opened {
  Application application;
  bool signed_by_terminal = false;
  std::string fingerprint;   // 32 hex digits, of this very form; nothing can be learnt from it
};

// unseal(), read and checked at `now`: handoff.expired (also from the future by more than an hour) besides the errors of
// unseal() and from_json().
base::Result<Opened> open(base::ByteView sealed, const DeskKey& desk, const reservations::PublicKeys& terminals,
                          const std::vector<model::Procedure>& procedures, base::WallTime now);

}  // namespace haisai::handoff

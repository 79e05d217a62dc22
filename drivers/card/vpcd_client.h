// Puts a simulated card into a virtual PC/SC reader: the client side of vsmartcard's vpcd protocol
// (length as 16 bits big endian, then a one-byte control or an APDU).
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "drivers/card/simulated_card.h"
#include "drivers/card/simulated_fault.h"
#include "drivers/card/unique_fd.h"
#include "kiosk/base/result.h"

namespace haisai::card {

// Where Debian's vsmartcard-vpcd listens; its second slot listens one port higher.
inline constexpr int kVpcdPort = 35963;
// pcscd looks at a reader every 400 ms and takes a card swapped in between for the old one, or for
// none: leave the reader empty at least this long.
inline constexpr std::chrono::milliseconds kUnseenSwap{600};

class VpcdClient {
 public:
  enum class End { peer_closed, stopped, removed };

  // Connecting is putting the card on the reader. card_service_down when nobody listens. host: a
  // name or address; port 1..65535.
  static base::Result<VpcdClient> connect(const std::string& host, int port);

  // Answers for `card` until the reader goes away, stop_fd becomes readable, or the faults have it
  // lifted. Closing (destroying) the client is taking the card off. A swapped card is one that pcscd has not
  // seen come: it knows nothing of what the first one was told. unplug and two are not for this reader.
  End serve(SimulatedCard& card, LiveFaults& faults, int stop_fd);
  End serve(SimulatedCard& card, const Faults& faults, int stop_fd) {
    LiveFaults live(faults);
    return serve(card, live, stop_fd);
  }

 private:
  explicit VpcdClient(UniqueFd socket) : socket_(std::move(socket)) {}
  bool read_message(base::Bytes& message);
  bool write_message(base::ByteView message);
  bool control(SimulatedCard& card, const Faults& faults, base::Byte code);
  // One APDU; nothing when the card is to be served on.
  std::optional<End> answer(SimulatedCard& card, LiveFaults& faults, int stop_fd, base::ByteView command);

  UniqueFd socket_;
  bool just_powered_ = false;
};

}  // namespace haisai::card

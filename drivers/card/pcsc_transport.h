// A card on a real reader, through pcscd: exclusive, in one transaction, and SCARD_UNPOWER_CARD on
// every way out (a My Number card keeps a proven PIN across reset and reconnect, §4.4).
#pragma once

#include <memory>
#include <string>

#include "drivers/card/pcsc_presence.h"
#include "drivers/card/transport.h"

namespace haisai::card {

class PcscTransport final : public Transport {
 public:
  // reader: part of the name of the only reader to use; empty: whichever holds a card.
  explicit PcscTransport(std::string reader = {});
  ~PcscTransport() override;

  Presence presence() override;
  int presence_fd() const override { return watch_.fd(); }
  base::Result<void> connect(bool cold) override;
  base::Result<base::Bytes> transmit(base::ByteView command) override;
  void power_down() override;

  // Name of the reader that holds a card now; empty without one. For staff only.
  std::string reader_with_card();

 private:
  struct Connection;

  PcscPresence watch_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace haisai::card

// The worker's end of a simulated reader.
#pragma once

#include "drivers/card/transport.h"
#include "drivers/card/unique_fd.h"

namespace haisai::card {

class SimulatedTransport final : public Transport {
 public:
  // fd: from SimulatedReader::open_connection, usually inherited.
  explicit SimulatedTransport(UniqueFd fd) : fd_(std::move(fd)) {}
  ~SimulatedTransport() override { power_down(); }

  Presence presence() override;
  int presence_fd() const override { return fd_.get(); }
  base::Result<void> connect(bool cold) override;
  base::Result<base::Bytes> transmit(base::ByteView command) override;
  void power_down() override;

 private:
  // Sends a request and waits, however long, for what is not news of presence.
  base::Result<base::Bytes> ask(base::ByteView request);
  void note_presence(base::ByteView message);

  UniqueFd fd_;
  Presence known_;
  bool connected_ = false;
};

}  // namespace haisai::card

// A simulated card in a slot of the virtual reader that with_pcscd.sh started.
#pragma once

#include <memory>
#include <thread>

#include "drivers/card/unique_fd.h"
#include "lab.h"

namespace haisai::card {

int vpcd_port();

// Lies on the reader as long as it lives.
class VirtualCard {
 public:
  // slot: 0 or 1.
  VirtualCard(std::shared_ptr<SimulatedCard> card, const Faults& faults, int slot);
  ~VirtualCard();
  VirtualCard(const VirtualCard&) = delete;
  VirtualCard& operator=(const VirtualCard&) = delete;

  void set_faults(const Faults& faults) { faults_.set(faults); }

 private:
  std::shared_ptr<SimulatedCard> card_;
  LiveFaults faults_;
  UniqueFd stop_;
  std::thread thread_;
};

}  // namespace haisai::card

// A place where a simulated card can be put down and read through some Transport: the contract is
// tested on each of them.
#pragma once

#include <poll.h>

#include <chrono>
#include <memory>
#include <string>

#include "drivers/card/card_person.h"
#include "drivers/card/simulated_card.h"
#include "drivers/card/simulated_fault.h"
#include "drivers/card/transport.h"
#include "haisai_places.h"
#include "kiosk/base/secret_buffer.h"

namespace haisai::card {

class Lab {
 public:
  virtual ~Lab() = default;
  virtual void insert(std::shared_ptr<SimulatedCard> card, const Faults& faults = {}) = 0;
  // Afterwards the card is only the test's again.
  virtual void remove() = 0;
  virtual Transport& transport() = 0;
};

// Defined once per test program: which lab its contract suite runs in.
std::unique_ptr<Lab> make_lab();

inline std::shared_ptr<SimulatedCard> make_card(const std::string& name) {
  auto person = load_card_person(std::string(HAISAI_SOURCE_DIR "/assets/cards/") + name + ".toml");
  return person ? std::make_shared<SimulatedCard>(*person) : nullptr;
}

inline bool wait_for(Transport& transport, Presence::Kind kind, std::chrono::milliseconds limit) {
  const auto until = std::chrono::steady_clock::now() + limit;
  while (transport.presence().kind != kind) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    pollfd polled = {transport.presence_fd(), POLLIN, 0};
    (void)poll(&polled, 1, static_cast<int>(left.count()));
  }
  return true;
}

inline base::SecretBuffer secret(std::string_view digits) {
  base::SecretBuffer pin;
  for (const char c : digits) pin.push_back(static_cast<base::Byte>(c));
  return pin;
}

}  // namespace haisai::card

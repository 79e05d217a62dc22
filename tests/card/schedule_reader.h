// A reader with two cards whose faults come at chosen commands, in one thread: whoever looks at the reader or
// waits for an answer lets the rest of the world take its turn.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "drivers/card/simulated_card.h"
#include "drivers/card/transport.h"

namespace haisai::card {

// What goes wrong with one command. `after`: the card has received it, only its answer is lost.
enum class Mishap {
  lifted, lifted_after, swapped, swapped_after, torn, torn_after, odd_word, odd_word_after, service_lost,
  service_lost_after, late, late_after, killed, killed_after,
};
inline constexpr int kMishaps = 14;

struct ScheduledFault {
  bool at_pin = false;  // counts only commands that carry a PIN
  int index = 0;        // 0: the first
  Mishap mishap{};
  std::uint16_t word = 0;       // of odd_word
  std::chrono::seconds late{};  // of late
};

// Thrown where the worker's process would have been killed.
struct WorkerKilled {};

class ScheduleReader final : public Transport {
 public:
  // resends: a transport that sends a PIN again when its answer was lost. The product's never does: this is the
  // control of the schedules.
  explicit ScheduleReader(bool resends) : resends_(resends) {}

  std::function<void()> turn;                            // each look at the reader
  std::function<void(std::chrono::seconds)> wait;        // a late answer; may throw WorkerKilled
  std::function<void(const SimulatedCard&, model::CardSecret)> before_pin;  // digits are about to reach this card

  void put(std::shared_ptr<SimulatedCard> card);
  void lift() { put(nullptr); }
  void calm();  // no fault comes any more, and pcscd is back
  void stop_service() { change_service(true); }
  void schedule(ScheduledFault fault) { faults_.push_back(fault); }
  void refuse_connects(int times) { refused_ = times; }
  void set_spare(std::shared_ptr<SimulatedCard> card) { spare_ = std::move(card); }

  const std::shared_ptr<SimulatedCard>& card() const { return card_; }
  bool is_down() const { return down_; }

  Presence presence() override;
  int presence_fd() const override { return -1; }
  base::Result<void> connect(bool cold) override;
  base::Result<base::Bytes> transmit(base::ByteView command) override;
  void power_down() override;

 private:
  base::Result<base::Bytes> transmit_once(base::ByteView command, bool is_pin);
  base::Result<base::Bytes> deliver(base::ByteView command, bool is_pin);
  base::Result<base::Bytes> suffer(const ScheduledFault& fault, base::ByteView command, bool is_pin);
  std::vector<ScheduledFault>::iterator due(bool is_pin);
  void change_service(bool down);

  const bool resends_;
  std::shared_ptr<SimulatedCard> card_;       // lies on the reader
  std::shared_ptr<SimulatedCard> spare_;      // the next one, when they are swapped
  std::shared_ptr<SimulatedCard> connected_;  // dead as soon as it is another one
  std::vector<ScheduledFault> faults_;
  std::uint32_t generation_ = 1;
  bool down_ = false;
  int refused_ = 0;
  int commands_ = 0;
  int pins_ = 0;
};

}  // namespace haisai::card

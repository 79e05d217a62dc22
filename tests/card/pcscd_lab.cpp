#include "pcscd_lab.h"

#include <sys/eventfd.h>

#include <cstdlib>
#include <thread>

#include "drivers/card/pcsc_transport.h"
#include "drivers/card/vpcd_client.h"

namespace haisai::card {

int vpcd_port() {
  const char* port = std::getenv("HAISAI_VPCD_PORT");
  HAISAI_ASSERT(port != nullptr);  // run it by with_pcscd.sh
  return std::atoi(port);
}

VirtualCard::VirtualCard(std::shared_ptr<SimulatedCard> card, const Faults& faults, int slot)
    : card_(std::move(card)), faults_(faults), stop_(eventfd(0, EFD_CLOEXEC)) {
  auto client = VpcdClient::connect("localhost", vpcd_port() + slot);
  HAISAI_ASSERT(client.has_value());
  thread_ = std::thread([this, served = std::move(*client)]() mutable {
    served.serve(*card_, faults_, stop_.get());
    VpcdClient gone = std::move(served);  // closes: the card is off the reader
    card_->power_off();
  });
}

VirtualCard::~VirtualCard() {
  const std::uint64_t one = 1;
  (void)!write(stop_.get(), &one, sizeof one);
  thread_.join();
  std::this_thread::sleep_for(kUnseenSwap);
}

namespace {

class PcscdLab final : public Lab {
 public:
  void insert(std::shared_ptr<SimulatedCard> card, const Faults& faults) override {
    lying_ = std::make_unique<VirtualCard>(std::move(card), faults, 0);
  }
  void remove() override { lying_.reset(); }
  Transport& transport() override { return transport_; }

 private:
  PcscTransport transport_;
  std::unique_ptr<VirtualCard> lying_;
};

}  // namespace

std::unique_ptr<Lab> make_lab() { return std::make_unique<PcscdLab>(); }

}  // namespace haisai::card

#include "drivers/card/simulated_reader.h"
#include "drivers/card/simulated_transport.h"
#include "lab.h"

namespace haisai::card {
namespace {

class DirectLab final : public Lab {
 public:
  DirectLab() : transport_(reader_.open_connection()) {}
  void insert(std::shared_ptr<SimulatedCard> card, const Faults& faults) override {
    reader_.set_faults(faults);
    reader_.insert(std::move(card));
  }
  void remove() override { reader_.remove(); }
  Transport& transport() override { return transport_; }

 private:
  SimulatedReader reader_;
  SimulatedTransport transport_;
};

}  // namespace

std::unique_ptr<Lab> make_lab() { return std::make_unique<DirectLab>(); }

}  // namespace haisai::card

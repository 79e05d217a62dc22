// A line to a PaperMachine in the same thread, with a clock of its own: waiting takes no time.
#pragma once

#include "drivers/printer/paper_machine.h"

namespace haisai::printer {

// What the lines of one machine share: it and the time, which goes on when a line waits.
struct MachineWorld {
  explicit MachineWorld(PrinterProfile profile, MachineFaults faults = {}) : machine(std::move(profile), faults) {}
  PaperMachine machine;
  Milliseconds now{1'000'000};
};

class MachineLink : public ByteLink {
 public:
  explicit MachineLink(MachineWorld& world) : world_(world) { world_.machine.join_link(); }
  std::size_t write(base::ByteView bytes, Milliseconds patience) override;
  std::size_t read(std::span<base::Byte> into, Milliseconds patience) override;
  bool broken() const override { return world_.machine.link_dropped(); }
  Milliseconds now() const override { return world_.now; }

 private:
  MachineWorld& world_;
  base::Bytes waiting_;
};

// Lines to this world's machine, as an EscposPrinter opens them. The world must outlive them.
LinkOpener opener_for(MachineWorld& world);

}  // namespace haisai::printer

// A PaperMachine behind a real line: TCP, one client at a time as real printers have it, or a pty. Its papers become
// pictures in a folder.
#pragma once

#include <optional>

#include "drivers/printer/paper_machine.h"
#include "kiosk/base/unique_fd.h"

namespace haisai::printer {

// One thread.
class MachineServer {
 public:
  // port 0: any free one. Listens on loopback alone. printer.failed with the system's reason.
  static base::Result<std::unique_ptr<MachineServer>> on_tcp(PaperMachine machine, int port);
  static base::Result<std::unique_ptr<MachineServer>> on_pty(PaperMachine machine);

  // What settings.toml has to say: "tcp:127.0.0.1:40913", "serial:/dev/pts/4:115200".
  const std::string& address() const { return address_; }
  PaperMachine& machine() { return machine_; }
  Milliseconds now() const;

  // Serves the line until something happened or the patience is over; extra_fd (≥ 0) being readable also ends it.
  void serve(Milliseconds patience, int extra_fd = -1);

 private:
  MachineServer(PaperMachine machine, base::UniqueFd listener, base::UniqueFd line, base::UniqueFd kept_open);
  void take_client();
  void take_bytes();
  void give_answers();

  PaperMachine machine_;
  base::UniqueFd listener_;   // TCP
  base::UniqueFd line_;       // the client, or the pty's master
  base::UniqueFd kept_open_;  // the pty's other end, so that the master never sees a hang-up
  std::string address_;
};

}  // namespace haisai::printer

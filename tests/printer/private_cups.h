// A real cupsd of a test's own: its folders, its socket, one queue whose "printer" is a back end that a test commands.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "drivers/printer/cups_connection.h"
#include "kiosk/base/bytes.h"

namespace haisai::printer {

class PrivateCups {
 public:
  PrivateCups();    // started, the queue "forms" ready (error policy abort-job)
  ~PrivateCups();
  PrivateCups(const PrivateCups&) = delete;
  PrivateCups& operator=(const PrivateCups&) = delete;

  CupsQueue queue() const { return {(root_ / "sock").string(), 631, "forms", kMediaA4}; }

  // What the printer does with the next job: "ok"; "empty", out of paper until another order; "jam"; "hold", as long and silently; "fail".
  void order(const std::string& what) const;
  // cupsdisable, cupsenable, cancel -a, …; with the socket of this service.
  void command(const std::string& program, const std::string& arguments) const;
  void stop();      // cupsd is gone
  void start();

  // What came out of the printer, in order.
  std::vector<base::Bytes> printed() const;
  // Job files of the spool: documents (d…) and what describes a job (c…).
  std::vector<std::string> spool() const;
  bool begins_to_print() const;   // waits until the printer has a job in its hands; false after ten seconds

 private:
  void write_configuration() const;

  std::filesystem::path root_;
  int process_ = 0;
};

}  // namespace haisai::printer

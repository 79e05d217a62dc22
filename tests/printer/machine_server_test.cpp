// The whole way over real descriptors: a socket and a pty.
#include "drivers/printer/machine_server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "drivers/printer/escpos_printer.h"
#include "drivers/printer/printer_address.h"
#include "made_up_ticket.h"

namespace haisai::printer {
namespace {

class Served {
 public:
  explicit Served(base::Result<std::unique_ptr<MachineServer>> opened) : server_(std::move(opened).value()) {
    address_ = server_->address();
    thread_ = std::thread([this] {
      while (!stop_) server_->serve(Milliseconds(5));
    });
  }
  ~Served() {
    if (thread_.joinable()) stop();
  }
  std::vector<Paper> stop() {
    stop_ = true;
    thread_.join();
    return server_->machine().take_papers();
  }
  const std::string& address() const { return address_; }

 private:
  std::unique_ptr<MachineServer> server_;
  std::string address_;
  std::atomic<bool> stop_{false};
  std::thread thread_;
};

void print_two(Served& served) {
  const auto address = parse_printer_address(served.address());
  ASSERT_TRUE(address) << address.error().detail;
  EscposPrinter printer([&] { return open_link(*address); }, {});
  const model::Bitmap ticket = made_up_ticket(576, 500);
  ASSERT_EQ(printer.status(), Status::ok);
  ASSERT_TRUE(printer.print(ticket, "A-001"));
  ASSERT_TRUE(printer.print(ticket, "A-002"));
  const auto papers = served.stop();
  ASSERT_EQ(papers.size(), 2U);
  EXPECT_TRUE(std::equal(ticket.ink.begin(), ticket.ink.end(), papers[1].picture.ink.begin()));
}

TEST(MachineServer, PrintsOverTcp) {
  Served served(MachineServer::on_tcp(PaperMachine(PrinterProfile{}), 0));
  print_two(served);
}

TEST(MachineServer, PrintsOverASerialLine) {
  Served served(MachineServer::on_pty(PaperMachine(PrinterProfile{})));
  print_two(served);
}

TEST(MachineServer, ADroppedSocketIsUncertainAndJoinedAgain) {
  MachineFaults faults;
  faults.drop_link_at = 25'000;
  Served served(MachineServer::on_tcp(PaperMachine(PrinterProfile{}, faults), 0));
  const auto address = parse_printer_address(served.address());
  EscposPrinter printer([&] { return open_link(*address); }, {});
  const auto first = printer.print(made_up_ticket(576, 500), "A-001");
  ASSERT_FALSE(first);
  EXPECT_EQ(first.error().code, base::ErrorCode::printer_uncertain);
  EXPECT_TRUE(printer.print(made_up_ticket(576, 500), "A-002"));
}

TEST(PrinterAddress, IsReadOrRefusedWithAReason) {
  const auto tcp = parse_printer_address("tcp:192.168.1.50");
  ASSERT_TRUE(tcp);
  EXPECT_EQ(tcp->place, "192.168.1.50");
  EXPECT_EQ(tcp->number, 9100);
  const auto serial = parse_printer_address("serial:/dev/ttyUSB0:38400:rtscts");
  ASSERT_TRUE(serial);
  EXPECT_TRUE(serial->rtscts);
  EXPECT_EQ(serial->number, 38400);
  EXPECT_EQ(parse_printer_address("cups:forms")->kind, PrinterAddress::Kind::cups);
  EXPECT_EQ(parse_printer_address("usb:/dev/usb/lp0")->place, "/dev/usb/lp0");
  for (const char* wrong : {"", "lp0", "usb:", "usb:/etc/passwd", "serial:/dev/ttyS0", "serial:/dev/ttyS0:1200", "tcp:",
                            "tcp:host:0", "tcp:host:70000", "cups:../x", "cups:"}) {
    const auto address = parse_printer_address(wrong);
    ASSERT_FALSE(address) << wrong;
    EXPECT_EQ(address.error().code, base::ErrorCode::settings_invalid);
  }
  EXPECT_EQ(open_link(*parse_printer_address("usb:/dev/usb/lp97")).error().code, base::ErrorCode::printer_offline);
}

TEST(MachineFaultsText, IsReadOrRefused) {
  MachineFaults faults;
  for (const char* good : {"paper_end=4000", "cover_open=1", "cutter_stuck=9", "mute=0", "drop_link=7", "lose=5:3", "lose_answer=1:2", "late=300", "twice"}) {
    EXPECT_TRUE(parse_machine_fault(good, faults)) << good;
  }
  EXPECT_EQ(faults.paper_end_at, 4000U);
  EXPECT_EQ(faults.lose_count, 3U);
  EXPECT_EQ(faults.late, Milliseconds(300));
  for (const char* wrong : {"", "paper_end", "paper_end=x", "lose=5", "late=3:4", "fire=1"}) EXPECT_FALSE(parse_machine_fault(wrong, faults)) << wrong;
}

}  // namespace
}  // namespace haisai::printer

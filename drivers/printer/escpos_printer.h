// Tickets on a receipt printer, each of them exactly once (tickets-queue-printing §4.6).
#pragma once

#include <optional>

#include "drivers/printer/byte_link.h"
#include "drivers/printer/escpos.h"
#include "drivers/printer/printer.h"
#include "drivers/printer/status_stream.h"

namespace haisai::printer {

// Owns the line and opens it when needed. One thread (the desk's).
class EscposPrinter : public TicketPrinter {
 public:
  EscposPrinter(LinkOpener open, PrinterProfile profile);

  // Asks the printer, sends band by band, and waits for the completion mark. Success: the paper is out.
  // printer.uncertain: bytes were sent and the mark did not come back alone; the paper may be out or not,
  // the printer's buffers were dropped as far as it lets us, and nothing is sent again by itself.
  // Any other error: not one byte of the ticket was sent.
  base::Result<void> print(const model::Bitmap& ticket, const std::string& job_name) override;
  // Asked anew; takes at most three answers' time.
  Status status() override;

  const PrinterProfile& profile() const { return profile_; }
  int printed_mm() const { return printed_mm_; }  // since it was made, sent tickets included that stayed uncertain

 private:
  enum class Mark { came, several, missing };

  bool open();
  void close();
  void receive(Milliseconds patience);
  bool send(const base::Bytes& bytes);
  void wait_for_quiet(Milliseconds quiet, Milliseconds longest);
  std::optional<base::Byte> live(LiveQuestion question);
  Status ask_status();
  Status settle();
  Status make_ready();
  Mark wait_for_mark(Milliseconds patience);
  bool handshake(Milliseconds patience);
  bool send_bands(const std::vector<base::Bytes>& pieces);
  base::Result<void> give_up(const char* why);

  LinkOpener open_;
  PrinterProfile profile_;
  std::unique_ptr<ByteLink> link_;
  StatusStream stream_;
  int queue_answers_ = 0;                  // come since last looked at
  std::optional<base::Byte> live_answer_;  // the last one come
  bool fault_reported_ = false;            // an automatic status with a fault came
  bool unsettled_ = true;                  // something may still be in the printer or on its way back
  bool half_out_ = false;                  // a ticket was begun and its mark did not come
  Milliseconds asked_at_{0};               // last completion mark asked for, while unsettled
  int printed_mm_ = 0;
};

}  // namespace haisai::printer

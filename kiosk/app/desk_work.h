// What the desk thread does: numbers from the store, QR and ticket drawn and printed, sessions counted.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "drivers/printer/printer.h"
#include "kiosk/app/desk.h"
#include "kiosk/app/ticket_press.h"
#include "kiosk/app/usage_book.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/content/content.h"
#include "kiosk/paper/ticket_layout.h"
#include "kiosk/reservations/ticket_desk.h"
#include "kiosk/store/sqlite_tickets.h"
#include "screens/text/engine.h"

namespace haisai::app {

struct DeskTools {
  const content::Content* content = nullptr;
  base::Clock* clock = nullptr;
  std::filesystem::path data;
  std::string program;   // this program, for the form's child
  std::string assets;
  std::string config;
  printer::TicketPrinter* ticket_printer = nullptr;   // null: none, nothing asks for a paper
  paper::PaperProfile ticket_paper;                   // what tickets are drawn for
  PrintLedger* print_ledger = nullptr;                // null: papers are counted for this run alone
  printer::FormPrinter* form_printer = nullptr;       // null: none
  store::UsageVersions versions;
  std::function<model::ContentId(std::string_view)> content_id;   // none: what has an id counts as unknown
  bool practice = false;   // papers are marked れんしゅう
  bool started = true;     // false: the program goes on, with content read anew
  base::Mailbox<flow::Event>* events = nullptr;
  std::shared_ptr<FaultBook::Standing> standing = std::make_shared<FaultBook::Standing>();   // of the process
  std::shared_ptr<UsageBook> book;   // of both threads; null: this one's own

  std::shared_ptr<UsageBook> usage_book() const;   // book, or a new one
};

// Desk thread only, from the first call on.
class DeskWork final : public DeskDuty {
 public:
  explicit DeskWork(DeskTools tools);
  void carry_out(const flow::Effect& effect) override;

 private:
  void issue(const flow::IssueTicket& job);
  base::Result<void> paper_comes();
  bool refuses_for_paper(flow::SessionId session, bool without_paper);
  base::Result<model::Bitmap> draw(const flow::PrintTicket& job, int copy);
  void turn(const flow::Effect& effect);
  void print_ticket(const flow::PrintTicket& job);
  void record(const flow::RecordSession& job);
  void recover_papers();
  void back_up();
  void tell_waiting();
  void note_numbers(std::optional<base::ErrorCode> failed);
  void count_numbers();   // of the days before, once a day
  base::Result<reservations::Hall*> hall();
  base::Result<text::Engine*> engine();

  DeskTools tools_;
  store::SqliteTickets tickets_;
  std::shared_ptr<UsageBook> book_;
  std::optional<base::Date> numbers_counted_;        // on which day
  std::optional<reservations::Hall> hall_;           // made with the key, on first use
  std::unique_ptr<text::Engine> engine_;             // for the ticket's raster
  std::optional<TicketPress> press_;                 // none: no ticket printer
  bool near_end_ = false;                            // told already
};

}  // namespace haisai::app

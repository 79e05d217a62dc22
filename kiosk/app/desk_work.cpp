#include "kiosk/app/desk_work.h"

#include <algorithm>
#include <cstdio>

#include "drivers/qr/qr.h"
#include "kiosk/app/log_failure.h"
#include "kiosk/app/paper_words.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/app/turn_work.h"
#include "kiosk/paper/ticket_layout.h"
#include "kiosk/reservations/day_stats.h"

namespace haisai::app {
namespace {

constexpr int kDaysBack = 14;   // a terminal that stood still longer has lost no resident's count, only numbers

bool missed_reader(const model::UsageSession& visit) {
  return std::any_of(visit.events.begin(), visit.events.end(), [](const model::UsageEvent& event) {
    return event.kind == model::UsageKind::card && event.code == model::UsageCode::reader_down;
  });
}

}  // namespace

std::shared_ptr<UsageBook> DeskTools::usage_book() const {
  if (book) return book;
  const model::ContentId device = content_id ? content_id(content->settings.device) : model::ContentId();
  return std::make_shared<UsageBook>(data, versions, content->retention, device, standing);
}

DeskWork::DeskWork(DeskTools tools)
    : tools_(std::move(tools)),
      tickets_(tools_.data),
      book_(tools_.usage_book()) {
  if (tools_.started) book_->happened(model::UsageCode::started, tools_.clock->now());
  if (tools_.ticket_printer != nullptr) press_.emplace(*tools_.ticket_printer, tools_.print_ledger, *tools_.clock);
  recover_papers();
  tell_waiting();
  count_numbers();
}

// Nothing of it is sent again by itself; whoever asks for the paper gets it with a mark (decision 0043).
void DeskWork::recover_papers() {
  if (tools_.print_ledger == nullptr) return;
  const auto uncertain = tools_.print_ledger->recover(tools_.clock->now());
  if (!uncertain) return log_failure("papers of the last run not looked at", uncertain.error());
  if (*uncertain > 0) std::fprintf(stderr, "haisai: %d ticket papers of today may not have come out\n", *uncertain);
}

void DeskWork::carry_out(const flow::Effect& effect) {
  if (const auto* issue_job = std::get_if<flow::IssueTicket>(&effect)) {
    issue(*issue_job);
  } else if (const auto* ticket_job = std::get_if<flow::PrintTicket>(&effect)) {
    print_ticket(*ticket_job);
  } else if (const auto* session = std::get_if<flow::RecordSession>(&effect)) {
    record(*session);
  } else if (const auto* call = std::get_if<flow::CallStaff>(&effect)) {
    std::fprintf(stderr, "haisai: staff called from page %s\n", call->page.c_str());
  } else if (!std::holds_alternative<flow::StaffNotNeeded>(effect)) {
    turn(effect);
  }
}

base::Result<reservations::Hall*> DeskWork::hall() {
  if (!hall_) {
    auto made = issuing_hall(*tools_.content, tools_.data / "keys", tickets_);
    if (!made) return made.error();
    hall_.emplace(std::move(made).value());
    hall_->prints = tools_.print_ledger != nullptr;
  }
  return &*hall_;
}

base::Result<text::Engine*> DeskWork::engine() {
  if (!engine_) {
    auto opened = text::Engine::open();
    if (!opened) return opened.error();
    engine_ = std::move(opened).value();
  }
  return engine_.get();
}

// Asked now, not remembered: a printer that cannot print is known before a number is taken.
base::Result<void> DeskWork::paper_comes() {
  const printer::Status status = tools_.ticket_printer->status();
  const bool near_end = status == printer::Status::near_end;
  if (near_end && !near_end_) std::fprintf(stderr, "haisai: the ticket printer's roll ends soon\n");
  near_end_ = near_end;
  return printer::can_print(status);
}

// Says so where the paper of a number to be taken would not come (decision 0043).
bool DeskWork::refuses_for_paper(flow::SessionId session, bool without_paper) {
  if (without_paper || tools_.ticket_printer == nullptr) return false;
  const auto comes = paper_comes();
  if (comes) return false;
  log_failure("no number: no paper", comes.error());
  book_->failed(FaultBook::Part::ticket_printer, comes.error().code, tools_.clock->now());
  tools_.events->post(flow::TicketRefused{session, comes.error().code});
  return true;
}

void DeskWork::issue(const flow::IssueTicket& job) {
  if (refuses_for_paper(job.session, job.without_paper)) return;
  const auto at = hall();
  base::Result<model::Ticket> ticket = at ? reservations::TicketDesk(**at).issue(job.request, tools_.clock->now())
                                          : base::Result<model::Ticket>(at.error());
  note_numbers(ticket ? std::nullopt : std::optional(ticket.error().code));
  if (ticket) {
    auto matrix = qr::encode(ticket->qr);
    if (matrix) ticket->matrix = std::move(matrix).value();
    tools_.events->post(flow::TicketIssued{job.session, std::move(ticket).value()});
    tell_waiting();
  } else {
    log_failure("no number", ticket.error());
    tools_.events->post(flow::TicketRefused{job.session, ticket.error().code});
  }
}

void DeskWork::turn(const flow::Effect& effect) {
  const auto* booked = std::get_if<flow::BookSlot>(&effect);
  const auto* moved = std::get_if<flow::MoveBooking>(&effect);
  if (booked != nullptr && refuses_for_paper(booked->session, booked->without_paper)) return;
  if (moved != nullptr && refuses_for_paper(moved->session, moved->without_paper)) return;
  const auto at = hall();
  if (!at) {
    log_failure("no queue", at.error());
    return std::visit([&](const auto& job) {
      if constexpr (requires { job.session; }) tools_.events->post(flow::TurnRefused{job.session, at.error().code});
    }, effect);
  }
  if (TurnWork(**at, *tools_.clock, *tools_.events).carry_out(effect) == TurnWork::Done::changed) tell_waiting();
}

base::Result<model::Bitmap> DeskWork::draw(const flow::PrintTicket& job, int copy) {
  const auto drawn_by = engine();
  if (!drawn_by) return drawn_by.error();
  const model::Catalogue& texts = tools_.content->catalogues.at("ja");
  paper::TicketPaper paper = ticket_paper({&tools_.content->site, &texts, tools_.practice}, job.ticket, copy);
  const auto other = tools_.content->catalogues.find(job.lang);
  if (other != tools_.content->catalogues.end() && job.lang != texts.lang()) {
    paper.other = other_words({&tools_.content->site, &other->second, tools_.practice}, job.ticket);
  }
  return paper::draw_ticket(**drawn_by, paper, tools_.ticket_paper);
}

void DeskWork::print_ticket(const flow::PrintTicket& job) {
  const base::Result<void> printed =
      press_ ? press_->print(job.ticket, job.again, [&](int copy) { return draw(job, copy); })
             : base::Result<void>(base::Error{base::ErrorCode::printer_offline, "no ticket printer is configured"});
  if (printed) {
    book_->works(FaultBook::Part::ticket_printer, tools_.clock->now());
    tools_.events->post(flow::TicketPrinted{job.session});
  } else {
    if (press_) book_->failed(FaultBook::Part::ticket_printer, printed.error().code, tools_.clock->now());
    log_failure("ticket not printed", printed.error());
    tools_.events->post(flow::TicketPrintFailed{job.session, printed.error().code});
  }
}

void DeskWork::record(const flow::RecordSession& job) {
  const auto recorded = book_->append(job.usage, tools_.clock->now());
  if (!recorded) log_failure("session not counted", recorded.error());
  if (missed_reader(job.usage)) book_->happened(model::UsageCode::reader_lost, tools_.clock->now());
  count_numbers();
  back_up();   // between two visits nobody waits for this thread
}

void DeskWork::back_up() {
  if (const auto done = tickets_.backup_when_due(tools_.clock->now()); !done) log_failure("no copy of the reservations", done.error());
}

// Only what the store itself could not do is a fault of the machine: a closed counter is none.
void DeskWork::note_numbers(std::optional<base::ErrorCode> failed) {
  using base::ErrorCode;
  const bool broken = failed == ErrorCode::store_unavailable || failed == ErrorCode::store_corrupt || failed == ErrorCode::store_newer || failed == ErrorCode::store_no_space;
  if (broken) {
    book_->failed(FaultBook::Part::numbers, *failed, tools_.clock->now());
  } else {
    book_->works(FaultBook::Part::numbers, tools_.clock->now());
  }
}

// A day counts when it is over: then nothing of it can be told apart from the visits of that moment.
void DeskWork::count_numbers() {
  const base::WallTime now = tools_.clock->now();
  const base::Date today = base::civil_time(now).date;
  if (numbers_counted_ == today || !tools_.content_id) return;
  numbers_counted_ = today;
  reservations::Hall here = hall_of(*tools_.content, tickets_);
  for (int back = kDaysBack; back > 0; --back) {
    const base::Date day(std::chrono::sys_days(today) - std::chrono::days(back));
    auto stats = reservations::day_stats(here, day, now, tools_.content_id);
    if (!stats) return log_failure("numbers not counted", stats.error());
    if (stats->empty()) continue;
    const auto counted = book_->append(usage::DayOfNumbers{tools_.content_id(here.office), day, std::move(*stats)}, now);
    if (!counted) return log_failure("numbers not counted", counted.error());
  }
}

void DeskWork::tell_waiting() {
  reservations::Hall here = hall_of(*tools_.content, tickets_);
  auto waiting = reservations::TicketDesk(here).waiting(tools_.clock->now());
  tell_quarantined(tickets_.take_quarantined());
  for (const std::string& trouble : tickets_.take_troubles()) {
    std::fprintf(stderr, "haisai: reservations: %s\n", trouble.c_str());
  }
  if (waiting) tools_.events->post(flow::WaitingChanged{std::move(waiting).value()});
}

}  // namespace haisai::app

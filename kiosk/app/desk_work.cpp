#include "kiosk/app/desk_work.h"

#include <cstdio>

#include "drivers/qr/qr.h"
#include "kiosk/app/form_child.h"
#include "kiosk/app/loaded.h"
#include "kiosk/app/paper_words.h"
#include "kiosk/paper/ticket_layout.h"

namespace haisai::app {
namespace {

// To the journal: a code and where it came from, never a value.
void log_failure(const char* what, const base::Error& error) {
  std::fprintf(stderr, "haisai: %s: %s: %s\n", what, std::string(base::name_of(error.code)).c_str(),
               error.detail.c_str());
}

}  // namespace

DeskWork::DeskWork(DeskTools tools) : tools_(std::move(tools)), tickets_(tools_.data), usage_(tools_.data, tools_.versions) {
  tell_waiting();
}

void DeskWork::carry_out(const flow::Effect& effect) {
  if (const auto* issue_job = std::get_if<flow::IssueTicket>(&effect)) {
    issue(*issue_job);
  } else if (const auto* ticket_job = std::get_if<flow::PrintTicket>(&effect)) {
    print_ticket(*ticket_job);
  } else if (const auto* form_job = std::get_if<flow::PrintForm>(&effect)) {
    print_form(*form_job);
  } else if (const auto* session = std::get_if<flow::RecordSession>(&effect)) {
    record(*session);
  } else if (const auto* call = std::get_if<flow::CallStaff>(&effect)) {
    std::fprintf(stderr, "haisai: staff called from page %s\n", call->page.c_str());
  }
}

base::Result<reservations::TicketDesk*> DeskWork::ticket_desk() {
  if (!desk_) {
    auto key = reservations::TicketKey::load_or_make(tools_.data / "keys");
    if (!key) return key.error();
    desk_ = std::make_unique<reservations::TicketDesk>(tools_.content->site, tools_.content->settings.kiosk_number,
                                                       is_holiday, std::move(key).value(), tickets_);
  }
  return desk_.get();
}

base::Result<text::Engine*> DeskWork::engine() {
  if (!engine_) {
    auto opened = text::Engine::open();
    if (!opened) return opened.error();
    engine_ = std::move(opened).value();
  }
  return engine_.get();
}

void DeskWork::issue(const flow::IssueTicket& job) {
  const auto desk = ticket_desk();
  base::Result<model::Ticket> ticket =
      desk ? (*desk)->issue(job.request, tools_.clock->now()) : base::Result<model::Ticket>(desk.error());
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

void DeskWork::print_ticket(const flow::PrintTicket& job) {
  const auto drawn_by = engine();
  base::Result<void> printed = drawn_by ? base::Result<void>() : base::Result<void>(drawn_by.error());
  if (printed) {
    const model::Catalogue& texts = tools_.content->catalogues.at("ja");
    const model::Bitmap bitmap =
        paper::draw_ticket(**drawn_by, ticket_paper({&tools_.content->site, &texts, tools_.practice}, job.ticket, job.again));
    printed = tools_.ticket_printer->print(bitmap, job.ticket.number);
  }
  if (printed) {
    tools_.events->post(flow::TicketPrinted{job.session});
  } else {
    log_failure("ticket not printed", printed.error());
    tools_.events->post(flow::TicketPrintFailed{job.session, printed.error().code});
  }
}

void DeskWork::print_form(const flow::PrintForm& job) {
  auto pdf = make_form_pdf(tools_.program, tools_.assets, tools_.config,
                           {job.submission, job.ticket_number, tools_.clock->now(), "ja", tools_.practice});
  base::Result<void> printed = pdf ? base::Result<void>() : base::Result<void>(pdf.error());
  if (pdf) {
    printed = tools_.form_printer->print(*pdf, job.submission.procedure);
    base::wipe(*pdf);
  }
  if (printed) {
    tools_.events->post(flow::FormPrinted{job.session, 1});
  } else {
    log_failure("form not printed", printed.error());
    tools_.events->post(flow::FormFailed{job.session, printed.error().code});
  }
}

void DeskWork::record(const flow::RecordSession& job) {
  const auto recorded = usage_.append(job.usage, tools_.clock->now());
  if (!recorded) log_failure("session not counted", recorded.error());
}

void DeskWork::tell_waiting() {
  const model::Office* office = tools_.content->site.office(tools_.content->settings.office);
  if (office == nullptr) return;
  auto waiting = tickets_.waiting(office->branch, tools_.clock->now());
  for (const auto& set_aside : tickets_.take_quarantined()) {
    std::fprintf(stderr, "haisai: a damaged database was set aside in %s: %s\n", set_aside.folder.c_str(),
                 set_aside.why.c_str());
  }
  if (waiting) tools_.events->post(flow::WaitingChanged{std::move(waiting).value()});
}

}  // namespace haisai::app

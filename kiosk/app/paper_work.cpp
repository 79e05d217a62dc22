#include "kiosk/app/paper_work.h"

#include <algorithm>
#include <string_view>

#include "kiosk/app/form_child.h"
#include "kiosk/app/form_sealer.h"
#include "kiosk/app/home_sheet.h"
#include "kiosk/app/log_failure.h"

namespace haisai::app {
namespace {

// Sheets of a PDF as Cairo writes it: its one table of pages says how many; 1 where it does not.
int pages_of(const base::Bytes& pdf) {
  constexpr std::string_view kCount = "/Count ";
  const std::string_view text = base::as_text(pdf);
  const std::size_t at = text.find(kCount);
  int pages = 0;
  for (std::size_t i = at == std::string_view::npos ? text.size() : at + kCount.size(); i < text.size() && text[i] >= '0' && text[i] <= '9' && pages < 100; ++i) {
    pages = pages * 10 + (text[i] - '0');
  }
  return std::max(1, pages);
}

}  // namespace

PaperWork::PaperWork(DeskTools tools) : tools_(std::move(tools)), book_(tools_.usage_book()) {}

void PaperWork::carry_out(const flow::Effect& effect) {
  if (const auto* form_job = std::get_if<flow::PrintForm>(&effect)) print_form(*form_job);
  if (const auto* sheet_job = std::get_if<flow::PrintSheet>(&effect)) print_sheet(*sheet_job);
}

// For the scanner of the desk, where there is one; without it the paper is typed as ever.
std::vector<std::string> PaperWork::sealed(const flow::PrintForm& job) {
  if (!can_seal(tools_.data)) return {};
  auto texts = seal_form(*tools_.content, tools_.data, job.submission, job.ticket_number, tools_.clock->now());
  if (texts) return std::move(texts).value();
  log_failure("form not sealed", texts.error());
  return {};
}

void PaperWork::print_form(const flow::PrintForm& job) {
  auto pdf = make_form_pdf(tools_.program, tools_.assets, tools_.config,
                           {job.submission, job.ticket_number, tools_.clock->now(), job.lang, tools_.practice, sealed(job),
                            job.large ? "form-large" : "form"});
  const base::Result<void> printed = send(pdf, job.submission.procedure);
  const int pages = pdf ? pages_of(*pdf) : 0;
  if (pdf) base::wipe(*pdf);
  if (printed) {
    tools_.events->post(flow::FormPrinted{job.session, pages});
  } else {
    log_failure("form not printed", printed.error());
    tools_.events->post(flow::FormFailed{job.session, printed.error().code});
  }
}

// To the printer of the forms. name: of the job, nothing personal.
base::Result<void> PaperWork::send(const base::Result<base::Bytes>& pdf, const std::string& name) {
  base::Result<void> printed = pdf ? base::Result<void>() : base::Result<void>(pdf.error());
  if (pdf && tools_.form_printer == nullptr) printed = base::Error{base::ErrorCode::printer_offline, "no form printer is configured"};
  if (printed) printed = tools_.form_printer->print(*pdf, name);
  if (printed) {
    book_->works(FaultBook::Part::form_printer, tools_.clock->now());
  } else if (tools_.form_printer != nullptr) {
    book_->failed(FaultBook::Part::form_printer, printed.error().code, tools_.clock->now());
  }
  return printed;
}

// Nothing of a person is on it: it is drawn here and needs no child.
base::Result<base::Bytes> PaperWork::draw(const paper::SlipPaper& sheet) {
  if (!engine_) {
    auto opened = text::Engine::open();
    if (!opened) return opened.error();
    engine_ = std::move(opened).value();
  }
  return paper::slip_pdf(*engine_, sheet);
}

void PaperWork::print_sheet(const flow::PrintSheet& job) {
  const std::string today = base::iso_date(base::civil_time(tools_.clock->now()).date);
  auto sheet = home_sheet(*tools_.content, tools_.assets, tools_.config, job, today);
  if (sheet && tools_.practice) sheet->mark = tools_.content->catalogues.at("ja").get("practice.words");
  const auto pdf = sheet ? draw(*sheet) : base::Result<base::Bytes>(sheet.error());
  const auto printed = send(pdf, job.paper.empty() ? "checklist" : job.paper);
  if (printed) {
    tools_.events->post(flow::SheetPrinted{job.session, pages_of(*pdf)});
  } else {
    log_failure("sheet not printed", printed.error());
    tools_.events->post(flow::SheetFailed{job.session, printed.error().code});
  }
}

}  // namespace haisai::app

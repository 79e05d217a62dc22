#include "kiosk/app/desk_duty.h"

#include "kiosk/app/form_child.h"
#include "kiosk/app/log_failure.h"
#include "kiosk/handoff/sealed.h"

namespace haisai::app {

DeskDutyWork::DeskDutyWork(DeskDutyTools tools)
    : tools_(std::move(tools)), key_(*tools_.key), acknowledged_(tools_.data / handoff::kAcknowledgedFile) {}

void DeskDutyWork::carry_out(const DeskJob& job) {
  if (const auto* use = std::get_if<UseKey>(&job)) return open_key(*use);
  const desk::Effect& effect = std::get<desk::Effect>(job);
  if (std::holds_alternative<desk::Wipe>(effect)) {
    key_.reset();
  } else if (const auto* sealed = std::get_if<desk::OpenSealed>(&effect)) {
    open(*sealed);
  } else if (const auto* receipt = std::get_if<desk::KeepReceipt>(&effect)) {
    keep(*receipt);
  } else if (const auto* form = std::get_if<desk::PrintApplication>(&effect)) {
    print(*form);
  } else if (const auto* visit = std::get_if<desk::RecordVisit>(&effect)) {
    record(*visit);
  }
}

void DeskDutyWork::open_key(const UseKey& job) {
  auto key = handoff::DeskKey::open(tools_.data / "keys" / handoff::kDeskKeyFile, job.passphrase->view());
  if (!key) {
    tools_.events->post(desk::KeyRefused{key.error().code});
    return;
  }
  key_.emplace(std::move(key).value());
  tools_.events->post(desk::KeyOpened{});
}

void DeskDutyWork::open(const desk::OpenSealed& job) {
  if (!key_) return tools_.events->post(desk::FormRefused{job.asked, base::ErrorCode::handoff_no_desk_key});
  // Read anew for each form: a terminal may have come to the city since.
  auto known = reservations::PublicKeys::load(tools_.data / "keys" / reservations::kPublicKeyFile);
  const reservations::PublicKeys terminals = known ? std::move(known).value() : reservations::PublicKeys();
  auto opened = handoff::open(job.sealed, *key_, terminals, tools_.content->procedures, tools_.clock->now());
  if (!opened) return tools_.events->post(desk::FormRefused{job.asked, opened.error().code});
  if (acknowledged_.holds(opened->fingerprint)) {
    return tools_.events->post(desk::FormRefused{job.asked, base::ErrorCode::handoff_replayed});
  }
  tools_.events->post(desk::FormOpened{job.asked, std::move(opened).value()});
}

void DeskDutyWork::keep(const desk::KeepReceipt& job) {
  const auto kept = acknowledged_.keep(job.fingerprint, job.expires_at, tools_.clock->now());
  if (kept) {
    tools_.events->post(desk::ReceiptKept{});
  } else {
    tools_.events->post(desk::ReceiptNotKept{kept.error().code});
  }
}

void DeskDutyWork::record(const desk::RecordVisit& job) {
  if (!usage_) usage_.emplace(tools_.data, tools_.versions);   // most desks never need it
  const auto recorded = usage_->append(job.usage, tools_.clock->now());
  if (!recorded) log_failure("session not counted", recorded.error());
}

void DeskDutyWork::print(const desk::PrintApplication& job) {
  if (tools_.printer == nullptr) return tools_.events->post(desk::PrintEnded{base::ErrorCode::printer_offline});
  auto pdf = make_form_pdf(tools_.program, tools_.assets, tools_.config,
                           {job.submission, job.ticket_number, tools_.clock->now(), job.lang, tools_.practice, {}});
  base::Result<void> printed = pdf ? base::Result<void>() : base::Result<void>(pdf.error());
  if (pdf) {
    printed = tools_.printer->print(*pdf, job.submission.procedure);
    base::wipe(*pdf);
  }
  std::optional<base::ErrorCode> failed;
  if (!printed) failed = printed.error().code;
  tools_.events->post(desk::PrintEnded{failed});
}

}  // namespace haisai::app

#include "kiosk/app/queue_duty.h"

#include "kiosk/app/log_failure.h"
#include "kiosk/app/ticket_work.h"
#include "kiosk/reservations/booking.h"
#include "kiosk/reservations/calling.h"
#include "kiosk/reservations/queue_reader.h"

namespace haisai::app {
namespace {

using base::Result;
using desk::QueueAct;
using desk::StaffSaid;

StaffSaid said_of(StaffVerdict verdict) {
  switch (verdict) {
    case StaffVerdict::right:
      return StaffSaid::right;
    case StaffVerdict::wrong:
      return StaffSaid::wrong;
    case StaffVerdict::wait:
      return StaffSaid::wait;
    case StaffVerdict::locked:
      return StaffSaid::locked;
    case StaffVerdict::none:
      return StaffSaid::unset;
  }
  return StaffSaid::broken;
}

template <class T>
Result<void> nothing_of(const Result<T>& result) {
  if (!result) return result.error();
  return {};
}

}  // namespace

QueueDuty::QueueDuty(const content::Content& content, const base::Clock& clock, const std::filesystem::path& data,
                     base::Mailbox<desk::Event>& events)
    : content_(content), clock_(clock), data_(data), events_(events), code_(data / "keys"), tickets_(data) {}

void QueueDuty::carry_out(const QueueJob& job) {
  if (const auto* code = std::get_if<UseStaffCode>(&job)) return check(*code);
  const auto& wanted = std::get<desk::QueueDo>(job);
  desk::QueueDone answer;
  answer.asked = wanted.asked;
  if (const auto acted = act(wanted, answer.issued); !acted) answer.failed = acted.error().code;
  const auto at = hall();
  if (at) {
    if (auto view = reservations::QueueReader(**at).view(clock_.now())) answer.view = std::move(view).value();
  }
  events_.post(std::move(answer));
  if (const auto copied = tickets_.backup_when_due(clock_.now()); !copied) log_failure("no copy of the reservations", copied.error());
}

void QueueDuty::check(const UseStaffCode& job) {
  const base::WallTime now = clock_.now();
  const auto answer = code_.check(job.digits->view(), now);
  if (!answer) {
    log_failure("the staff code was not checked", answer.error());
    return events_.post(desk::StaffChecked{StaffSaid::broken, {}, 0});
  }
  if (answer->verdict == StaffVerdict::right) {
    const auto noted = store::AuditLog(data_).append(store::StaffAct::unlock, "queue", now);
    if (!noted) log_failure("not in the audit log", noted.error());
  }
  events_.post(desk::StaffChecked{said_of(answer->verdict), answer->next_try, answer->tries_left});
}

Result<reservations::Hall*> QueueDuty::hall() {
  if (!hall_) {
    auto made = issuing_hall(content_, data_ / "keys", tickets_);
    if (!made) return made.error();
    hall_.emplace(std::move(made).value());
  }
  return &*hall_;
}

Result<void> QueueDuty::act(const desk::QueueDo& wanted, std::optional<model::Ticket>& issued) {
  const auto at = hall();
  if (!at) return at.error();
  const base::WallTime now = clock_.now();
  reservations::Calling calling(**at);
  switch (wanted.act) {
    case QueueAct::walkin: {
      const model::TicketRequest request{wanted.service, (*at)->office, base::random_id(), std::nullopt, wanted.aid, "ja"};
      auto ticket = reservations::TicketDesk(**at).issue_by_staff(request, now);
      if (!ticket) return ticket.error();
      issued = std::move(ticket).value();
      return {};
    }
    case QueueAct::check_in:
      return nothing_of(reservations::Booking(**at).check_in(wanted.code, now));
    case QueueAct::close: {
      if (const auto closed = calling.close_today(wanted.service, wanted.reason, now); !closed) return closed;
      const std::string detail = (wanted.service.empty() ? "all" : wanted.service) + ":" + wanted.reason;
      return nothing_of(store::AuditLog(data_).append(store::StaffAct::queue_close, detail, now));
    }
    case QueueAct::reopen:
      return calling.reopen_today(wanted.service, now);
    default:
      return act_at_counter(wanted);
  }
}

Result<void> QueueDuty::act_at_counter(const desk::QueueDo& wanted) {
  const base::WallTime now = clock_.now();
  reservations::Calling calling(*hall_);
  const std::string& counter = wanted.counter;
  switch (wanted.act) {
    case QueueAct::call_next:
      return nothing_of(calling.call_next(counter, now));
    case QueueAct::call:
      return nothing_of(calling.call(counter, wanted.code, now));
    case QueueAct::recall:
      return nothing_of(calling.recall(counter, now));
    case QueueAct::serve:
      return nothing_of(calling.serve(counter, now));
    case QueueAct::hold:
      return nothing_of(calling.hold(counter, now));
    case QueueAct::back:
      return nothing_of(calling.back(wanted.code, now));
    case QueueAct::absent:
      return nothing_of(calling.absent(counter, now));
    case QueueAct::done:
      return nothing_of(calling.done(counter, now));
    case QueueAct::transfer:
      return nothing_of(calling.transfer(counter, wanted.service, now));
    case QueueAct::errands:
      return nothing_of(calling.set_errands(wanted.code, wanted.errands, now));
    case QueueAct::open_counter:
      return calling.open(counter, now);
    default:
      return calling.close(counter, now);
  }
}

}  // namespace haisai::app

#include "kiosk/app/help_duty.h"

#include <cstdio>

#include "kiosk/app/log_failure.h"
#include "kiosk/app/ticket_work.h"

namespace haisai::app {

HelpDuty::HelpDuty(const content::Content& content, const base::Clock& clock, const std::filesystem::path& data)
    : clock_(clock), tickets_(data), hall_(hall_of(content, tickets_)), bell_(hall_) {}

void HelpDuty::carry_out(const HelpJob& job) {
  if (const auto* ask = std::get_if<AskHelp>(&job)) {
    std::fprintf(stderr, "haisai: staff called from page %s\n", ask->request.page.c_str());
    if (const auto asked = bell_.ask(ask->request, clock_.now()); !asked) log_failure("a call for help was not kept", asked.error());
  } else if (const auto* answer = std::get_if<AnswerCall>(&job)) {
    if (const auto answered = bell_.answer(answer->id, answer->counter, clock_.now()); !answered) log_failure("a call for help was not kept", answered.error());
  } else if (const auto ended = bell_.end(std::get<EndHelp>(job).id, clock_.now()); !ended) {
    log_failure("a call for help was not kept", ended.error());
  }
}

}  // namespace haisai::app

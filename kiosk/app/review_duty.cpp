#include "kiosk/app/review_duty.h"

#include "kiosk/app/log_failure.h"
#include "kiosk/app/report_files.h"
#include "kiosk/app/review_answers.h"

namespace haisai::app {

ReviewDuty::ReviewDuty(const Globals& globals, const content::Content& content, const base::Clock& clock, base::Mailbox<desk::Event>& events)
    : globals_(globals), content_(content), clock_(clock), events_(events), log_(globals.data_folder()) {
  log_.know_sections(sections_of(content));
}

void ReviewDuty::carry_out(const desk::ReadReview& wanted) {
  desk::ReviewRead answer;
  answer.asked = wanted.asked;
  if (const auto done = read(wanted, answer); !done) {
    log_failure("the review was not read", done.error());
    answer.failed = done.error().code;
  }
  events_.post(std::move(answer));
}

base::Result<void> ReviewDuty::read(const desk::ReadReview& wanted, desk::ReviewRead& answer) {
  const base::WallTime now = clock_.now();
  auto pages = review_pages(globals_, log_, wanted.scope, wanted.before, content_.catalogues.at("ja"), now);
  if (!pages) return pages.error();
  const auto made_up = log_.is_made_up(now);
  if (!made_up) return made_up.error();
  answer.pages = std::move(*pages);
  answer.made_up = *made_up;
  return {};
}

}  // namespace haisai::app

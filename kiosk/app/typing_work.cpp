#include "kiosk/app/typing_work.h"

#include "kiosk/app/log_failure.h"

namespace haisai::app {

void TypingWork::carry_out(const flow::Effect& effect) {
  TypingJob job;
  flow::SessionId session{};
  int question = 0;
  if (const auto* ask = std::get_if<flow::AskKanji>(&effect)) {
    session = ask->session;
    question = ask->question;
    job.reading = ask->reading;
    job.what = ask->what;
  } else if (const auto* read = std::get_if<flow::ReadCharacter>(&effect)) {
    session = read->session;
    question = read->question;
    job.writing = true;
    job.strokes = read->strokes;
  } else {
    return;
  }
  auto answer = ask_typing(program_, job);
  if (!answer) {
    log_failure("no candidates", answer.error());
    events_->post(flow::AidFailed{session, question});
  } else if (job.writing) {
    events_->post(flow::CharactersRead{session, question, std::move(answer->characters)});
  } else {
    events_->post(flow::KanjiFound{session, question, std::move(answer->kanji)});
  }
}

}  // namespace haisai::app

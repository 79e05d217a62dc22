// What the typing thread does: asks the typing worker and tells the flow. A thread of its own, so that nobody waits
// for another's paper.
#pragma once

#include "kiosk/app/desk.h"
#include "kiosk/app/typing_child.h"
#include "kiosk/base/mailbox.h"

namespace haisai::app {

class TypingWork final : public DeskDuty {
 public:
  TypingWork(TypingProgram program, base::Mailbox<flow::Event>* events)
      : program_(std::move(program)), events_(events) {}
  // AskKanji and ReadCharacter only.
  void carry_out(const flow::Effect& effect) override;

 private:
  TypingProgram program_;
  base::Mailbox<flow::Event>* events_;
};

}  // namespace haisai::app

// The shell of a desk: events in, effects out (kiosk/desk). A desk has a keyboard and a scanner that types.
#pragma once

#include <memory>
#include <string>

#include "kiosk/app/desk_duty.h"
#include "kiosk/app/help_line.h"
#include "kiosk/app/passphrase_gate.h"
#include "kiosk/app/queue_duty.h"
#include "kiosk/app/stage.h"
#include "kiosk/desk/update.h"

namespace haisai::app {

struct DeskTerminalParts {
  StageParts stage;
  std::shared_ptr<const flow::World> world;
  JobThread<DeskJob>* duty = nullptr;
  JobThread<HelpJob>* bell = nullptr;
  JobThread<QueueJob>* queue = nullptr;
  JobThread<desk::ReadReview>* review = nullptr;
  base::Mailbox<desk::Event>* events = nullptr;
  std::optional<desk::State> state = {};   // goes on from here, in the world above; empty: locked
};

class DeskTerminal final : public Stage {
 public:
  explicit DeskTerminal(DeskTerminalParts parts);

  void step(const desk::Event& event);
  const desk::State& state() const { return state_; }

  // No form is open, nobody is asked, and no door is being opened.
  bool at_rest() const override;

  void scanned(const std::string& text) override { step(desk::Scanned{text}); }
  const model::Preferences& preferences() const override { return preferences_; }

 private:
  ui::View make_view(const model::Catalogue& texts) const override;
  int screen_of_page() const override { return state_.screen; }
  ui::LaidOut place(const ui::Theme& theme) const override;
  base::WallTime next_deadline() const override { return desk::next_deadline(state_); }
  void on_deadline(base::WallTime now) override { step(desk::Tick{now}); }
  void on_touched() override { step(desk::Touched{}); }
  bool on_key(const std::string& key) override;
  void on_text(const std::string& utf8) override;
  void on_press(const ui::Responder::Pressed& pressed) override;
  void take_events() override;
  bool work_outstanding() const override { return !parts_.events->empty() || parts_.duty->busy() || parts_.queue->busy() || parts_.review->busy(); }
  void carry_out(const desk::Effect& effect);
  std::shared_ptr<base::SecretBuffer> take_secret();
  void type_staff(const std::string& digits);
  bool is_typing() const;   // a scan, or a code by hand, that has not ended
  std::vector<ui::Placed> resident_side() const;
  std::string review_period(const model::Catalogue& texts) const;   // in words, with what it is compared with

  DeskTerminalParts parts_;
  desk::State state_;
  model::Preferences preferences_;
  PassphraseGate gate_;
  std::string line_;   // what a keyboard-wedge scanner has typed so far
  base::WallTime typed_at_{};
};

}  // namespace haisai::app

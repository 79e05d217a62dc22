// The shell of a visit: events in, effects out. The only writer of the state; everything here runs on the UI thread.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "kiosk/app/card_desk.h"
#include "kiosk/app/desk.h"
#include "kiosk/app/help_line.h"
#include "kiosk/app/page_speaker.h"
#include "kiosk/app/pin_gate.h"
#include "kiosk/app/scan_gate.h"
#include "kiosk/app/stage.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/flow/update.h"

namespace haisai::app {

struct TerminalParts {
  StageParts stage;
  std::shared_ptr<const flow::World> world;
  Desk* desk = nullptr;
  Desk* paper = nullptr;    // forms and sheets: nobody waits for another's paper
  Desk* typing = nullptr;   // candidates while entering
  CardDesk* card = nullptr;
  speech::Speaker* speaker = nullptr;            // null: no page is spoken
  HelpLine* help = nullptr;                      // null: 職員をよぶ is heard by nobody but the log
  base::Mailbox<flow::Event>* events = nullptr;  // from desk, card and speech
};

class Terminal final : public Stage {
 public:
  explicit Terminal(TerminalParts parts);

  void step(const flow::Event& event);
  const flow::State& state() const { return state_; }

  bool at_rest() const override;
  void scanned(const std::string& text) override;
  const model::Preferences& preferences() const override { return state_.preferences; }

 private:
  ui::View make_view(const model::Catalogue& texts) const override;
  int screen_of_page() const override { return state_.screen; }
  base::WallTime next_deadline() const override { return flow::next_deadline(state_); }
  void on_deadline(base::WallTime now) override { step(flow::Tick{now}); }
  void on_touched() override { step(flow::Touched{}); }
  bool covers(ui::TouchKind kind) override;
  bool on_key(const std::string& key) override;
  void on_text(const std::string& utf8) override;
  bool holds(const paint::Input& input) override;
  void on_press(const ui::Responder::Pressed& pressed) override;
  void on_miss(int mm) override { step(flow::TouchMissed{mm}); }
  void on_stroke(model::Stroke stroke) override { step(flow::StrokeDrawn{std::move(stroke)}); }
  void take_events() override;
  bool work_outstanding() const override;
  void before_input() override;
  void after_paint() override;
  std::string picture_key() const override;
  void carry_out(const flow::Effect& effect);
  void let(const std::vector<ScanGate::Let>& through);

  TerminalParts parts_;
  flow::State state_;
  PinGate pin_;
  ScanGate gate_;
  std::unique_ptr<PageSpeaker> speech_;
};

}  // namespace haisai::app

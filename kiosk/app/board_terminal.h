// The shell of the call display: what the watch of the hall sees in, a page and announcements out (kiosk/board). Nothing
// on it can be pressed.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "drivers/speech/speaker.h"
#include "kiosk/app/board_words.h"
#include "kiosk/app/stage.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/board/update.h"

namespace haisai::app {

struct BoardTerminalParts {
  StageParts stage;
  speech::Speaker* speaker = nullptr;
  base::Mailbox<board::Event>* events = nullptr;   // from the watch of the hall
  double distance_m = 5;                           // how far people sit
  bool practice = false;
  std::optional<board::State> state = {};          // goes on from here; empty: nothing was called yet
};

class BoardTerminal final : public Stage {
 public:
  // Announcements that wait for the one that is said; more are shown and not said.
  static constexpr std::size_t kWaitingMax = 32;

  explicit BoardTerminal(BoardTerminalParts parts);

  void step(const board::Event& event);
  const board::State& state() const { return state_; }

  bool at_rest() const override { return idle() && waiting_.empty() && !parts_.speaker->talking(); }
  void scanned(const std::string&) override {}
  const model::Preferences& preferences() const override { return preferences_; }

 private:
  using Announcement = std::vector<speech::Sentence>;

  ui::View make_view(const model::Catalogue& texts) const override;
  ui::LaidOut place(const ui::Theme& theme) const override;
  int screen_of_page() const override { return 0; }
  base::WallTime next_deadline() const override { return board::next_deadline(state_); }
  void on_deadline(base::WallTime now) override { step(board::Tick{now}); }
  void on_touched() override {}
  void on_text(const std::string&) override {}
  void on_press(const ui::Responder::Pressed&) override {}
  void take_events() override;
  bool work_outstanding() const override { return !parts_.events->empty(); }
  void carry_out(const board::Effect& effect);
  void say(Announcement announcement);
  void say_next();

  BoardTerminalParts parts_;
  board::State state_;
  model::Preferences preferences_;
  BoardWords words_;
  std::deque<Announcement> waiting_;
  Announcement saying_;   // the last one begun: a bell may cut it, and then it comes again
  bool ringing_ = false;  // it is a bell
};

}  // namespace haisai::app

#include "kiosk/app/board_terminal.h"

#include <utility>

#include "screens/board/board_page.h"

namespace haisai::app {
namespace {

// How often the voice is looked at while something waits for it.
constexpr base::Milliseconds kLook{100};

}  // namespace

BoardTerminal::BoardTerminal(BoardTerminalParts parts)
    : Stage(parts.stage), parts_(std::move(parts)), state_(parts_.state ? *std::move(parts_.state) : board::start(clock().now())), words_(catalogues()) {}

ui::View BoardTerminal::make_view(const model::Catalogue&) const {
  ui::View view;
  view.page = "board";
  return view;
}

ui::LaidOut BoardTerminal::place(const ui::Theme& theme) const {
  board_page::Look look;
  look.catalogues = &catalogues();
  look.theme = &theme;
  look.measure = &measure();
  look.width_px = width_px();
  look.height_px = height_px();
  look.distance_m = parts_.distance_m;
  look.practice = parts_.practice;
  return board_page::lay_out(state_, look);
}

void BoardTerminal::take_events() {
  while (auto event = parts_.events->take()) step(*event);
  say_next();
  if (!waiting_.empty()) wake_within(kLook);
}

void BoardTerminal::step(const board::Event& event) {
  state_.now = clock().now();
  board::Step step = board::update(std::move(state_), event);
  state_ = std::move(step.next);
  changed();
  for (const board::Effect& effect : step.effects) carry_out(effect);
}

void BoardTerminal::carry_out(const board::Effect& effect) {
  if (const auto* ring = std::get_if<board::RingHelp>(&effect)) {
    // Whoever asks for help is heard at once; what is cut for it is said again afterwards.
    const bool talking = parts_.speaker->talking();
    if (talking && ringing_) return waiting_.push_front(words_.of(*ring));
    if (talking && !saying_.empty()) waiting_.push_front(std::move(saying_));
    say(words_.of(*ring));
    ringing_ = true;
  } else if (waiting_.size() < kWaitingMax) {
    waiting_.push_back(words_.of(std::get<board::Announce>(effect)));
    say_next();
  }
}

void BoardTerminal::say(Announcement announcement) {
  parts_.speaker->say(announcement);
  saying_ = std::move(announcement);
  ringing_ = false;
}

void BoardTerminal::say_next() {
  if (waiting_.empty() || parts_.speaker->talking()) return;
  Announcement next = std::move(waiting_.front());
  waiting_.pop_front();
  say(std::move(next));
}

}  // namespace haisai::app

#include "kiosk/app/terminal.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/app/process_guard.h"
#include "screens/pages/pages.h"

namespace haisai::app {
namespace {

using std::chrono::steady_clock;

// The longest sleep; only the minute of the clock on the first page needs anything shorter.
constexpr base::Milliseconds kLongestSleep{60'000};

double ms_since(steady_clock::time_point time) {
  return std::chrono::duration<double, std::milli>(steady_clock::now() - time).count();
}

template <class Map>
const typename Map::mapped_type& at_or(const Map& map, const std::string& key, const std::string& fallback) {
  const auto found = map.find(key);
  return found != map.end() ? found->second : map.at(fallback);
}

}  // namespace

Terminal::Terminal(TerminalParts parts)
    : parts_(std::move(parts)),
      state_(flow::start(parts_.world, parts_.clock->now())),
      screen_(*parts_.engine, parts_.width_px + parts_.extra_width_px, parts_.height_px,
              static_cast<float>(parts_.world->settings.panel.px_per_mm())) {}

void Terminal::run(const std::function<void()>& between) {
  paint();
  while (!quit_) {
    between();
    if (quit_) break;
    const auto inputs = parts_.window->wait(dirty_ ? base::Milliseconds(0) : time_to_sleep());
    ++counts_.wakeups;
    wake_within_.reset();
    for (const paint::Input& input : inputs) take_input(input);
    take_events();
    tick();
    if (dirty_) paint();
  }
}

base::Milliseconds Terminal::time_to_sleep() const {
  auto sleep = std::min<base::Milliseconds>(flow::next_deadline(state_) - parts_.clock->now(), kLongestSleep);
  if (wake_within_) sleep = std::min(sleep, *wake_within_);
  return std::max(sleep, base::Milliseconds(0));
}

bool Terminal::idle() const { return !dirty_ && parts_.events->empty() && !parts_.desk->busy() && !parts_.card->busy(); }

void Terminal::take_input(const paint::Input& input) {
  if (input.kind != paint::Input::Kind::woken) {
    ++counts_.inputs;
    if (!input_at_) input_at_ = steady_clock::now();
  }
  switch (input.kind) {
    case paint::Input::Kind::touch_down:
      touch(ui::TouchKind::down, input);
      break;
    case paint::Input::Kind::touch_move:
      touch(ui::TouchKind::move, input);
      break;
    case paint::Input::Kind::touch_up:
      touch(ui::TouchKind::up, input);
      break;
    case paint::Input::Kind::key:
      if (!input.down) break;
      step(flow::Touched{});
      if (const auto pressed = responder_.key(page_, input.text)) press(*pressed);
      dirty_ = true;
      break;
    case paint::Input::Kind::text:
      type(input.text);
      break;
    case paint::Input::Kind::exposed:
    case paint::Input::Kind::resized:
      screen_.resize(parts_.width_px + parts_.extra_width_px, parts_.height_px);
      dirty_ = true;
      break;
    case paint::Input::Kind::quit:
      quit_ = true;
      break;
    case paint::Input::Kind::woken:
      break;
  }
}

void Terminal::touch(ui::TouchKind kind, const paint::Input& input) {
  if (kind == ui::TouchKind::down) step(flow::Touched{});
  dirty_ = true;  // pressed look
  if (state_.veiled) {
    // What is under the finger can't be seen: the touch lifts the veil and does nothing else.
    if (kind == ui::TouchKind::up) step(flow::Intent{flow::IntentKind::unveil, {}, 0});
    return;
  }
  const auto pressed = responder_.touch(page_, {kind, input.x, input.y, parts_.clock->now()},
                                        static_cast<float>(parts_.world->settings.panel.px_per_mm()));
  if (pressed) press(*pressed);
}

void Terminal::type(const std::string& utf8) {
  if (state_.page != flow::PageId::question) return;  // and never into the PIN
  step(flow::Touched{});
  const auto characters = base::decode_utf8(utf8);
  if (!characters) return;
  for (char32_t character : *characters) {
    step(flow::Intent{flow::IntentKind::put, base::encode_utf8({&character, 1}), 0});
  }
}

void Terminal::press(const ui::Responder::Pressed& pressed) {
  if (on_extra_ && pressed.intent.kind == flow::IntentKind::none) {
    on_extra_(pressed.id);
    return;
  }
  const flow::Intent& intent = pressed.intent;
  if (intent.kind == flow::IntentKind::pin_digit || intent.kind == flow::IntentKind::pin_erase) {
    if (state_.page != flow::PageId::pin) return;
    const int digits = intent.kind == flow::IntentKind::pin_digit ? pin_.take(intent.number) : pin_.erase();
    step(flow::PinKeyed{digits});
    return;
  }
  step(intent);
}

void Terminal::take_events() {
  parts_.card->receive();
  while (auto event = parts_.events->take()) {
    if (const auto* read = std::get_if<flow::CardRead>(&*event)) {
      counts_.card_read_ms = read->ms;
      counts_.card_apdus = read->apdus;
    }
    step(*event);
  }
}

void Terminal::tick() {
  const base::WallTime now = parts_.clock->now();
  if (flow::next_deadline(state_) <= now) step(flow::Tick{now});
}

void Terminal::advance(base::Milliseconds by) {
  const base::WallTime end = parts_.clock->now() + by;
  for (base::WallTime due = flow::next_deadline(state_); due <= end; due = flow::next_deadline(state_)) {
    parts_.clock->advance_to(due);
    step(flow::Tick{parts_.clock->now()});
    take_events();
  }
  parts_.clock->advance_to(end);
  step(flow::Tick{parts_.clock->now()});
}

void Terminal::step(const flow::Event& event) {
  const flow::PageId page_before = state_.page;
  const std::string question_before = state_.visit ? state_.visit->question : std::string();
  state_.now = parts_.clock->now();
  flow::Step step = flow::update(std::move(state_), event);
  state_ = std::move(step.next);
  dirty_ = true;
  const bool new_page = state_.page != page_before || (state_.visit && state_.visit->question != question_before);
  if (new_page) {
    responder_.reset();
    // Keyboards and scanners reach a question and nothing else, the PIN page above all.
    parts_.window->accept_typing(state_.page == flow::PageId::question);
  }
  for (const flow::Effect& effect : step.effects) carry_out(effect);
}

void Terminal::carry_out(const flow::Effect& effect) {
  if (std::holds_alternative<flow::ClearPin>(effect)) {
    pin_.clear();
  } else if (const auto* send = std::get_if<flow::SendPin>(&effect)) {
    parts_.card->send_pin(send->session, pin_.digits());
    pin_.clear();
  } else if (const auto* start = std::get_if<flow::StartCard>(&effect)) {
    parts_.card->start(start->session);
  } else if (const auto* stop = std::get_if<flow::StopCard>(&effect)) {
    parts_.card->stop(stop->session);
  } else if (std::holds_alternative<flow::WipeVisit>(effect)) {
    pin_.clear();
    screen_.wipe();
    parts_.engine->forget();
    view_ = {};
    page_ = {};
  } else {
    parts_.desk->take(effect);
  }
}

void Terminal::set_extra(std::function<std::vector<ui::Placed>()> widgets,
                         std::function<void(const std::string& id)> on_extra) {
  extra_ = std::move(widgets);
  on_extra_ = std::move(on_extra);
}

void Terminal::paint() {
  const model::Preferences& wishes = state_.preferences;
  const model::Catalogue& texts = at_or(*parts_.catalogues, wishes.lang, "ja");
  const ui::Theme& theme = at_or(*parts_.themes, std::string(model::name_of(wishes.theme)), "standard");
  view_ = pages::view_of(state_, texts);
  page_ = ui::lay_out(view_, parts_.width_px, parts_.height_px, state_.screen, parts_.world->settings.panel, wishes,
                      theme, screen_.measure());
  if (extra_) {
    for (ui::Placed& placed : extra_()) page_.placed.push_back(std::move(placed));
  }
  const paint::Look look{responder_.pressed_id(), responder_.focused_id()};
  const auto changed = screen_.paint(page_, look, wishes.lang, theme);
  if (!changed.empty()) {
    parts_.window->present(screen_.pixels(), changed);
    ++counts_.frames;
  }
  if (counts_.first_frame_ms == 0) {
    counts_.first_frame_ms = ms_since_start();
    counts_.first_frame_at = steady_clock::now();
  }
  if (input_at_) counts_.last_input_to_paint_ms = ms_since(*input_at_);
  input_at_.reset();
  dirty_ = false;
}

}  // namespace haisai::app

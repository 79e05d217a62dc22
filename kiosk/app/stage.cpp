#include "kiosk/app/stage.h"

#include <algorithm>

#include "kiosk/app/process_guard.h"

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

Stage::Stage(StageParts parts)
    : stage_(std::move(parts)),
      screen_(*stage_.engine, stage_.width_px + stage_.extra_width_px, stage_.height_px,
              static_cast<float>(stage_.panel.px_per_mm())) {}

void Stage::run(const std::function<void()>& between) {
  paint();
  while (!quit_) {
    between();
    if (quit_) break;
    const auto inputs = stage_.window->wait(dirty_ ? base::Milliseconds(0) : time_to_sleep());
    ++counts_.wakeups;
    wake_within_.reset();
    for (const paint::Input& input : inputs) take_input(input);
    take_events();
    if (const base::WallTime now = stage_.clock->now(); next_deadline() <= now) on_deadline(now);
    if (dirty_) {
      paint();
    } else {
      fade_on();
    }
  }
}

base::Milliseconds Stage::time_to_sleep() const {
  auto sleep = std::min<base::Milliseconds>(next_deadline() - stage_.clock->now(), kLongestSleep);
  if (fade_.runs()) sleep = std::min<base::Milliseconds>(sleep, paint::Fade::kStep);
  if (wake_within_) sleep = std::min(sleep, *wake_within_);
  return std::max(sleep, base::Milliseconds(0));
}

void Stage::take_input(const paint::Input& input) {
  if (input.kind != paint::Input::Kind::woken) {
    ++counts_.inputs;
    if (!input_at_) input_at_ = steady_clock::now();
  }
  switch (input.kind) {
    case paint::Input::Kind::touch_down:
      before_input();
      touch(ui::TouchKind::down, input);
      break;
    case paint::Input::Kind::touch_move:
      touch(ui::TouchKind::move, input);
      break;
    case paint::Input::Kind::touch_up:
      touch(ui::TouchKind::up, input);
      break;
    case paint::Input::Kind::key:
    case paint::Input::Kind::text:
      if (!holds(input)) take_typing(input);
      break;
    case paint::Input::Kind::exposed:
    case paint::Input::Kind::resized:
      screen_.resize(stage_.width_px + stage_.extra_width_px, stage_.height_px);
      dirty_ = true;
      break;
    case paint::Input::Kind::quit:
      quit_ = true;
      break;
    case paint::Input::Kind::woken:
      break;
  }
}

void Stage::take_typing(const paint::Input& input) {
  if (input.kind == paint::Input::Kind::text) {
    before_input();
    return on_text(input.text);
  }
  if (!input.down || input.text.empty()) return;
  before_input();
  on_touched();
  if (on_key(input.text)) return;
  if (const auto pressed = responder_.key(page_, input.text)) press(*pressed);
  dirty_ = true;
}

void Stage::touch(ui::TouchKind kind, const paint::Input& input) {
  if (kind == ui::TouchKind::down) on_touched();
  dirty_ = true;  // pressed look
  if (covers(kind)) return;
  const auto pressed = responder_.touch(page_, {kind, input.x, input.y, stage_.clock->now()},
                                        static_cast<float>(stage_.panel.px_per_mm()));
  if (pressed) press(*pressed);
  if (auto stroke = responder_.take_stroke()) on_stroke(std::move(*stroke));
  if (const auto mm = responder_.take_miss_mm()) on_miss(*mm);
}

void Stage::press(const ui::Responder::Pressed& pressed) {
  if (on_extra_ && pressed.intent.kind == flow::IntentKind::none) {
    on_extra_(pressed.id);
    return;
  }
  on_press(pressed);
}

void Stage::advance(base::Milliseconds by) {
  const base::WallTime end = stage_.clock->now() + by;
  for (base::WallTime due = next_deadline(); due <= end; due = next_deadline()) {
    stage_.clock->advance_to(due);
    on_deadline(stage_.clock->now());
    take_events();
  }
  stage_.clock->advance_to(end);
  on_deadline(stage_.clock->now());
}

void Stage::set_extra(std::function<std::vector<ui::Placed>()> widgets,
                      std::function<void(const std::string& id)> on_extra) {
  extra_ = std::move(widgets);
  on_extra_ = std::move(on_extra);
}

void Stage::wipe_page() {
  fade_.end();
  painted_.clear();  // nothing of what was shown fades: it is gone with the next picture (rule S1)
  screen_.wipe();
  stage_.engine->forget();
  view_ = {};
  page_ = {};
}

bool Stage::fades_from_here() const {
  const std::string key = picture_key();
  return !key.empty() && !painted_.empty() && painted_ != key;
}

void Stage::present(const std::vector<ui::Rect>& changed) {
  fading_.insert(fading_.end(), changed.begin(), changed.end());
  if (fading_.empty()) return;
  ++counts_.frames;
  if (fade_.runs()) {
    faded_since_ = steady_clock::now();
    stage_.window->present(fade_.at(base::Milliseconds(0), screen_.pixels(), fading_), fading_);
    return;
  }
  stage_.window->present(screen_.pixels(), fading_);
  fading_.clear();
}

void Stage::fade_on() {
  if (!fade_.runs()) return;
  const auto since = std::chrono::duration_cast<base::Milliseconds>(steady_clock::now() - faded_since_);
  stage_.window->present(fade_.at(since, screen_.pixels(), fading_), fading_);
  ++counts_.frames;
  if (!fade_.runs()) fading_.clear();
}

ui::LaidOut Stage::place(const ui::Theme& theme) const {
  return ui::lay_out(view_, stage_.width_px, stage_.height_px, screen_of_page(), stage_.panel, preferences(), theme,
                     screen_.measure());
}

void Stage::paint() {
  const model::Preferences& wishes = preferences();
  const model::Catalogue& texts = at_or(*stage_.catalogues, wishes.lang, "ja");
  const ui::Theme& theme = at_or(*stage_.themes, std::string(model::name_of(wishes.theme)), "standard");
  view_ = make_view(texts);
  page_ = place(theme);
  if (extra_) {
    for (ui::Placed& placed : extra_()) page_.placed.push_back(std::move(placed));
  }
  responder_.add_drawing(page_);
  const paint::Look look{responder_.pressed_id(), responder_.focused_id(), responder_.doubtful_ids()};
  if (fades_from_here()) {
    fade_.begin(screen_.pixels());
  } else {
    fade_.end();  // a touch on the way: everything at once
  }
  painted_ = picture_key();
  present(screen_.paint(page_, look, wishes.lang, theme));
  if (counts_.first_frame_ms == 0) {
    counts_.first_frame_ms = ms_since_start();
    counts_.first_frame_at = steady_clock::now();
  }
  if (input_at_) counts_.last_input_to_paint_ms = ms_since(*input_at_);
  input_at_.reset();
  dirty_ = false;
  after_paint();
}

}  // namespace haisai::app

#include "screens/ui/respond.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace haisai::ui {
namespace {

constexpr base::Milliseconds kRepeatGuard{250};
constexpr base::Milliseconds kPageGuard{500};
constexpr float kStrokeStep = 0.008F;  // of the square's side: nearer points say nothing more
constexpr float kNearMissMm = 3.4F;
constexpr float kSamePlaceMm = 10;  // a second tap here within the page guard belongs to the page that is gone

const Placed* with_id(const LaidOut& page, const std::string& id) {
  for (const Placed& placed : page.placed) {
    if (placed.hit.w > 0 && placed.widget.id == id) return &placed;
  }
  return nullptr;
}

float distance(const Rect& rect, float x, float y) {
  const float dx = std::max({rect.x - x, 0.0F, x - (rect.x + rect.w)});
  const float dy = std::max({rect.y - y, 0.0F, y - (rect.y + rect.h)});
  return std::hypot(dx, dy);
}

// Targets a touch may mean: the one under it, else the enabled ones close by.
std::vector<const Placed*> meant(const LaidOut& page, float x, float y, float px_per_mm) {
  std::vector<const Placed*> near;
  for (const Placed& placed : page.placed) {
    if (placed.hit.w <= 0) continue;
    if (placed.hit.contains(x, y)) return {&placed};
    if (placed.widget.enabled && distance(placed.hit, x, y) <= kNearMissMm * px_per_mm) near.push_back(&placed);
  }
  return near;
}

// A touch that chose nothing: how far the nearest thing that can be pressed was.
std::optional<int> miss_mm(const LaidOut& page, float x, float y, float px_per_mm) {
  float nearest = std::numeric_limits<float>::infinity();
  for (const Placed& placed : page.placed) {
    if (placed.hit.w > 0 && placed.widget.enabled) nearest = std::min(nearest, distance(placed.hit, x, y) / px_per_mm);
  }
  if (!(nearest <= kAimedMm)) return std::nullopt;
  return std::max(1, static_cast<int>(std::lround(nearest)));
}

std::vector<const Placed*> focusable(const LaidOut& page) {
  std::vector<const Placed*> all;
  for (const Placed& placed : page.placed) {
    if (placed.hit.w > 0) all.push_back(&placed);
  }
  return all;
}

std::size_t first_focus(const std::vector<const Placed*>& all) {
  for (const Region region : {Region::content, Region::footer}) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i]->region == region && (region == Region::content || all[i]->widget.primary)) return i;
    }
  }
  return 0;
}

int step_of(const std::string& key) {
  if (key == "Tab" || key == "Down" || key == "Right") return 1;
  if (key == "Shift+Tab" || key == "Up" || key == "Left") return -1;
  return 0;
}

bool presses(const std::string& key) { return key == "Return" || key == "Keypad Enter" || key == "Space"; }

const Placed* back_of(const LaidOut& page) {
  for (const Placed& placed : page.placed) {
    if (placed.hit.w <= 0) continue;
    if (placed.widget.id == "page.back" || placed.widget.intent->kind == flow::IntentKind::back) return &placed;
  }
  return nullptr;
}

std::optional<Responder::Pressed> press(const Placed* placed) {
  if (placed == nullptr) return std::nullopt;
  return Responder::Pressed{placed->widget.id, *placed->widget.intent};
}

}  // namespace

bool changes_page(flow::IntentKind kind) {
  using flow::IntentKind;
  switch (kind) {
    case IntentKind::pin_digit:
    case IntentKind::pin_erase:
    case IntentKind::choose:
    case IntentKind::put:
    case IntentKind::erase:
    case IntentKind::erase_all:
    case IntentKind::dakuten:
    case IntentKind::handakuten:
    case IntentKind::small_kana:
    case IntentKind::era:
    case IntentKind::part:
    case IntentKind::keyboard:
    case IntentKind::more:
    case IntentKind::undo_stroke:
    case IntentKind::clear_strokes:
    case IntentKind::set_text:
    case IntentKind::set_theme:
    case IntentKind::set_layout:
    case IntentKind::set_sound:
    case IntentKind::volume:
    case IntentKind::speed:
    case IntentKind::say_again:
    case IntentKind::set_lang: return false;
    default: return true;
  }
}

bool Responder::begin_drawing(const LaidOut& page, const Touch& touch) {
  for (const Placed& placed : page.placed) {
    if (placed.widget.look != Look::writing || !placed.rect.contains(touch.x, touch.y)) continue;
    square_id_ = placed.widget.id;
    square_ = placed.rect;
    drawing_.clear();
    draw_to(touch);
    return true;
  }
  return false;
}

void Responder::draw_to(const Touch& touch) {
  const model::StrokePoint at{std::clamp((touch.x - square_.x) / square_.w, 0.0F, 1.0F),
                              std::clamp((touch.y - square_.y) / square_.h, 0.0F, 1.0F)};
  const bool near = !drawing_.empty() && std::hypot(at.x - drawing_.back().x, at.y - drawing_.back().y) < kStrokeStep;
  if (!near && drawing_.size() < model::kMostStrokePoints) drawing_.push_back(at);
}

void Responder::add_drawing(LaidOut& page) const {
  if (drawing_.empty()) return;
  for (Placed& placed : page.placed) {
    if (placed.widget.id == square_id_) placed.widget.strokes.push_back(drawing_);
  }
}

std::optional<model::Stroke> Responder::take_stroke() {
  if (drawn_.empty()) return std::nullopt;
  return std::exchange(drawn_, {});
}

std::optional<int> Responder::take_miss_mm() { return std::exchange(missed_mm_, std::nullopt); }

bool Responder::too_soon(const std::string& id, const Touch& touch, float px_per_mm) const {
  const auto since = touch.at - last_at_;
  if (last_id_.empty() || since < base::Milliseconds{0}) return false;
  if (!last_turned_) return touch.kind == TouchKind::up && id == last_id_ && since < kRepeatGuard;
  const bool same_place = std::hypot(touch.x - last_x_, touch.y - last_y_) <= kSamePlaceMm * px_per_mm;
  return (id == last_id_ || same_place) && since < kPageGuard;
}

std::optional<Responder::Pressed> Responder::down(const LaidOut& page, const Touch& touch, float px_per_mm) {
  if (finger_) return std::nullopt;  // one finger at a time
  finger_ = touch.finger;
  focused_.clear();
  if (begin_drawing(page, touch)) return std::nullopt;
  const std::vector<const Placed*> targets = meant(page, touch.x, touch.y, px_per_mm);
  if (targets.size() == 1) {
    const std::string& id = targets.front()->widget.id;
    if (!too_soon(id, touch, px_per_mm)) pressed_ = id;
  } else {
    for (const Placed* target : targets) doubtful_.push_back(target->widget.id);
    going_astray_mm_ = miss_mm(page, touch.x, touch.y, px_per_mm);
  }
  return std::nullopt;
}

std::optional<Responder::Pressed> Responder::up(const LaidOut& page, const Touch& touch, float px_per_mm) {
  const std::string id = std::move(pressed_);
  pressed_.clear();
  doubtful_.clear();
  finger_.reset();
  missed_mm_ = std::exchange(going_astray_mm_, std::nullopt);
  if (!drawing_.empty()) {
    draw_to(touch);
    drawn_ = std::exchange(drawing_, {});
    square_id_.clear();
    return std::nullopt;
  }
  if (id.empty()) return std::nullopt;
  const std::vector<const Placed*> targets = meant(page, touch.x, touch.y, px_per_mm);
  if (targets.size() != 1 || targets.front()->widget.id != id || too_soon(id, touch, px_per_mm)) return std::nullopt;
  last_id_ = id;
  last_at_ = touch.at;
  last_x_ = touch.x;
  last_y_ = touch.y;
  last_turned_ = changes_page(targets.front()->widget.intent->kind);
  return press(targets.front());
}

std::optional<Responder::Pressed> Responder::touch(const LaidOut& page, const Touch& touch, float px_per_mm) {
  if (touch.kind == TouchKind::down) return down(page, touch, px_per_mm);
  if (!finger_ || *finger_ != touch.finger) return std::nullopt;
  if (touch.kind == TouchKind::up) return up(page, touch, px_per_mm);
  if (!drawing_.empty()) draw_to(touch);
  if (pressed_.empty()) return std::nullopt;
  const std::vector<const Placed*> targets = meant(page, touch.x, touch.y, px_per_mm);
  if (targets.size() != 1 || targets.front()->widget.id != pressed_) pressed_.clear();  // left it: cancelled
  return std::nullopt;
}

std::optional<Responder::Pressed> Responder::key(const LaidOut& page, const std::string& sdl_key_name) {
  if (sdl_key_name == "Escape") return press(back_of(page));
  if (presses(sdl_key_name)) return press(focused_.empty() ? nullptr : with_id(page, focused_));
  const int step = step_of(sdl_key_name);
  const std::vector<const Placed*> all = focusable(page);
  if (step == 0 || all.empty()) return std::nullopt;
  const auto at = std::find_if(all.begin(), all.end(), [&](const Placed* p) { return p->widget.id == focused_; });
  std::size_t next = 0;
  if (at == all.end()) {
    next = step > 0 ? first_focus(all) : all.size() - 1;
  } else {
    const auto index = static_cast<std::size_t>(at - all.begin());
    next = step > 0 ? (index + 1) % all.size() : (index + all.size() - 1) % all.size();
  }
  focused_ = all[next]->widget.id;
  return std::nullopt;
}

void Responder::reset() {
  pressed_.clear();
  focused_.clear();
  doubtful_.clear();
  square_id_.clear();
  drawing_.clear();
  drawn_.clear();
  going_astray_mm_.reset();
}

}  // namespace haisai::ui

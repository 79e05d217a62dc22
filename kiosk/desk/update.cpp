#include "kiosk/desk/update.h"

#include <algorithm>
#include <charconv>

#include "kiosk/desk/step.h"

namespace haisai::desk {
namespace {

using namespace std::chrono_literals;

base::WallTime lock_at(const State& state) {
  return state.touched_at + std::chrono::seconds(state.world->settings.times.staff_lock_s);
}

base::WallTime next_minute(base::WallTime now) { return std::chrono::floor<std::chrono::minutes>(now) + 1min; }

void on(Step& step, const Touched&) { step.next.touched_at = step.next.now; }

void on(Step& step, const Tick& tick) {
  State& state = step.next;
  state.now = tick.now;
  clear_clipboard_when_due(step);
  if (state.page != PageId::unlock && lock_at(state) <= tick.now) lock(step);
}

void turn(State& state, const std::string& arg) {
  int screen = 0;
  const auto parsed = std::from_chars(arg.data(), arg.data() + arg.size(), screen);
  if (parsed.ec == std::errc{} && screen >= 0) state.screen = screen;
}

void on(Step& step, const Pressed& pressed) {
  if (on_help(step, pressed)) return;   // a call for help waits for no key
  step.next.touched_at = step.next.now;
  if (step.next.page == PageId::unlock) return on_unlock(step, pressed);   // nothing else works while it is shut
  if (on_guided(step, pressed)) return;
  switch (pressed.act) {
    case Act::go_home:   // without the key there is no home: the desk is shut
      if (!step.next.key_open) return lock(step);
      forget_form(step);
      return show(step, PageId::home);
    case Act::open_staff:
    case Act::open_review:
      return open_staff(step, pressed.act == Act::open_review);
    case Act::lock:
      return lock(step);
    case Act::turn_page:
      return turn(step.next, pressed.arg);
    default:
      on_staff(step, pressed);
      on_queue(step, pressed);
      on_review(step, pressed);
      on_form(step, pressed);
  }
}

}  // namespace

std::string_view name_of(PageId page) {
  switch (page) {
#define X(id)      \
  case PageId::id: \
    return #id;
    HAISAI_DESK_PAGES(X)
#undef X
  }
  return "";
}

void show(Step& step, PageId page) {
  step.next.page = page;
  step.next.screen = 0;
}

void lock(Step& step) {
  std::vector<model::HelpCall> help = std::move(step.next.help);
  QueueDesk queue;   // which counter this is, and the queue; not that it may be worked with
  queue.counter = step.next.queue.counter;
  queue.view = std::move(step.next.queue.view);
  queue.asked = step.next.queue.asked;
  const int review_asked = step.next.review.asked;   // an answer under way is not for whoever opens the desk next
  step.next = desk::start(step.next.world, step.next.now);
  step.next.help = std::move(help);
  step.next.queue = std::move(queue);
  step.next.review.asked = review_asked;
  step.effects.push_back(Wipe{});
}

State start(std::shared_ptr<const flow::World> world, base::WallTime now) {
  State state;
  state.world = std::move(world);
  state.now = state.touched_at = now;
  return state;
}

base::WallTime next_deadline(const State& state) {
  base::WallTime next = next_minute(state.now);
  if (state.page != PageId::unlock) next = std::min(next, lock_at(state));
  if (!state.forms.copied.empty()) next = std::min<base::WallTime>(next, state.forms.copied_at + kClipboardStays);
  return std::max<base::WallTime>(next, state.now + base::Milliseconds(1));
}

Step update(State state, const Event& event) {
  Step step{std::move(state), {}};
  std::visit([&step](const auto& what) { on(step, what); }, event);
  return step;
}

}  // namespace haisai::desk

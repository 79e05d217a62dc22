#include "kiosk/board/update.h"

#include <algorithm>

namespace haisai::board {
namespace {

using model::CalledNumber;
using model::HelpCall;

// The earlier sight of the same number at the same counter; null: it is new, or was called to another one.
const CalledNumber* seen_before(const State& state, const CalledNumber& call) {
  if (!state.queue) return nullptr;
  for (const CalledNumber& each : state.queue->calls) {
    if (each.number == call.number && each.counter == call.counter) return &each;
  }
  return nullptr;
}

bool is_new(const State& state, const CalledNumber& call) {
  if (!state.queue) return call.called_at + kStillNew > state.now;
  const CalledNumber* before = seen_before(state, call);
  return before == nullptr || before->calls < call.calls;
}

// How often a call should have rung by now.
int rings_due(const HelpCall& call, base::WallTime now) {
  if (call.state != model::HelpState::asked) return 0;
  const auto due = std::count_if(std::begin(kRingsAfter), std::end(kRingsAfter),
                                 [&](base::Milliseconds after) { return call.asked_at + after <= now; });
  return 1 + static_cast<int>(due);
}

void ring(Step& step) {
  for (const HelpCall& call : step.next.help) {
    const int due = rings_due(call, step.next.now);
    int& rung = step.next.rung[call.request.id];
    if (due > rung) step.effects.push_back(RingHelp{call, due});
    rung = std::max(rung, due);
  }
}

void put_out(State& state) {
  std::erase_if(state.lit_until, [&](const auto& light) { return light.second <= state.now; });
}

void on(Step& step, const QueueSeen& event) {
  State& state = step.next;
  std::vector<CalledNumber> fresh;
  for (const CalledNumber& call : event.queue.calls) {
    if (is_new(state, call)) fresh.push_back(call);
  }
  std::stable_sort(fresh.begin(), fresh.end(),
                   [](const CalledNumber& a, const CalledNumber& b) { return a.called_at < b.called_at; });
  for (const CalledNumber& call : fresh) {
    state.lit_until[call.number] = state.now + kLit;
    step.effects.push_back(Announce{call});
  }
  state.queue = event.queue;
  state.lost.reset();
}

void on(Step& step, const HelpSeen& event) {
  step.next.help = event.calls;
  std::erase_if(step.next.rung, [&](const auto& rung) {
    return std::none_of(event.calls.begin(), event.calls.end(),
                        [&](const HelpCall& call) { return call.request.id == rung.first; });
  });
  ring(step);
}

void on(Step& step, const StoreLost& event) { step.next.lost = event.code; }

void on(Step& step, const Tick& tick) {
  step.next.now = tick.now;
  put_out(step.next);
  ring(step);
}

}  // namespace

State start(base::WallTime now) {
  State state;
  state.now = now;
  return state;
}

bool is_lit(const State& state, const std::string& number) {
  const auto light = state.lit_until.find(number);
  return light != state.lit_until.end() && light->second > state.now;
}

base::WallTime next_deadline(const State& state) {
  base::WallTime next = std::chrono::floor<std::chrono::minutes>(state.now) + std::chrono::minutes(1);
  for (const auto& [number, until] : state.lit_until) next = std::min(next, until);
  for (const HelpCall& call : state.help) {
    if (call.state != model::HelpState::asked) continue;
    for (const base::Milliseconds after : kRingsAfter) {
      if (call.asked_at + after > state.now) next = std::min(next, call.asked_at + after);
    }
  }
  return std::max<base::WallTime>(next, state.now + base::Milliseconds(1));
}

Step update(State state, const Event& event) {
  Step step{std::move(state), {}};
  std::visit([&step](const auto& what) { on(step, what); }, event);
  return step;
}

}  // namespace haisai::board

// A walk through the flow that keeps the states on its way; shared by the sources of sample states.
#pragma once

#include <string>
#include <vector>

#include "kiosk/app/sample_states.h"
#include "kiosk/flow/update.h"

namespace haisai::app {

constexpr flow::SessionId kSampleSession = 1;  // the first visit after the start

inline flow::Intent intent(flow::IntentKind kind, std::string arg = {}, int number = 0) { return {kind, std::move(arg), number}; }

// Steps through the flow and keeps the states that are asked for.
class Walk {
 public:
  Walk(const std::shared_ptr<const flow::World>& world, base::WallTime now) : state_(flow::start(world, now)) {}

  Walk& on(const flow::Event& event) {
    state_.now += base::Milliseconds(700);
    if (!std::holds_alternative<flow::Tick>(event)) state_ = flow::update(std::move(state_), flow::Touched{}).next;
    state_ = flow::update(std::move(state_), event).next;
    return *this;
  }
  Walk& keep(std::vector<SampleState>& samples, std::string name) {
    samples.push_back({std::move(name), state_});
    return *this;
  }
  Walk& type(std::string_view digits) {
    for (char digit : digits) on(intent(flow::IntentKind::put, std::string(1, digit)));
    return *this;
  }
  Walk& wait(base::Milliseconds time) {
    const base::WallTime end = state_.now + time;
    while (flow::next_deadline(state_) <= end) {
      state_.now = flow::next_deadline(state_);
      state_ = flow::update(std::move(state_), flow::Tick{state_.now}).next;
    }
    return *this;
  }
  flow::State& state() { return state_; }
  const flow::State& state() const { return state_; }

 private:
  flow::State state_;
};

// A number now or a time later, a ticket brought along, and how it was.
void keep_turns(const std::shared_ptr<const flow::World>& world, base::WallTime now, const model::Ticket& ticket,
                std::vector<SampleState>& samples);

// At a branch that does not take what somebody came for: from the end of a form, and from the way in.
void keep_branch(Walk at_finish, std::vector<SampleState>& samples);
void keep_branch(const flow::World& world, base::WallTime now, std::vector<SampleState>& samples);

// Every question after the visit, from its first.
void keep_survey(Walk walk, std::vector<SampleState>& samples);

// The way in: situations with their questions and bundles, themes, guides, search, and who must not be found.
void keep_ways(Walk walk, std::vector<SampleState>& samples);

}  // namespace haisai::app

// A made-up visit stopped at each page, for `render`: walked through the real flow, so that what is drawn is
// what a resident would see.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/flow/state.h"
#include "kiosk/model/ticket.h"

namespace haisai::app {

struct SampleState {
  std::string name;   // the page's name, with "_something" for further faces of one page ("question_date")
  flow::State state;
};

// A ticket nobody can use: its claim is zeros, so no terminal's signature fits it.
model::Ticket sample_ticket(base::WallTime now);

// Every page at least once. `now`: the wall clock on the pages; `ticket`: what the visit's number looks like.
std::vector<SampleState> sample_states(const std::shared_ptr<const flow::World>& world, base::WallTime now,
                                       const model::Ticket& ticket);

}  // namespace haisai::app

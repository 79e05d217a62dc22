// The pages know how a value is said; a paper says it the same way. This is the state they look at.
#pragma once

#include <memory>

#include "kiosk/flow/state.h"
#include "kiosk/model/procedure.h"
#include "kiosk/model/site.h"

namespace haisai::app {

// A visit of one form, or (null) of none.
inline flow::State paper_state(const model::Site& site, const model::Procedure* procedure, base::WallTime now) {
  auto world = std::make_shared<flow::World>();
  world->site = site;
  if (procedure != nullptr) world->procedures = {*procedure};
  flow::State state;
  state.world = world;
  state.now = now;
  state.visit.emplace();
  if (procedure != nullptr) state.visit->procedure = procedure->id;
  return state;
}

}  // namespace haisai::app

// A branch that does not take what somebody came for.
#include <algorithm>

#include "kiosk/app/sample_walk.h"

namespace haisai::app {
namespace {

using flow::IntentKind;

// The same city from its last office, where only the first takes anything.
std::shared_ptr<const flow::World> at_a_branch(const flow::World& world) {
  auto made = std::make_shared<flow::World>(world);
  if (made->site.offices.empty()) return made;
  const std::vector<std::string> main{made->site.offices.front().id};
  made->settings.office = made->site.offices.back().id;
  for (model::Procedure& procedure : made->procedures) procedure.counter.offices = main;
  for (model::Matter& matter : made->ways.matters) matter.counter.offices = main;
  return made;
}

}  // namespace

void keep_branch(Walk at_finish, std::vector<SampleState>& samples) {
  at_finish.state().world = at_a_branch(*at_finish.state().world);
  at_finish.keep(samples, "finish_elsewhere").on(intent(IntentKind::print_and_number)).on(flow::CardRemoved{kSampleSession});
  at_finish.on(flow::FormPrinted{kSampleSession, 1}).keep(samples, "ticket_elsewhere");
}

void keep_branch(const flow::World& world, base::WallTime now, std::vector<SampleState>& samples) {
  Walk walk(at_a_branch(world), now);
  walk.on(intent(IntentKind::open_procedures));
  Walk(walk).on(intent(IntentKind::choose_procedure, "juminhyo")).keep(samples, "purpose_elsewhere");
  const auto& matters = world.ways.matters;
  const auto guide = std::find_if(matters.begin(), matters.end(), [&](const model::Matter& matter) {
    const model::Procedure* form = world.procedure(matter.id);
    return !matter.service.empty() && (form == nullptr || form->kind != model::ProcedureKind::form);
  });
  if (guide == matters.end()) return;
  walk.on(intent(IntentKind::open_theme, guide->theme)).on(intent(IntentKind::open_guide, guide->id)).keep(samples, "guide_elsewhere");
  walk.on(intent(IntentKind::next)).keep(samples, "number_elsewhere");
}

}  // namespace haisai::app

#include "kiosk/app/help_line.h"

namespace haisai::app {
namespace {

// What was set otherwise than the terminal starts with, as codes.
std::string aids_of(const model::Preferences& wishes) {
  const model::Preferences ordinary;
  std::string aids;
  const auto add = [&aids](bool in_use, std::string_view code) {
    if (!in_use) return;
    if (!aids.empty()) aids += ',';
    aids += code;
  };
  add(wishes.sound, "sound");
  add(wishes.text > ordinary.text, "text");
  add(wishes.theme != ordinary.theme, "theme");
  add(wishes.layout != ordinary.layout, name_of(wishes.layout));
  add(wishes.slow, "slow");
  return aids;
}

}  // namespace

model::HelpRequest help_request(const flow::State& state, const flow::CallStaff& call, const base::RandomId& id) {
  model::HelpRequest request;
  request.id = id;
  request.office = state.world->settings.office;
  request.place = state.world->settings.device;
  request.page = call.page;
  request.lang = state.preferences.lang;
  if (state.visit) request.aid = state.visit->turn.aid;
  request.aids = aids_of(state.preferences);
  return request;
}

void HelpLine::ask(const flow::State& state, const flow::CallStaff& call) {
  const std::lock_guard lock(mutex_);
  if (!call_ || call_->session != call.session) call_ = Call{call.session, base::random_id(), false};
  send_(AskHelp{help_request(state, call, call_->id)});
}

void HelpLine::end(flow::SessionId session) {
  const std::lock_guard lock(mutex_);
  if (!call_ || call_->session != session) return;
  send_(EndHelp{call_->id});
  call_.reset();
}

std::optional<flow::SessionId> HelpLine::answered(const std::vector<model::HelpCall>& open) {
  const std::lock_guard lock(mutex_);
  if (!call_ || call_->answered) return std::nullopt;
  for (const model::HelpCall& each : open) {
    if (each.request.id != call_->id || each.state != model::HelpState::coming) continue;
    call_->answered = true;
    return call_->session;
  }
  return std::nullopt;
}

}  // namespace haisai::app

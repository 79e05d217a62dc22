// 音声: on and off, volume and speed (rules A3, A5); what a step is now is a status, so every change is said (A11).
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

ui::Widget switch_to(const Context& context, const std::string& value, bool selected) {
  ui::Widget widget = button(context, "sound." + value, Look::option, "sound." + value, to(IntentKind::set_sound, value));
  widget.role = ui::Role::choice;
  widget.selected = selected;
  return widget;
}

ui::Widget change(const Context& context, const std::string& name, IntentKind kind, int by) {
  ui::Widget widget = button(context, "sound." + name, Look::secondary, "sound." + name, to(kind, "", by));
  widget.spoken = context.text("sound." + name + "_spoken");
  return widget;
}

// Steps as people count them, from 1.
ui::Block step_now(const Context& context, const std::string& name, int step, int steps) {
  const Values values{{"n", std::to_string(step + 1)}, {"steps", std::to_string(steps)}};
  ui::Widget widget = status("sound." + name, Look::body, context.text("sound." + name, values));
  widget.spoken = context.text("sound." + name + "_spoken", values);
  return stack({std::move(widget)});
}

}  // namespace

ui::View sound_page(const Context& context) {
  ui::View view = frame(context, "sound.heading");
  const model::Preferences& chosen = context.state.preferences;
  view.content.push_back(
      stack({heading(context, "sound.heading"), text_widget("sound.helper", Look::body, context.text("sound.helper")),
             text_widget("sound.where", Look::body,
                         context.text(context.state.headphones ? "sound.where_headphones" : "sound.where_speaker"))}));
  view.content.push_back(grid(2, {switch_to(context, "on", chosen.sound), switch_to(context, "off", !chosen.sound)}));
  if (chosen.sound) {
    view.content.push_back(step_now(context, "volume", chosen.volume, model::kVolumeSteps));
    view.content.push_back(grid(2, {change(context, "softer", IntentKind::volume, -1),
                                    change(context, "louder", IntentKind::volume, 1)}));
    view.content.push_back(step_now(context, "speed", chosen.speed, model::kSpeedSteps));
    view.content.push_back(grid(2, {change(context, "slower", IntentKind::speed, -1),
                                    change(context, "faster", IntentKind::speed, 1)}));
  }
  view.back = back_button(context);
  view.forward = forward_button(context, "done", "sound.done", to(IntentKind::back));
  view.forward->icon = ui::Icon::check;
  return view;
}

}  // namespace haisai::pages

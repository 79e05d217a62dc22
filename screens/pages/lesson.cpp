// One step of a lesson: its words, the thing to touch, and what touching it did. Nothing is called wrong (rule H5).
#include <algorithm>
#include <utility>

#include "screens/pages/common.h"
#include "screens/pages/keyboards.h"
#include "screens/pages/page_list.h"
#include "screens/pages/question_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using model::Exercise;
using ui::Look;

// As lesson files name them; model::kLessonPictures has the same names.
ui::Picture lesson_picture(std::string_view name) {
  using enum ui::Picture;
  static constexpr std::pair<std::string_view, ui::Picture> kPictures[] = {
      {"tap", lesson_tap},         {"hold", lesson_hold},         {"swipe", lesson_swipe},
      {"scroll", lesson_scroll},   {"phone", lesson_phone},       {"phone_more", lesson_phone_more},
      {"phone_less", lesson_phone_less}, {"photos", lesson_photos}, {"copied", lesson_copied},
      {"lost", lesson_lost},       {"returned", lesson_returned}, {"gone", lesson_gone}};
  for (const auto& [known, picture] : kPictures) {
    if (known == name) return picture;
  }
  return none;
}

// `lesson.<id>.<step>.<part>`.
std::string key_of(const Context& context, const model::LessonStep& step, const std::string& part) {
  return "lesson." + context.state.lesson->id + "." + step.id + "." + part;
}

std::string after_words(const Context& context, const model::LessonStep& step) {
  const std::string& touched = context.state.lesson->touched;
  if (step.exercise != Exercise::kana) return context.text(key_of(context, step, "after." + touched));
  return context.text(touched == step.wanted ? "learn.typed" : "learn.typed_other",
                      {{"typed", touched}, {"wanted", step.wanted}});
}

// What to do; once something was touched, what that did, in the same place.
ui::Widget words(const Context& context, const model::LessonStep& step) {
  if (!context.state.lesson->touched.empty()) {
    // A check mark says "done"; beside a choice it would say "right".
    const bool done = step.exercise == Exercise::tap || context.state.lesson->touched == model::kGestureDone;
    const ui::Icon icon = done ? ui::Icon::check : ui::Icon::none;
    return status("lesson.after", Look::notice, after_words(context, step), icon);
  }
  if (context.state.lesson->hint) {
    return status("lesson.hint", Look::notice, context.text("learn.touch_first"), ui::Icon::alert);
  }
  return text_widget("lesson.words", Look::body, context.text(key_of(context, step, "words")));
}

// The picture of this moment: the step's own, or the one after what was touched.
std::optional<ui::Widget> step_picture(const Context& context, const model::LessonStep& step) {
  std::string name = step.picture;
  const auto at = std::find(step.choices.begin(), step.choices.end(), context.state.lesson->touched);
  if (at != step.choices.end() && !step.after.empty()) {
    name = step.after[static_cast<std::size_t>(at - step.choices.begin())];
  }
  if (name.empty()) return std::nullopt;
  return picture(context, "lesson.picture", lesson_picture(name), "learn.picture." + name);
}

// The square a finger goes over; its way stays to be seen.
ui::Block square(const Context& context) {
  ui::Widget widget = text_widget("lesson.square", Look::writing, context.text("learn.square"));
  widget.role = ui::Role::image;
  widget.spoken = context.text("learn.square_spoken");
  if (!context.state.lesson->trace.empty()) widget.strokes = {context.state.lesson->trace};
  ui::Block block = stack({std::move(widget)});
  block.side = true;
  return block;
}

ui::Widget choice(const Context& context, const model::LessonStep& step, const std::string& code) {
  const bool tap = step.exercise == Exercise::tap;
  ui::Widget widget = button(context, "lesson.choice." + code, tap ? Look::card : Look::option,
                             key_of(context, step, "choice." + code), to(IntentKind::choose, code));
  if (!tap) widget.role = ui::Role::choice;
  widget.selected = !tap && context.state.lesson->touched == code;
  return widget;
}

ui::Block keys(const model::LessonStep& step) {
  ui::Block block;
  block.flow = ui::Flow::keys;
  block.columns = static_cast<int>(step.choices.size());
  int number = 0;
  for (const std::string& key : step.choices) {
    ui::Widget widget = text_widget("lesson.key." + std::to_string(++number), Look::key, model::escape_markup(key));
    widget.role = ui::Role::key;
    widget.spoken = key;
    widget.intent = to(IntentKind::choose, key);
    block.widgets.push_back(std::move(widget));
  }
  return block;
}

void add_exercise(const Context& context, const model::LessonStep& step, ui::View& view) {
  if (step.exercise == Exercise::read) return;
  if (model::is_gesture(step.exercise)) return view.content.push_back(square(context));
  if (step.exercise == Exercise::kana) {
    view.content.push_back(stack({entry_field(context, "lesson.entry", context.text("learn.entry"),
                                              context.state.lesson->touched, false)}));
    view.content.push_back(keys(step));
    return;
  }
  ui::Block block;
  for (const std::string& code : step.choices) block.widgets.push_back(choice(context, step, code));
  view.content.push_back(std::move(block));
}

}  // namespace

ui::View lesson_page(const Context& context) {
  const model::LessonStep* step = flow::lesson_step(context.state);
  if (step == nullptr) return learn_page(context);
  const std::string title = key_of(context, *step, "heading");
  ui::View view = frame(context, title);
  view.content.push_back(stack({heading(context, title), words(context, *step)}));
  if (std::optional<ui::Widget> shown = step_picture(context, *step)) {
    ui::Block block = stack({std::move(*shown)});
    block.side = !model::is_gesture(step->exercise);
    view.content.push_back(std::move(block));
  }
  add_exercise(context, *step, view);
  if (!context.state.lesson->touched.empty()) {
    view.content.push_back(
        stack({button(context, "lesson.again", Look::secondary, "learn.again", to(IntentKind::retry))}));
  }
  const auto at = flow::progress(context.state);
  const bool last = at && at->step == at->steps;
  view.back = back_button(context);
  view.forward = forward_button(context, "next", last ? "learn.end" : "learn.next", to(IntentKind::next));
  view.forward->icon = ui::Icon::arrow_right;
  view.forward->enabled = flow::lesson_step_done(context.state);
  return view;
}

}  // namespace haisai::pages

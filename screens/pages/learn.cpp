#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/practice_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

ui::Widget lesson_card(const Context& context, const model::Lesson& lesson) {
  ui::Widget card = button(context, "learn.lesson." + lesson.id, ui::Look::card, "lesson." + lesson.id + ".title",
                           to(flow::IntentKind::open_lesson, lesson.id));
  card.helper = context.text("procedure.minutes", {{"n", std::to_string(lesson.minutes)}});
  card.icon = ui::Icon::learn;
  return card;
}

}  // namespace

ui::View learn_page(const Context& context) {
  const flow::World& world = *context.state.world;
  ui::View view = frame(context, "learn.heading");
  view.content.push_back(stack({heading(context, "learn.heading"),
                                text_widget("learn.safe", ui::Look::body, context.text("learn.safe"))}));
  if (world.booth) {
    ui::Widget booth = text_widget("learn.booth", ui::Look::notice, context.text("learn.booth"));
    booth.helper = context.text("learn.booth_helper");
    view.content.push_back(stack({std::move(booth)}));
  }
  ui::Block lessons = grid(1, {});
  for (const model::Lesson& lesson : world.lessons) lessons.widgets.push_back(lesson_card(context, lesson));
  if (world.practice) lessons.widgets.push_back(practice_card(context));
  if (!lessons.widgets.empty()) view.content.push_back(std::move(lessons));
  ui::Widget call =
      button(context, "learn.call", ui::Look::secondary, "learn.call", to(flow::IntentKind::call_staff));
  call.icon = ui::Icon::person;
  view.content.push_back(stack({std::move(call)}));
  if (!world.booth) view.back = back_button(context);  // a booth begins here
  return view;
}

}  // namespace haisai::pages

// How it was: one tap a question, not answering as large as any answer.
#include "kiosk/flow/survey.h"

#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using flow::SurveyQuestion;
using ui::Look;

constexpr ui::Icon kFaces[] = {ui::Icon::face_1, ui::Icon::face_2, ui::Icon::face_3, ui::Icon::face_4, ui::Icon::face_5};

ui::Widget answer(const Context& context, const std::string& question, const std::string& code, Look look) {
  const std::string key = code == "skip" ? "survey.skip" : "survey." + question + "." + code;
  ui::Widget widget = button(context, "survey." + code, look, key, {IntentKind::answer, code});
  if (look != Look::card) widget.role = ui::Role::button;
  return widget;
}

// Five faces from glad to sad, and beside them, as large, not to say.
ui::Block faces(const Context& context) {
  const bool narrow = context.state.preferences.text == model::TextSize::max;
  ui::Block block = grid(narrow ? 2 : 3, {});
  block.whole_list = true;
  for (int n = 5; n >= 1; --n) {
    block.widgets.push_back(answer(context, "sat", std::to_string(n), Look::card));
    block.widgets.back().icon = kFaces[n - 1];
  }
  block.widgets.push_back(answer(context, "sat", "skip", Look::card));
  block.widgets.back().icon = ui::Icon::arrow_right;
  return block;
}

ui::Block answers(const Context& context, SurveyQuestion question) {
  ui::Block block = grid(context.state.preferences.text > model::TextSize::large ? 1 : 2, {});
  for (const std::string_view code : flow::survey_codes(question)) {
    block.widgets.push_back(answer(context, std::string(flow::name_of(question)), std::string(code), Look::secondary));
  }
  block.widgets.push_back(answer(context, std::string(flow::name_of(question)), "skip", Look::secondary));
  return block;
}

}  // namespace

ui::View survey_page(const Context& context) {
  const SurveyQuestion question = context.visit()->survey == SurveyQuestion::none ? SurveyQuestion::sat : context.visit()->survey;
  const std::string title = "survey." + std::string(flow::name_of(question)) + ".heading";
  ui::View view = frame(context, title);
  view.content.push_back(stack({heading(context, title), text_widget("survey.helper", Look::body, context.text("survey.helper"))}));
  view.content.push_back(question == SurveyQuestion::sat ? faces(context) : answers(context, question));
  view.forward = forward_button(context, "end", "survey.end", to(IntentKind::end));
  return view;
}

}  // namespace haisai::pages

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

// "survey.trouble.", "pilot.signs.": where the words of a question are.
std::string words_of(const Context& context, SurveyQuestion question) {
  const model::Pilot* pilot = question == SurveyQuestion::pilot ? flow::pilot_of(context.state) : nullptr;
  return pilot != nullptr ? "pilot." + pilot->id + "." : "survey." + std::string(flow::name_of(question)) + ".";
}

ui::Widget answer(const Context& context, const std::string& words, const std::string& code, Look look) {
  const std::string key = code == "skip" ? "survey.skip" : words + code;
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
    block.widgets.push_back(answer(context, "survey.sat.", std::to_string(n), Look::card));
    block.widgets.back().icon = kFaces[n - 1];
  }
  block.widgets.push_back(answer(context, "survey.sat.", "skip", Look::card));
  block.widgets.back().icon = ui::Icon::arrow_right;
  return block;
}

ui::Block answers(const Context& context, SurveyQuestion question) {
  ui::Block block = grid(context.state.preferences.text > model::TextSize::large ? 1 : 2, {});
  for (const std::string_view code : flow::survey_codes(context.state, question)) {
    block.widgets.push_back(answer(context, words_of(context, question), std::string(code), Look::secondary));
  }
  block.widgets.push_back(answer(context, words_of(context, question), "skip", Look::secondary));
  return block;
}

}  // namespace

ui::View survey_page(const Context& context) {
  const SurveyQuestion question = context.visit()->survey == SurveyQuestion::none ? SurveyQuestion::sat : context.visit()->survey;
  const std::string title = words_of(context, question) + (question == SurveyQuestion::pilot ? "question" : "heading");
  ui::View view = frame(context, title);
  view.content.push_back(stack({heading(context, title), text_widget("survey.helper", Look::body, context.text("survey.helper"))}));
  view.content.push_back(question == SurveyQuestion::sat ? faces(context) : answers(context, question));
  view.forward = forward_button(context, "end", "survey.end", to(IntentKind::end));
  return view;
}

}  // namespace haisai::pages

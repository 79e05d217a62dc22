// A form that a clerk fills in for somebody: the terminal's own question on the clerk's side, the answer alone and large
// on the resident's.
#include "screens/desk/common.h"
#include "screens/desk/desk_pages.h"
#include "screens/pages/languages.h"
#include "screens/pages/pages.h"
#include "screens/pages/values.h"
#include "screens/pages/widgets.h"

namespace haisai::desk_pages {
namespace {

using desk::Act;
using ui::Look;

// What the resident has before them, or said to it.
void add_state(const Context& context, ui::View& view) {
  const desk::Guided& guided = *context.desk.guided;
  ui::Block block;
  if (guided.trouble) block.widgets.push_back(trouble(context, *guided.trouble));
  if (guided.refused) {
    block.widgets.push_back(pages::status("guided.refused", Look::alert, context.text("staff.desk.guided.refused"), ui::Icon::alert));
  }
  if (guided.printed) {
    block.widgets.push_back(pages::status("guided.printed", Look::done, context.text("staff.desk.form.printed"), ui::Icon::check));
  }
  if (!block.widgets.empty()) view.content.push_back(std::move(block));
}

// The answer is with the resident: the clerk presses for whoever says it aloud.
void add_waiting(const Context& context, ui::View& view) {
  view.content.push_back(pages::stack(
      {pages::status("guided.shown", Look::notice, context.text("staff.desk.guided.shown"), ui::Icon::person)}));
  view.content.push_back(pages::grid(2, {button(context, "guided.yes", Look::secondary, "staff.desk.guided.yes", Act::agree),
                                         button(context, "guided.no", Look::secondary, "staff.desk.guided.no", Act::disagree)}));
}

void add_question(const Context& context, ui::View& view) {
  ui::View question = pages::view_of(context.desk.guided->kiosk, context.texts);
  for (ui::Block& block : question.content) view.content.push_back(std::move(block));
  view.back = std::move(question.back);
  view.forward = std::move(question.forward);
}

// Which language the resident reads; leads to the others.
ui::Widget language_button(const Context& context) {
  const std::string lang = context.plain("language." + context.desk.guided->kiosk.preferences.lang);
  ui::Widget widget = button(context, "header.language", Look::tool, "staff.desk.guided.language", Act::open_languages);
  widget.text = context.text("staff.desk.guided.language", {{"lang", lang}});
  return widget;
}

ui::Widget end_button(const Context& context) {
  ui::Widget widget = button(context, "page.end", Look::secondary, "staff.desk.guided.end", Act::end_guide);
  widget.icon = ui::Icon::arrow_left;
  return widget;
}

// Its words, as on a terminal that asks it.
pages::Context kiosk_words(const flow::State& kiosk, const model::Catalogue& texts) { return {kiosk, texts}; }

ui::Widget answer_button(const model::Catalogue& texts, const char* id, const char* key, Act act) {
  ui::Widget widget = pages::text_widget(id, Look::option, texts.get(key));
  widget.role = ui::Role::button;
  widget.intent = desk::to(act);
  return widget;
}

}  // namespace

ui::View guided_page(const Context& context) {
  ui::View view = frame(context, "staff.desk.guided.heading");
  view.header.insert(view.header.end() - 1, button(context, "header.end", Look::tool, "staff.desk.guided.end", Act::end_guide));
  if (!context.desk.guided) return view;
  const desk::Guided& guided = *context.desk.guided;
  view.header.insert(view.header.end() - 2, language_button(context));
  add_state(context, view);
  if (guided.kiosk.page == flow::PageId::finish) {
    view.back = end_button(context);
    view.forward = forward(context, "guided.print", "staff.desk.form.print", Act::print_guided);
    view.forward->enabled = !guided.printing;
  } else if (guided.shown) {
    add_waiting(context, view);
  } else {
    add_question(context, view);
  }
  return view;
}

ui::View languages_page(const Context& context) {
  ui::View view = frame(context, "staff.desk.languages.heading");
  if (!context.desk.guided) return view;
  const std::string& chosen = context.desk.guided->kiosk.preferences.lang;
  ui::Block choices = pages::grid(2, {});
  choices.whole_list = true;
  for (const std::string& lang : pages::languages_in_order(context.desk.world->languages)) {
    ui::Widget widget = button(context, "languages." + lang, Look::option, "language." + lang, Act::choose_language, lang);
    widget.role = ui::Role::choice;
    widget.selected = lang == chosen;
    choices.widgets.push_back(std::move(widget));
  }
  view.content.push_back(std::move(choices));
  view.back = button(context, "page.back", Look::secondary, "staff.desk.languages.back", Act::choose_language, chosen);
  view.back->icon = ui::Icon::arrow_left;
  return view;
}

ui::View resident_view(const desk::State& state, const model::Catalogue& texts) {
  ui::View view;
  view.page = "resident";
  const auto shown = desk::shown_answer(state);
  if (!shown) {
    const bool at_work = state.guided.has_value();
    view.content.push_back(pages::stack({pages::text_widget("resident.wait", Look::body, texts.get(at_work ? "resident.wait" : "resident.idle"))}));
    return view;
  }
  const pages::Context words = kiosk_words(state.guided->kiosk, texts);
  view.content.push_back(pages::stack({pages::text_widget("resident.label", Look::body, words.text(words.field_key(shown->field.key, "label")))}));
  ui::Widget value = pages::text_widget("resident.value", Look::question, model::escape_markup(pages::value_words(words, shown->field, shown->value.reveal())));
  value.personal = pages::is_personal(shown->field);
  value.name_shapes = true;
  view.content.push_back(pages::stack({std::move(value), pages::text_widget("resident.ask", Look::body, texts.get("resident.ask"))}));
  view.content.push_back(pages::grid(2, {answer_button(texts, "resident.yes", "value.check.yes", Act::agree),
                                         answer_button(texts, "resident.no", "value.check.no", Act::disagree)}));
  return view;
}

}  // namespace haisai::desk_pages

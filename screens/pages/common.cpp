#include "screens/pages/common.h"

#include <utility>

#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using flow::PageId;
using ui::Look;

// もういちど while the terminal speaks (rule A6); the outermost tool, so that the others stay where they are.
void add_again(const Context& context, std::vector<ui::Widget>& widgets) {
  if (!context.state.preferences.sound || context.state.page == PageId::idle) return;
  ui::Widget again = button(context, "header.again", Look::tool, "header.again", to(IntentKind::say_again));
  again.spoken = context.text("header.again_spoken");
  widgets.push_back(std::move(again));
}

// A tool of the header. On its own page it leads back, so that every tool keeps its place (rule P14).
ui::Widget tool(const Context& context, const std::string& name, ui::Icon icon, PageId own, IntentKind opens) {
  const std::string id = "header." + name;
  const bool here = context.state.page == own;
  ui::Widget widget = button(context, id, Look::tool, id, to(here ? IntentKind::back : opens));
  widget.spoken = context.text(id + "_spoken");
  widget.icon = icon;
  return widget;
}

std::vector<ui::Widget> header(const Context& context) {
  std::vector<ui::Widget> widgets;
  widgets.push_back(text_widget("header.place", Look::label,
                                context.text("site." + context.state.world->site.id + ".name")));
  if (context.state.page != PageId::idle) {
    const flow::World& world = *context.state.world;
    add_again(context, widgets);
    if (world.voice) {
      widgets.push_back(tool(context, "sound", ui::Icon::sound, PageId::sound, IntentKind::open_sound));
    }
    if (world.languages.size() > 1) {
      widgets.push_back(tool(context, "language", ui::Icon::globe, PageId::languages, IntentKind::open_languages));
    }
    widgets.push_back(tool(context, "letters", ui::Icon::letters, PageId::settings, IntentKind::open_settings));
  }
  ui::Widget staff = button(context, "header.staff", Look::staff, "header.staff", to(IntentKind::call_staff));
  staff.icon = ui::Icon::person;
  widgets.push_back(std::move(staff));
  return widgets;
}

// The name of the step; a question goes by the name of what it asks.
std::string step_name(const Context& context) {
  if (context.state.page == PageId::lesson) return context.text("lesson." + context.state.lesson->id + ".title");
  if (context.state.page == PageId::question) {
    const std::string key = context.field_key(context.visit() ? context.visit()->question : "", "label");
    if (context.texts.has(key)) return context.text(key);
  }
  return context.text("step." + std::string(flow::name_of(context.state.page)));
}

std::optional<ui::Widget> progress_bar(const Context& context) {
  const std::optional<flow::Progress> at = flow::progress(context.state);
  if (!at || at->steps <= 0) return std::nullopt;
  const Values values{{"step", std::to_string(at->step)}, {"steps", std::to_string(at->steps)}};
  ui::Widget widget = text_widget("page.progress", Look::helper, context.text("progress.written", values));
  widget.role = ui::Role::progress;
  widget.value = std::to_string(at->step) + "/" + std::to_string(at->steps);
  widget.helper = step_name(context);
  widget.spoken = context.text("progress.spoken", values) + " " + model::reading_of(widget.helper);
  return widget;
}

}  // namespace

ui::View frame(const Context& context, std::string_view title_key) {
  ui::View view;
  view.page = std::string(flow::name_of(context.state.page));
  view.title = context.plain(title_key);
  view.header = header(context);
  view.progress_bar = progress_bar(context);
  const bool rehearsal = flow::rehearses(context.state);
  view.practice = context.state.world->simulated || rehearsal;
  if (view.practice) {
    const std::string_view words = rehearsal ? "practice.safe" : "practice.words";
    view.practice_words = status("page.practice", Look::helper, context.text(words));
  }
  view.turn_next = text_widget("", Look::primary, context.text("page.turn_next"));
  view.turn_next->icon = ui::Icon::arrow_right;
  view.turn_back = text_widget("", Look::secondary, context.text("page.turn_back"));
  view.turn_back->icon = ui::Icon::arrow_left;
  view.page_count = text_widget("", Look::helper, context.text("page.count"));
  return view;
}

ui::Widget back_button(const Context& context) {
  ui::Widget widget = button(context, "page.back", Look::secondary, "page.back", to(IntentKind::back));
  widget.icon = ui::Icon::arrow_left;
  return widget;
}

ui::Widget forward_button(const Context& context, std::string_view name, std::string_view key,
                          flow::Intent intent) {
  ui::Widget widget =
      button(context, std::string(flow::name_of(context.state.page)) + "." + std::string(name), Look::primary,
             key, std::move(intent));
  widget.primary = true;
  return widget;
}

void add_veil(const Context& context, ui::View& view) {
  if (!context.state.veiled) return;
  ui::Widget show = button(context, "veil.show", Look::secondary, "veil.show", to(IntentKind::unveil));
  show.helper = context.text("veil.why");
  view.content.insert(view.content.begin(), stack({std::move(show)}));
}

}  // namespace haisai::pages

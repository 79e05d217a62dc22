#include "screens/ui/text_painter.h"

#include "kiosk/model/catalogue.h"
#include "screens/ui/tree.h"

namespace haisai::ui {
namespace {

std::string_view flow_name(Flow flow) {
  switch (flow) {
    case Flow::stack: return "stack";
    case Flow::grid: return "grid";
    case Flow::row: return "rows";
    case Flow::keys: return "keys";
    case Flow::inline_row: return "inline";
  }
  return "stack";
}

std::string_view mark_of(const Widget& widget) {
  if (widget.role == Role::heading) return "#";
  if (widget.role == Role::choice) return widget.selected ? "[x]" : "[ ]";
  if (widget.intent) return widget.primary ? "[>]" : "[ ]";
  return "-";
}

std::string one_line(std::string text) {
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  return text;
}

std::string words_of(const Widget& widget) {
  std::string words = one_line(model::plain_of(widget.text));
  if (!widget.value.empty() && widget.look != Look::pin_box) words += (words.empty() ? "= " : " = ") + widget.value;
  if (!widget.helper.empty()) words += " / " + one_line(model::plain_of(widget.helper));
  return words;
}

std::string flags_of(const Widget& widget) {
  std::string flags(name_of(widget.role));
  if (widget.selected) flags += " selected";
  if (!widget.enabled) flags += " not-yet";
  if (widget.personal) flags += " personal";
  return flags;
}

void add(std::string& out, std::string_view indent, const Widget& widget) {
  out += indent;
  if (widget.id.empty()) {
    out += "(free)\n";
    return;
  }
  out += std::string(mark_of(widget)) + " " + widget.id + "  " + words_of(widget) + "  (" + flags_of(widget) + ")";
  if (widget.intent) {
    out += "  -> " + std::string(name_of(widget.intent->kind));
    if (!widget.intent->arg.empty()) out += " " + widget.intent->arg;
    if (widget.intent->number != 0) out += " " + std::to_string(widget.intent->number);
  }
  out += '\n';
}

void add_all(std::string& out, std::string_view title, const std::vector<Widget>& widgets) {
  if (widgets.empty()) return;
  out += std::string(title) + "\n";
  for (const Widget& widget : widgets) add(out, "  ", widget);
}

void add_one(std::string& out, std::string_view title, const std::optional<Widget>& widget) {
  if (widget) add_all(out, title, {*widget});
}

std::string title_of(const Block& block) {
  std::string title(flow_name(block.flow));
  if (block.columns > 1) title += " of " + std::to_string(block.columns);
  if (block.framed) title += ", framed";
  if (block.side) title += ", beside";
  return title;
}

}  // namespace

std::string_view name_of(flow::IntentKind kind) {
  using enum flow::IntentKind;
  switch (kind) {
    case none: return "none";
    case next: return "next";
    case back: return "back";
    case call_staff: return "call_staff";
    case print_only: return "print_only";
    case stop: return "stop";
    case open_settings: return "open_settings";
    case turn_page: return "turn_page";
    case unveil: return "unveil";
    case open_procedures: return "open_procedures";
    case open_services: return "open_services";
    case open_learn: return "open_learn";
    case choose_procedure: return "choose_procedure";
    case use_card: return "use_card";
    case by_hand: return "by_hand";
    case retry: return "retry";
    case pin_digit: return "pin_digit";
    case pin_erase: return "pin_erase";
    case pin_submit: return "pin_submit";
    case choose: return "choose";
    case put: return "put";
    case erase: return "erase";
    case erase_all: return "erase_all";
    case dakuten: return "dakuten";
    case handakuten: return "handakuten";
    case small_kana: return "small_kana";
    case era: return "era";
    case part: return "part";
    case keyboard: return "keyboard";
    case edit: return "edit";
    case print_and_number: return "print_and_number";
    case number_only: return "number_only";
    case take_number: return "take_number";
    case reprint_ticket: return "reprint_ticket";
    case end: return "end";
    case staff_not_needed: return "staff_not_needed";
    case keep_going: return "keep_going";
    case set_text: return "set_text";
    case set_theme: return "set_theme";
    case set_layout: return "set_layout";
    case set_lang: return "set_lang";
  }
  return "none";
}

std::string text_of(const View& view) {
  std::string out = "page " + view.page + "  " + one_line(model::plain_of(view.title));
  if (view.practice) out += "  (practice)";
  if (view.dialog) out += "  (dialog)";
  out += '\n';
  add_all(out, "header", view.header);
  add_one(out, "progress", view.progress_bar);
  for (const Block& block : view.content) add_all(out, title_of(block), block.widgets);
  add_one(out, "back", view.back);
  add_one(out, "forward", view.forward);
  add_all(out, "footer", view.footer);
  return out;
}

}  // namespace haisai::ui

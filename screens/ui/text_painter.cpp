#include "screens/ui/text_painter.h"

#include <utility>

#include "kiosk/model/catalogue.h"
#include "screens/ui/tree.h"

namespace haisai::ui {
namespace {

constexpr std::pair<flow::IntentKind, std::string_view> kIntentNames[] = {
    {flow::IntentKind::none, "none"}, {flow::IntentKind::next, "next"}, {flow::IntentKind::back, "back"},
    {flow::IntentKind::call_staff, "call_staff"}, {flow::IntentKind::print_only, "print_only"},
    {flow::IntentKind::stop, "stop"}, {flow::IntentKind::open_settings, "open_settings"},
    {flow::IntentKind::open_languages, "open_languages"}, {flow::IntentKind::turn_page, "turn_page"},
    {flow::IntentKind::unveil, "unveil"}, {flow::IntentKind::open_procedures, "open_procedures"},
    {flow::IntentKind::open_services, "open_services"}, {flow::IntentKind::open_learn, "open_learn"},
    {flow::IntentKind::open_lesson, "open_lesson"}, {flow::IntentKind::choose_procedure, "choose_procedure"},
    {flow::IntentKind::use_card, "use_card"}, {flow::IntentKind::by_hand, "by_hand"},
    {flow::IntentKind::retry, "retry"}, {flow::IntentKind::pin_digit, "pin_digit"},
    {flow::IntentKind::pin_erase, "pin_erase"}, {flow::IntentKind::pin_submit, "pin_submit"},
    {flow::IntentKind::shuffle_keys, "shuffle_keys"}, {flow::IntentKind::use_face_code, "use_face_code"},
    {flow::IntentKind::agree, "agree"}, {flow::IntentKind::choose, "choose"}, {flow::IntentKind::put, "put"},
    {flow::IntentKind::erase, "erase"}, {flow::IntentKind::erase_all, "erase_all"},
    {flow::IntentKind::dakuten, "dakuten"}, {flow::IntentKind::handakuten, "handakuten"},
    {flow::IntentKind::small_kana, "small_kana"}, {flow::IntentKind::era, "era"}, {flow::IntentKind::part, "part"},
    {flow::IntentKind::keyboard, "keyboard"}, {flow::IntentKind::open_aid, "open_aid"},
    {flow::IntentKind::pick, "pick"}, {flow::IntentKind::more, "more"}, {flow::IntentKind::by_parts, "by_parts"},
    {flow::IntentKind::undo_stroke, "undo_stroke"}, {flow::IntentKind::clear_strokes, "clear_strokes"},
    {flow::IntentKind::edit, "edit"}, {flow::IntentKind::print_and_number, "print_and_number"},
    {flow::IntentKind::number_only, "number_only"}, {flow::IntentKind::open_number, "open_number"},
    {flow::IntentKind::take_number, "take_number"}, {flow::IntentKind::reprint_ticket, "reprint_ticket"},
    {flow::IntentKind::end, "end"}, {flow::IntentKind::open_needs, "open_needs"},
    {flow::IntentKind::choose_need, "choose_need"}, {flow::IntentKind::open_slots, "open_slots"},
    {flow::IntentKind::open_week, "open_week"}, {flow::IntentKind::turn_week, "turn_week"},
    {flow::IntentKind::open_day, "open_day"}, {flow::IntentKind::open_offices, "open_offices"},
    {flow::IntentKind::choose_office, "choose_office"}, {flow::IntentKind::choose_slot, "choose_slot"},
    {flow::IntentKind::book, "book"}, {flow::IntentKind::open_code, "open_code"},
    {flow::IntentKind::check_in, "check_in"}, {flow::IntentKind::open_cancel, "open_cancel"},
    {flow::IntentKind::cancel_ticket, "cancel_ticket"}, {flow::IntentKind::answer, "answer"},
    {flow::IntentKind::add_row, "add_row"}, {flow::IntentKind::edit_row, "edit_row"},
    {flow::IntentKind::remove_row, "remove_row"}, {flow::IntentKind::restore_row, "restore_row"},
    {flow::IntentKind::use_second_card, "use_second_card"}, {flow::IntentKind::staff_not_needed, "staff_not_needed"},
    {flow::IntentKind::keep_going, "keep_going"}, {flow::IntentKind::set_text, "set_text"},
    {flow::IntentKind::set_theme, "set_theme"}, {flow::IntentKind::set_layout, "set_layout"},
    {flow::IntentKind::set_lang, "set_lang"}, {flow::IntentKind::set_pace, "set_pace"},
    {flow::IntentKind::reset_preferences, "reset_preferences"}, {flow::IntentKind::hold_on, "hold_on"},
    {flow::IntentKind::enlarge, "enlarge"}, {flow::IntentKind::open_sound, "open_sound"},
    {flow::IntentKind::say_again, "say_again"}, {flow::IntentKind::set_sound, "set_sound"},
    {flow::IntentKind::volume, "volume"}, {flow::IntentKind::speed, "speed"}, {flow::IntentKind::desk, "desk"},
};

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
  for (const auto& [known, name] : kIntentNames) {
    if (known == kind) return name;
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

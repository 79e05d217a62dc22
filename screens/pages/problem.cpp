#include <string>
#include <string_view>
#include <vector>

#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using base::ErrorCode;
using flow::IntentKind;
using ui::Look;

// What kind of trouble it is: its title and the ways on.
enum class Trouble { card_again, card_useless, pin, number, form, printer, machine };

Trouble trouble_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::card_no_card:
    case ErrorCode::card_removed:
    case ErrorCode::card_unreadable:
    case ErrorCode::card_busy:
    case ErrorCode::card_unknown_outcome:
    case ErrorCode::card_worker_lost:
      return Trouble::card_again;
    case ErrorCode::card_no_reader:
    case ErrorCode::card_not_mynumber:
    case ErrorCode::card_service_down:
      return Trouble::card_useless;
    case ErrorCode::card_pin_format:
    case ErrorCode::card_pin_wrong:
    case ErrorCode::card_pin_last_try:
    case ErrorCode::card_pin_locked:
    case ErrorCode::card_pin_unset:
      return Trouble::pin;
    case ErrorCode::ticket_unknown_service:
    case ErrorCode::ticket_closed:
    case ErrorCode::store_unavailable:
    case ErrorCode::store_corrupt:
    case ErrorCode::store_newer:
    case ErrorCode::store_no_space:
    case ErrorCode::key_unusable:
      return Trouble::number;
    case ErrorCode::form_not_made:
    case ErrorCode::form_invalid:
    case ErrorCode::form_unknown:
      return Trouble::form;
    case ErrorCode::printer_paper_end:
    case ErrorCode::printer_cover_open:
    case ErrorCode::printer_offline:
    case ErrorCode::printer_mute:
    case ErrorCode::printer_failed:
      return Trouble::printer;
    default:
      return Trouble::machine;
  }
}

std::string_view title_key(ErrorCode code, Trouble trouble) {
  if (code == ErrorCode::card_removed) return "problem.title.removed";
  switch (trouble) {
    case Trouble::card_again:
    case Trouble::card_useless:
      return "problem.title.card";
    case Trouble::pin:
      return "problem.title.pin";
    case Trouble::number:
      return "problem.title.number";
    case Trouble::form:
      return "problem.title.form";
    case Trouble::printer:
      return "problem.title.printer";
    case Trouble::machine:
      break;
  }
  return "problem.title.machine";
}

struct Way {
  std::string_view name;  // "problem.<name>": id and text
  IntentKind kind;
};

// The first is the one solid button: it must lead on even where pressing it again and again changes
// nothing about the trouble, so what may fail the same way twice never stands first unless it is likely to
// help.
std::vector<Way> ways_of(const Context& context, ErrorCode code, Trouble trouble) {
  const Way retry{"retry", IntentKind::retry};
  const Way by_hand{"by_hand", IntentKind::by_hand};
  const Way call{"call", IntentKind::call_staff};
  const Way end{"end", IntentKind::stop};
  const bool has_form = context.procedure() != nullptr && context.state.world->form_printer;
  switch (trouble) {
    case Trouble::card_again:
      return {retry, by_hand, end};
    case Trouble::card_useless:
      return {by_hand, retry, end};
    case Trouble::pin:
      if (code == ErrorCode::card_pin_last_try && context.state.world->settings.allow_last_try) {
        return {by_hand, {"last_try", IntentKind::retry}, end};
      }
      return {by_hand, end};
    case Trouble::number:
      if (has_form) return {{"print_only", IntentKind::print_only}, retry, end};
      return {call, retry, end};
    case Trouble::form:
      if (code != ErrorCode::form_not_made) return {call, {"again", IntentKind::back}, end};
      return {call, retry, end};
    case Trouble::printer:
      return {call, retry, end};
    case Trouble::machine:
      break;
  }
  return {call, end};
}

}  // namespace

ui::View problem_page(const Context& context) {
  const ErrorCode code = context.state.problem.value_or(ErrorCode::not_yet);
  const Trouble trouble = trouble_of(code);
  const std::string_view title = title_key(code, trouble);
  ui::View view = frame(context, title);
  view.content.push_back(stack(
      {heading(context, title),
       status("problem.what", Look::alert,
              context.text("error." + std::string(base::name_of(code)) + ".resident"), ui::Icon::alert)}));
  const std::vector<Way> ways = ways_of(context, code, trouble);
  const Way& first = ways.front();
  view.forward = forward_button(context, first.name, "problem." + std::string(first.name), to(first.kind));
  ui::Block others;
  for (std::size_t i = 1; i < ways.size(); ++i) {
    const std::string id = "problem." + std::string(ways[i].name);
    ui::Widget way = button(context, id, Look::secondary, id, to(ways[i].kind));
    if (ways[i].kind == IntentKind::stop) {
      view.back = std::move(way);
    } else {
      others.widgets.push_back(std::move(way));
    }
  }
  if (!others.widgets.empty()) view.content.push_back(std::move(others));
  view.content.push_back(stack(
      {text_widget("problem.staff_code", Look::helper,
                   context.text("problem.staff_code", {{"code", std::string(base::staff_code_of(code))}}))}));
  return view;
}

}  // namespace haisai::pages

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/flow/offices.h"
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/problem_card.h"
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
    case ErrorCode::card_mute:
    case ErrorCode::card_two:
    case ErrorCode::card_unknown_outcome:
    case ErrorCode::card_worker_lost:
      return Trouble::card_again;
    case ErrorCode::card_no_reader:
    case ErrorCode::card_not_mynumber:
    case ErrorCode::card_service_down:
    case ErrorCode::card_refused:
      return Trouble::card_useless;
    case ErrorCode::card_pin_format:
    case ErrorCode::card_pin_wrong:
    case ErrorCode::card_pin_last_try:
    case ErrorCode::card_pin_locked:
    case ErrorCode::card_pin_unset:
      return Trouble::pin;
    case ErrorCode::ticket_unknown_service:
    case ErrorCode::ticket_closed:
    case ErrorCode::ticket_used_up:
    case ErrorCode::ticket_closed_day:
    case ErrorCode::ticket_closed_today:
    case ErrorCode::ticket_last_call:
    case ErrorCode::ticket_booking_only:
    case ErrorCode::slot_unknown:
    case ErrorCode::slot_off:
    case ErrorCode::slot_too_soon:
    case ErrorCode::slot_too_far:
    case ErrorCode::slot_cut_off:
    case ErrorCode::slot_full:
    case ErrorCode::slot_part_full:
    case ErrorCode::slot_overlap:
    case ErrorCode::slot_per_visit:
    case ErrorCode::slot_per_kiosk:
    case ErrorCode::slot_hold_gone:
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

std::string_view title_key(const Context& context, ErrorCode code, Trouble trouble) {
  if (const std::string_view own = card_title(context, code); !own.empty()) return own;
  switch (trouble) {
    case Trouble::card_again:
    case Trouble::card_useless:
    case Trouble::pin:
      return "problem.title.card";
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
  std::string_view words{};  // of the text, where not those of `name`
};

// The face code where the city allows it, and the last try, which is never the one solid button.
std::vector<Way> ways_without_pin(const Context& context, ErrorCode code) {
  std::vector<Way> ways{{"by_hand", IntentKind::by_hand}};
  if (flow::offers_face_code(context.state)) ways.push_back({"face_code", IntentKind::use_face_code});
  if (code == ErrorCode::card_pin_last_try && context.state.world->settings.allow_last_try) {
    ways.push_back({"last_try", IntentKind::retry});
  }
  ways.push_back({"end", IntentKind::stop});
  return ways;
}

// The last try may be spent from here: nothing is to be pressed by habit (security §3 rule 2).
bool has_no_default(const Context& context, ErrorCode code) {
  return code == ErrorCode::card_pin_last_try && context.state.world->settings.allow_last_try;
}

// A time can be had where no number can, before the way out.
std::vector<Way> with_times(const Context& context, std::vector<Way> ways) {
  const bool can = context.visit() != nullptr && !context.visit()->practice && !flow::offices_with_times(context.state).empty();
  if (can) ways.insert(ways.end() - 1, Way{"slots", IntentKind::open_slots});
  return ways;
}

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
      if (code == ErrorCode::card_not_mynumber) return {by_hand, {"retry", IntentKind::retry, "put_card"}, end};
      return {by_hand, retry, end};
    case Trouble::pin:
      return ways_without_pin(context, code);
    case Trouble::number:
      if (has_form) return with_times(context, {{"print_only", IntentKind::print_only}, retry, end});
      return with_times(context, {call, retry, end});
    case Trouble::form:
      if (code != ErrorCode::form_not_made) return {call, {"again", IntentKind::back}, end};
      return {call, retry, end};
    case Trouble::printer:  // no number is taken yet
      return {{"on_screen", IntentKind::number_only}, retry, call, end};
    case Trouble::machine:
      break;
  }
  return {call, end};
}

ui::Widget button_of(const Context& context, const Way& way) {
  const std::string_view words = way.words.empty() ? way.name : way.words;
  return button(context, "problem." + std::string(way.name), Look::secondary, "problem." + std::string(words),
                to(way.kind));
}

void add_ways(const Context& context, ErrorCode code, Trouble trouble, ui::View& view) {
  std::vector<Way> ways = ways_of(context, code, trouble);
  if (!has_no_default(context, code)) {
    const Way& first = ways.front();
    view.forward = forward_button(context, first.name, "problem." + std::string(first.name), to(first.kind));
    ways.erase(ways.begin());
  }
  ui::Block others;
  for (const Way& way : ways) {
    if (way.kind == IntentKind::stop) {
      view.back = button_of(context, way);
    } else {
      others.widgets.push_back(button_of(context, way));
    }
  }
  if (!others.widgets.empty()) view.content.push_back(std::move(others));
}

}  // namespace

ui::View problem_page(const Context& context) {
  const ErrorCode code = context.state.problem.value_or(ErrorCode::not_yet);
  const Trouble trouble = trouble_of(code);
  const std::string_view title = title_key(context, code, trouble);
  ui::View view = frame(context, title);
  view.content.push_back(
      stack({heading(context, title), status("problem.what", Look::alert, context.text(problem_words(context, code)),
                                             ui::Icon::alert)}));
  if (const auto [what, spoken_key] = problem_picture(context, code); what != ui::Picture::none) {
    ui::Block act = stack({picture(context, "problem.picture", what, spoken_key)});
    act.side = true;
    view.content.push_back(std::move(act));
  }
  add_counter(context, code, view);
  add_ways(context, code, trouble, view);
  view.content.push_back(stack(
      {text_widget("problem.staff_code", Look::helper,
                   context.text("problem.staff_code", {{"code", std::string(base::staff_code_of(code))}}))}));
  return view;
}

}  // namespace haisai::pages

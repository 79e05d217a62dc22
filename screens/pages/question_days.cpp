// A date picked from the days of a month, each under its weekday.
#include "kiosk/flow/days.h"
#include "screens/pages/dates.h"
#include "screens/pages/keyboards.h"
#include "screens/pages/question_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

constexpr int kDaysOfWeek = 7;

ui::Widget day_key(const Context& context, base::Date day) {
  const std::string iso = base::iso_date(day);
  ui::Widget key = text_widget("question.day." + iso, Look::key, std::to_string(static_cast<unsigned>(day.day())));
  key.role = ui::Role::button;
  key.spoken = model::escape_markup(day_words(context, day));
  key.intent = to(IntentKind::pick, iso);
  return key;
}

// Sunday first; the month begins under its weekday.
ui::Block month_keys(const Context& context, const std::vector<base::Date>& days) {
  ui::Block keys;
  keys.flow = ui::Flow::keys;
  keys.columns = kDaysOfWeek;
  for (int day = 0; day < kDaysOfWeek; ++day) {
    keys.widgets.push_back(text_widget("question.weekday." + std::to_string(day), Look::label,
                                       context.text("clock.weekday." + std::to_string(day))));
  }
  const std::chrono::weekday first{std::chrono::sys_days(days.front())};
  for (unsigned blank = 0; blank < first.c_encoding(); ++blank) keys.widgets.push_back(free_cell());
  for (const base::Date day : days) keys.widgets.push_back(day_key(context, day));
  fill_row(keys);
  return keys;
}

ui::Widget turn(const Context& context, const char* name, int by, ui::Icon icon) {
  ui::Widget widget = button(context, std::string("question.") + name, Look::secondary, std::string("aid.") + name,
                             to(IntentKind::more, "", by));
  widget.icon = icon;
  return widget;
}

}  // namespace

void add_days_face(const Context& context, const model::Field& field, ui::View& view) {
  const std::vector<base::Date> days = flow::days_to_pick(context.state, field);
  const base::Date shown = days.front();
  view.content.push_back(stack({heading_of(
      context, context.text("aid.month", {{"year", std::to_string(static_cast<int>(shown.year()))},
                                          {"month", std::to_string(static_cast<unsigned>(shown.month()))}}))}));
  view.content.push_back(month_keys(context, days));
  ui::Block months = grid(2, {});
  if (flow::has_month(context.state, field, -1)) months.widgets.push_back(turn(context, "month_before", -1, ui::Icon::arrow_left));
  if (flow::has_month(context.state, field, 1)) months.widgets.push_back(turn(context, "month_after", 1, ui::Icon::arrow_right));
  view.content.push_back(std::move(months));
}

}  // namespace haisai::pages

#include "screens/pages/card_dates.h"

#include <array>
#include <string_view>

#include "screens/pages/dates.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using base::Date;
using ui::Look;

// A certificate can be renewed from three months before its last day; a card is said from then on too.
constexpr std::chrono::months kSoon{3};

bool has_ended(const std::optional<Date>& last_day, Date today) { return last_day && *last_day < today; }

bool ends_soon(const std::optional<Date>& last_day, Date today) {
  if (!last_day || has_ended(last_day, today)) return false;
  Date from = *last_day - kSoon;
  if (!from.ok()) from = from.year() / from.month() / std::chrono::last;
  return from <= today;
}

ui::Widget line(const Context& context, std::string_view name, Date last_day) {
  const std::string key = "card_dates." + std::string(name);
  ui::Widget widget = status(
      "card_check.dates", Look::notice,
      context.text(key, {{"date", model::escape_markup(both_calendars(context, base::iso_date(last_day)))}}),
      ui::Icon::clock);
  widget.helper = context.text(key + "_helper");
  widget.personal = true;
  return widget;
}

}  // namespace

void add_card_dates(const Context& context, ui::View& view) {
  if (context.visit() == nullptr || !context.visit()->card_dates || context.state.veiled) return;
  const auto& [card, certificate] = *context.visit()->card_dates;
  const Date today = base::civil_time(context.state.now).date;
  if (has_ended(card, today)) {
    ui::Block calm =
        stack({picture(context, "card_check.picture", ui::Picture::card_ended, "card_dates.picture")});
    calm.side = true;
    calm.widgets.push_back(line(context, "card_ended", *card));
    view.content.push_back(std::move(calm));
  } else if (has_ended(certificate, today)) {
    view.content.push_back(stack({line(context, "certificate_ended", *certificate)}));
  } else if (ends_soon(card, today)) {
    view.content.push_back(stack({line(context, "card_soon", *card)}));
  } else if (ends_soon(certificate, today)) {
    view.content.push_back(stack({line(context, "certificate_soon", *certificate)}));
  }
}

}  // namespace haisai::pages

#include "screens/pages/turn_parts.h"

#include "kiosk/model/taken_at.h"
#include "screens/pages/dates.h"
#include "screens/pages/queues.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using ui::Look;

void add_fact(const Context& context, const std::string& page, const char* name, std::string words, ui::Block& block) {
  block.widgets.push_back(text_widget(page + "." + name + ".label", Look::label, context.text(std::string("turn.") + name)));
  block.widgets.push_back(text_widget(page + "." + name, Look::value, std::move(words)));
}

}  // namespace

std::string slot_words(const Context& context, base::WallTime start) {
  const base::CivilTime at = base::civil_time(start);
  return day_words(context, at.date) + " " + time_words(context, at.minute_of_day);
}

std::string office_words(const Context& context, const std::string& office) { return context.text("site." + office + ".name"); }

std::string wait_words(const Context& context, const model::WaitEstimate& wait) {
  const Values ahead{{"n", std::to_string(wait.ahead)}};
  std::string words = context.text(wait.ahead > 0 ? "ticket.ahead" : "ticket.next", ahead);
  if (!wait.range) return words;
  words += "\n" + context.text("turn.minutes", {{"low", std::to_string(wait.range->low_minutes)},
                                                {"high", std::to_string(wait.range->high_minutes)},
                                                {"time", time_words(context, base::civil_time(wait.made_at).minute_of_day)}});
  if (wait.back_by) {
    words += "\n" + context.text("turn.back_by", {{"time", time_words(context, base::civil_time(*wait.back_by).minute_of_day)}});
  }
  return words;
}

std::optional<ui::Widget> refusal(const Context& context, const std::string& id, std::optional<base::ErrorCode> code) {
  if (!code) return std::nullopt;
  return status(id, Look::alert, context.text("error." + std::string(base::name_of(*code)) + ".resident"), ui::Icon::alert);
}

std::optional<ui::Widget> elsewhere(const Context& context, const std::string& id, const std::vector<flow::Destination>& destinations) {
  std::string words;
  for (const flow::Destination& destination : destinations) {
    if (flow::is_here(context.state, destination)) continue;
    const Values values{{"service", context.flat(service_words(context, destination.service))}, {"offices", model::names_of(context.texts, destination.offices)}};
    words += (words.empty() ? "" : "\n") + context.text("office.elsewhere", values);
  }
  if (words.empty()) return std::nullopt;
  return status(id, Look::notice, std::move(words), ui::Icon::alert);
}

std::string arrive_words(const Context& context, const std::string& office) {
  if (office.empty() || office == context.state.world->settings.office) return context.text("booking.then");
  return context.text("booking.then_there", {{"office", context.flat(office_words(context, office))}});
}

ui::Widget needs_button(const Context& context, const std::string& id) {
  ui::Widget widget = button(context, id, Look::secondary, "number.needs", to(flow::IntentKind::open_needs));
  const model::TicketAid aid = context.visit() == nullptr ? model::TicketAid::none : context.visit()->turn.aid;
  widget.icon = ui::Icon::helping;
  widget.helper = aid == model::TicketAid::none
                      ? context.text("number.needs_helper")
                      : context.text("number.needs_chosen", {{"need", context.plain("needs." + std::string(model::name_of(aid)))}});
  return widget;
}

ui::Block turn_facts(const Context& context, const std::string& page, const TurnFacts& facts) {
  ui::Block block = rows({});
  add_fact(context, page, "service", service_words(context, facts.service), block);
  if (facts.slot) add_fact(context, page, "when", slot_words(context, *facts.slot), block);
  if (!facts.office.empty()) add_fact(context, page, "office", office_words(context, facts.office), block);
  const model::Service* service = context.state.world->site.service(facts.service);
  if (service != nullptr && !service->counter.empty()) {
    add_fact(context, page, "counter", context.text("counter." + service->counter), block);
  }
  return block;
}

std::string grouped_code(const std::string& code) {
  if (code.size() <= 3) return code;
  if (code.size() <= 6) return code.substr(0, 3) + "-" + code.substr(3);
  return code.substr(0, 3) + "-" + code.substr(3, 3) + "-" + code.substr(6);
}

std::string spelled(const std::string& text) {
  std::string words;
  for (char c : text) {
    if (c == '-') continue;
    if (!words.empty()) words += ' ';
    words += c;
  }
  return words;
}

}  // namespace haisai::pages

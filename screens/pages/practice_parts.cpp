#include "screens/pages/practice_parts.h"

#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

// "3719" → "3 7 1 9": four digits to be pressed, not one number to be read.
std::string spaced(const std::string& digits) {
  std::string words;
  for (const char digit : digits) {
    if (!words.empty()) words += ' ';
    words += digit;
  }
  return words;
}

}  // namespace

bool practises(const Context& context) { return context.visit() != nullptr && context.visit()->practice; }

ui::Widget drawn_card(const Context& context, const std::string& name, IntentKind wish) {
  ui::Widget card = button(context, std::string(flow::name_of(context.state.page)) + "." + name, Look::card,
                           "practice." + name, to(wish));
  card.helper = context.text("practice." + name + "_helper");
  card.icon = ui::Icon::card;
  return card;
}

void add_sample_number(const Context& context, ui::Block& block) {
  const Values number{{"number", spaced(context.state.world->practice->number)}};
  const std::string& reject = context.visit()->reject;
  if (reject == "pin_sample") {  // says the number again, in the same place
    block.widgets.push_back(status("pin.sample", Look::alert, context.text("practice.not_sample", number), ui::Icon::alert));
    return;
  }
  ui::Widget sample = status("pin.sample", Look::notice, context.text("practice.number", number), ui::Icon::learn);
  sample.helper = context.text("practice.number_helper");
  block.widgets.push_back(std::move(sample));
  if (!reject.empty()) block.widgets.push_back(status("pin.short", Look::alert, context.text("pin.short"), ui::Icon::alert));
}

ui::Widget practice_card(const Context& context) {
  const flow::World& world = *context.state.world;
  const std::string title = context.flat(context.text("procedure." + world.practice->procedure + ".title"));
  ui::Widget card = button(context, "learn.practice_visit", Look::card, "practice.title", to(IntentKind::open_practice));
  card.text = context.text("practice.title", {{"procedure", title}});
  card.helper = context.text("practice.title_helper");
  card.icon = ui::Icon::form;
  return card;
}

}  // namespace haisai::pages

#include "screens/pages/way_parts.h"

#include <algorithm>
#include <set>

#include "kiosk/flow/arriving.h"
#include "kiosk/flow/entry.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

constexpr std::size_t kPapersOfPanel = 3;

bool all_free(const std::vector<const model::Matter*>& matters) {
  return std::all_of(matters.begin(), matters.end(), [](const model::Matter* matter) { return matter->free; });
}

// The ways of one matter that need no visit, by name, in words.
std::string ways_words(const Context& context, const model::Matter& matter) {
  std::string words;
  const auto add = [&](bool possible, const char* name) {
    if (possible) words += (words.empty() ? "" : "\n") + context.text(std::string("guide.") + name);
  };
  add(matter.online, "online");
  add(matter.store, "store");
  add(matter.post, "post");
  return words;
}

// What to bring, a few a panel.
void add_panels(const Context& context, const std::string& name, const std::vector<std::string>& papers, ui::View& view) {
  for (std::size_t first = 0; first < papers.size(); first += kPapersOfPanel) {
    ui::Widget panel = text_widget("guide." + name + "." + std::to_string(first / kPapersOfPanel + 1), Look::panel,
                                   context.text("bundle." + name));
    panel.icon = ui::Icon::card;
    for (std::size_t i = first; i < papers.size() && i < first + kPapersOfPanel; ++i) {
      panel.helper += (i > first ? "\n" : "") + context.text("take." + papers[i]);
    }
    view.content.push_back(stack({std::move(panel)}));
  }
}

}  // namespace

int card_columns(const Context& context) { return context.state.preferences.text > model::TextSize::large ? 1 : 2; }

ui::Widget matter_card(const Context& context, const std::string& prefix, const model::Matter& matter) {
  ui::Widget card = button(context, prefix + "." + matter.id, Look::card, "matter." + matter.id + ".title",
                           to(IntentKind::open_guide, matter.id));
  const bool form = flow::form_for(*context.state.world, matter.id) != nullptr;
  card.icon = form ? ui::Icon::form : ui::Icon::talk;
  if (form) card.helper = context.text("guide.form_here");
  return card;
}

void add_trust(const Context& context, const std::vector<const model::Matter*>& matters, ui::View& view) {
  const model::Trust trust = model::trust_of(matters, flow::today_of(context.state));
  if (trust == model::Trust::sure) return;
  if (trust == model::Trust::unsure) {
    view.content.push_back(stack({text_widget("guide.unsure", Look::body, context.text("fact.unconfirmed"))}));
    return;
  }
  view.content.push_back(stack({status("guide.expired", Look::alert, context.text("fact.ask_staff"), ui::Icon::alert)}));
}

void add_papers(const Context& context, const std::vector<const model::Matter*>& matters, ui::View& view) {
  const model::WaysIn& ways = context.state.world->ways;
  const std::vector<std::string> all = model::papers_of(model::still_true(matters, flow::today_of(context.state)));
  const std::vector<std::string> cards = model::cards_among(ways, all);
  add_panels(context, "cards", cards, view);
  if (std::find(cards.begin(), cards.end(), ways.own_card) != cards.end()) {
    view.content.back().widgets.push_back(text_widget("guide.own_card", Look::helper, context.text("bundle.own_card")));
  }
  add_panels(context, "papers", model::without_cards(ways, all), view);
}

std::string cost_words(const Context& context, const std::vector<const model::Matter*>& matters) {
  if (model::trust_of(matters, flow::today_of(context.state)) == model::Trust::expired) return context.text("fact.ask_staff");
  return context.text(all_free(matters) ? "guide.free" : "fee.at_counter");
}

void add_at_home(const Context& context, const std::vector<const model::Matter*>& matters, ui::View& view) {
  if (context.visit() != nullptr && context.visit()->protect) return;
  std::set<std::string> shown;
  for (const model::Matter* matter : model::still_true(matters, flow::today_of(context.state))) {
    const std::string ways = ways_words(context, *matter);
    if (ways.empty()) continue;
    const std::string id = "guide.home." + matter->id;
    ui::Widget panel = text_widget(id, Look::panel, context.text("matter." + matter->id + ".title"));
    panel.helper = ways;
    panel.icon = ui::Icon::check;
    ui::Block block = stack({std::move(panel)});
    const model::WayLink* link = context.state.world->ways.link(matter->link);
    if (link != nullptr && link->matrix.size > 0 && shown.insert(link->id).second) {
      ui::Widget qr = text_widget("guide.qr." + link->id, Look::qr, "");
      qr.role = ui::Role::qr;
      qr.qr = link->matrix;
      qr.spoken = context.text("guide.qr");
      block.widgets.push_back(std::move(qr));
      block.widgets.push_back(text_widget("guide.address." + link->id, Look::helper, model::escape_markup(link->address)));
    }
    view.content.push_back(std::move(block));
  }
}

ui::Block protect_wish(const Context& context) {
  if (context.visit() != nullptr && context.visit()->protect) {
    return stack({status("protect.on", Look::notice, context.text("protect.on"), ui::Icon::check)});
  }
  return stack({button(context, "protect.open", Look::secondary, "protect.open", to(IntentKind::open_protect))});
}

}  // namespace haisai::pages

#include "screens/pages/way_parts.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "kiosk/flow/arriving.h"
#include "kiosk/flow/entry.h"
#include "screens/pages/queues.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

constexpr std::size_t kSentencesOfPanel = 3;

// Those to be said here: nobody protected from somebody is sent elsewhere than to staff.
std::vector<model::Claim> claims_here(const Context& context, const std::vector<model::Claim>& claims) {
  const bool protect = context.visit() != nullptr && context.visit()->protect;
  std::vector<model::Claim> here;
  std::copy_if(claims.begin(), claims.end(), std::back_inserter(here), [&](const model::Claim& claim) {
    return context.texts.has(claim.words) && !(protect && model::needs_no_visit(claim));
  });
  return here;
}

// Where all that is told of these comes from.
std::vector<model::Fact> facts_of(const Context& context, const Matters& matters) {
  std::vector<model::Fact> facts;
  for (const model::Matter* matter : matters) {
    if (!matter->papers.empty()) facts.push_back(matter->fact);
    if (!matter->service.empty()) facts.push_back(matter->counter.fact);
    if (matter->cost) facts.push_back(matter->cost_fact);
    for (const model::Claim& claim : claims_here(context, matter->claims)) facts.push_back(claim.fact);
  }
  return facts;
}

bool page_says_it(const Context& context, const Matters& matters) {
  return model::none_confirmed(facts_of(context, matters), flow::today_of(context.state));
}

Sentences papers_told(const Context& context, const Matters& matters, const std::vector<std::string>& papers) {
  Sentences told;
  for (const std::string& paper : papers) {
    told.emplace_back(context.text("take." + paper), model::fact_of_paper(matters, paper, flow::today_of(context.state)));
  }
  return told;
}

std::string yen_words(const Context& context, const model::Cost& cost) {
  if (cost.most == 0) return context.text("guide.free");
  const Values yen{{"least", std::to_string(cost.least)}, {"most", std::to_string(cost.most)}};
  return context.text(cost.least == cost.most ? "guide.copy_yen" : "guide.copy_yen_by_kind", yen);
}

// The address to scan of what can be done online.
ui::Block address(const Context& context, const model::WayLink& link) {
  ui::Widget qr = text_widget("guide.qr." + link.id, Look::qr, "");
  qr.role = ui::Role::qr;
  qr.qr = link.matrix;
  qr.spoken = context.text("guide.qr");
  return stack({std::move(qr), text_widget("guide.address." + link.id, Look::helper, model::escape_markup(link.address))});
}

// On its way, out, or not coming and why.
void add_print_status(const Context& context, const flow::SheetAsked& sheet, ui::Block& block) {
  using flow::PrintStatus;
  if (sheet.print == PrintStatus::printing)
    block.widgets.push_back(status("sheet.printing", Look::notice, context.text("sheet.printing"), ui::Icon::printer));
  if (sheet.print == PrintStatus::done)
    block.widgets.push_back(status("sheet.out", Look::done, context.text("sheet.out"), ui::Icon::check));
  if (sheet.print != PrintStatus::failed) return;
  const std::string why = "sheet." + std::string(base::name_of(sheet.error.value_or(base::ErrorCode::printer_failed)));
  block.widgets.push_back(status("sheet.failed", Look::alert, context.text("sheet.failed"), ui::Icon::alert));
  block.widgets.back().helper = context.text(context.texts.has(why) ? why : "sheet.other");
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

model::Told told_of(const Context& context, const Matters& matters) {
  return {context.texts, flow::today_of(context.state), page_says_it(context, matters)};
}

void add_mark(const Context& context, const Matters& matters, ui::Block& head) {
  if (page_says_it(context, matters)) head.widgets.push_back(text_widget("guide.unsure", Look::body, context.text("fact.page")));
}

void add_panels(const std::string& id, const std::string& title, const model::Told& none, const Sentences& sentences, ui::View& view) {
  for (std::size_t first = 0; first < sentences.size(); first += kSentencesOfPanel) {
    ui::Widget panel = text_widget(id + "." + std::to_string(first / kSentencesOfPanel + 1), Look::panel, title);
    panel.icon = ui::Icon::card;
    model::Told lines = none;
    for (std::size_t i = first; i < sentences.size() && i < first + kSentencesOfPanel; ++i) lines.add(sentences[i].first, sentences[i].second);
    panel.helper = lines.words();
    view.content.push_back(stack({std::move(panel)}));
  }
}

void add_papers(const Context& context, const Matters& matters, ui::View& view) {
  const model::WaysIn& ways = context.state.world->ways;
  const std::vector<std::string> all = model::papers_of(matters);
  const std::vector<std::string> cards = model::cards_among(ways, all);
  add_panels("guide.cards", context.text("bundle.cards"), told_of(context, matters), papers_told(context, matters, cards), view);
  if (std::find(cards.begin(), cards.end(), ways.own_card) != cards.end()) {
    view.content.back().widgets.push_back(text_widget("guide.own_card", Look::helper, context.text("bundle.own_card")));
  }
  add_panels("guide.papers", context.text("bundle.papers"), told_of(context, matters), papers_told(context, matters, model::without_cards(ways, all)), view);
}

std::string cost_words(const Context& context, const Matters& matters) {
  std::optional<model::Cost> cost = matters.empty() ? std::nullopt : matters.front()->cost;
  model::Fact fact = matters.empty() ? model::Fact{} : matters.front()->cost_fact;
  for (const model::Matter* matter : matters) {
    const bool free = matter->cost && matter->cost->most == 0;
    if (matters.size() > 1 && !free) cost.reset();  // what it comes to in all only the counter knows
    fact = model::both(fact, matter->cost_fact);
  }
  if (!cost) return context.text("fee.at_counter");
  return told_of(context, matters).add(yen_words(context, *cost), fact).words();
}

std::string known_words(const Context& context, const model::Procedure& procedure) {
  model::Told lines = told_of(context, {});
  const std::optional<model::Cost> cost = model::cost_of(procedure);
  if (cost) lines.add(context.plain("bundle.fee") + " " + yen_words(context, *cost), procedure.fee.fact);
  const std::string only = model::only_at(context.texts, context.state.world->site, procedure.counter.offices);
  if (!only.empty()) lines.add(context.plain("bundle.counters") + " " + service_words(context, procedure.service) + only, procedure.counter.fact);
  for (const model::Claim& claim : claims_here(context, model::claims_of(procedure))) lines.add(context.text(claim.words), claim.fact);
  return lines.words();
}

void add_claims(const Context& context, const Matters& matters, ui::View& view) {
  std::set<std::string> shown;
  for (const model::Matter* matter : matters) {
    model::Told lines = told_of(context, matters);
    std::vector<const model::WayLink*> links;
    for (const model::Claim& claim : claims_here(context, matter->claims)) {
      lines.add(context.text(claim.words), claim.fact);
      const model::WayLink* link = context.state.world->ways.link(claim.link);
      if (link != nullptr && link->matrix.size > 0 && lines.holds(claim.fact) && shown.insert(link->id).second) links.push_back(link);
    }
    const std::string words = lines.words();
    if (words.empty()) continue;
    const std::string title = matters.size() == 1 ? "guide.known" : "matter." + matter->id + ".title";
    ui::Widget panel = text_widget("guide.claims." + matter->id, Look::panel, context.text(title));
    panel.helper = words;
    panel.icon = ui::Icon::check;
    view.content.push_back(stack({std::move(panel)}));
    for (const model::WayLink* link : links) view.content.push_back(address(context, *link));
  }
}

void add_sheet(const Context& context, const std::string& paper, ui::View& view) {
  if (!flow::offers_sheets(context.state)) return;
  const std::string name = paper.empty() ? "checklist" : paper;
  const flow::SheetAsked& asked = context.visit()->sheet;
  const bool this_one = asked.paper == paper && asked.about == (paper.empty() ? context.visit()->way.situation : context.visit()->way.matter);
  ui::Widget print = button(context, "take_home." + name, Look::secondary, "take_home." + name, to(IntentKind::print_sheet, paper));
  print.icon = ui::Icon::printer;
  print.enabled = asked.print != flow::PrintStatus::printing;
  ui::Block block = stack({std::move(print)});
  if (this_one) add_print_status(context, asked, block);
  view.content.push_back(std::move(block));
}

ui::Block protect_wish(const Context& context) {
  if (context.visit() != nullptr && context.visit()->protect) {
    return stack({status("protect.on", Look::notice, context.text("protect.on"), ui::Icon::check)});
  }
  return stack({button(context, "protect.open", Look::secondary, "protect.open", to(IntentKind::open_protect))});
}

}  // namespace haisai::pages

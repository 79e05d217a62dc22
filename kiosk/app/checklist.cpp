#include "kiosk/app/checklist.h"

#include <algorithm>

#include "drivers/qr/qr.h"

namespace haisai::app {
namespace {

using model::SlipKind;
using Matters = std::vector<const model::Matter*>;

// The sheet while it is written.
struct Sheet {
  const content::Content& content;
  const model::Catalogue& texts;
  const model::Catalogue* ja;   // null: the sheet is Japanese already
  paper::SlipPaper paper{};

  void add(SlipKind kind, const std::string& key) {
    paper::SlipItem item;
    item.kind = kind;
    item.words = texts.get(key);
    if (ja != nullptr) item.beside = ja->get(key);
    paper.items.push_back(std::move(item));
  }
};

Matters matters_of(const content::Content& content, const model::Situation& situation, const model::SaidAnswers& answers) {
  Matters matters;
  for (const model::SituationItem* item : model::items_of(situation, answers)) {
    if (const model::Matter* matter = content.ways.matter(item->matter); matter != nullptr) matters.push_back(matter);
  }
  return matters;
}

void add_counters(Sheet& sheet, const Matters& matters) {
  const std::vector<std::string> services = model::services_of(matters);
  if (services.empty()) return sheet.add(SlipKind::words, "bundle.no_counter");
  sheet.add(SlipKind::heading, "bundle.counters");
  for (const std::string& id : services) {
    const model::Service* service = sheet.content.site.service(id);
    if (service != nullptr) sheet.add(SlipKind::step, "counter." + service->counter);
  }
}

// What needs no visit, with the address to scan.
void add_at_home(Sheet& sheet, const Matters& matters) {
  for (const model::Matter* matter : matters) {
    if (!matter->online && !matter->store && !matter->post) continue;
    sheet.add(SlipKind::heading, "matter." + matter->id + ".title");
    if (matter->online) sheet.add(SlipKind::words, "guide.online");
    if (matter->store) sheet.add(SlipKind::words, "guide.store");
    if (matter->post) sheet.add(SlipKind::words, "guide.post");
    const model::WayLink* link = sheet.content.ways.link(matter->link);
    if (link == nullptr) continue;
    auto symbol = qr::encode(link->address);
    if (!symbol) continue;
    sheet.add(SlipKind::symbol, "guide.qr");
    sheet.paper.items.back().symbol = std::move(symbol).value();
    sheet.paper.items.back().words += "\n" + model::escape_markup(link->address);
  }
}

}  // namespace

paper::SlipPaper checklist(const content::Content& content, const model::Situation& situation,
                           const model::SaidAnswers& answers, const model::Catalogue& texts, const std::string& today) {
  const bool japanese = texts.lang() == "ja" || texts.lang() == "ja-easy";
  Sheet sheet{content, texts, japanese ? nullptr : &content.catalogues.at("ja")};
  sheet.paper.lang = texts.lang();
  if (!japanese) sheet.paper.beside_lang = "ja";
  const std::string title = "situation." + situation.id + ".title";
  sheet.paper.title = texts.get(title);
  if (!japanese) sheet.paper.title_beside = sheet.ja->get(title);
  const Matters matters = matters_of(content, situation, answers);
  sheet.add(SlipKind::heading, "bundle.heading");
  for (const model::Matter* matter : matters) sheet.add(SlipKind::tick, "matter." + matter->id + ".title");
  const std::vector<std::string> papers = model::papers_of(model::still_true(matters, today));
  if (!papers.empty()) sheet.add(SlipKind::heading, "bundle.papers");
  for (const std::string& id : papers) sheet.add(SlipKind::tick, "take." + id);
  add_counters(sheet, matters);
  for (const std::string& id : model::notices_of(content.ways, situation.id, answers, today)) sheet.add(SlipKind::words, "tell." + id);
  if (const model::Trust trust = model::trust_of(matters, today); trust != model::Trust::sure)
    sheet.add(SlipKind::words, trust == model::Trust::unsure ? "fact.unconfirmed" : "fact.ask_staff");
  add_at_home(sheet, model::still_true(matters, today));
  return std::move(sheet.paper);
}

}  // namespace haisai::app

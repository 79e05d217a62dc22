#include "kiosk/app/checklist.h"

#include <algorithm>

#include "drivers/qr/qr.h"

namespace haisai::app {
namespace {

using model::SlipKind;
using Matters = std::vector<const model::Matter*>;

struct Sentence {
  std::string key;                      // of its text
  model::Fact fact;
  std::vector<std::string> offices{};   // of a counter: those that have it
};

// The sheet while it is written.
struct Sheet {
  const content::Content& content;
  const model::Catalogue& texts;
  const model::Catalogue* ja;   // null: the sheet is Japanese already
  std::string today;
  paper::SlipPaper paper{};

  void add(SlipKind kind, const std::string& key) {
    paper::SlipItem item;
    item.kind = kind;
    item.words = texts.get(key);
    if (ja != nullptr) item.beside = ja->get(key);
    paper.items.push_back(std::move(item));
  }

  // Sentences as they may be said today, with their marks below.
  void tell(SlipKind kind, const std::vector<Sentence>& sentences) {
    const auto told_in = [&](const model::Catalogue& words) {
      model::Told told(words, today);
      for (const Sentence& each : sentences) told.add(words.get(each.key) + model::only_at(words, content.site, each.offices), each.fact);
      return told;
    };
    const model::Told told = told_in(texts);
    const model::Told beside = told_in(ja != nullptr ? *ja : texts);
    add_lines(kind, told.said(), beside.said());
    add_lines(SlipKind::words, told.notes(), beside.notes());
  }

  void add_lines(SlipKind kind, const std::vector<std::string>& lines, const std::vector<std::string>& beside) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      paper.items.push_back({.kind = kind, .words = lines[i], .beside = ja != nullptr ? beside[i] : ""});
    }
  }
};

Matters matters_of(const content::Content& content, const model::Situation& situation, const model::SaidAnswers& answers) {
  Matters matters;
  for (const model::SituationItem* item : model::items_of(situation, answers)) {
    if (const model::Matter* matter = content.ways.matter(item->matter); matter != nullptr) matters.push_back(matter);
  }
  return matters;
}

void add_papers(Sheet& sheet, const Matters& matters) {
  std::vector<Sentence> papers;
  for (const std::string& id : model::papers_of(matters)) {
    papers.push_back({"take." + id, model::fact_of_paper(matters, id, sheet.today)});
  }
  if (!papers.empty()) sheet.add(SlipKind::heading, "bundle.papers");
  sheet.tell(SlipKind::tick, papers);
}

void add_counters(Sheet& sheet, const Matters& matters) {
  std::vector<Sentence> counters;
  for (const std::string& id : model::services_of(matters)) {
    const model::Service* service = sheet.content.site.service(id);
    if (service == nullptr) continue;
    const model::TakenAt taken = model::taken_of(matters, id);
    counters.push_back({"counter." + service->counter, taken.fact, taken.offices});
  }
  if (counters.empty()) return sheet.add(SlipKind::words, "bundle.no_counter");
  sheet.add(SlipKind::heading, "bundle.counters");
  sheet.tell(SlipKind::step, counters);
}

void add_address(Sheet& sheet, const model::Claim& claim) {
  const model::WayLink* link = sheet.content.ways.link(claim.link);
  if (link == nullptr || model::trust(claim.fact, sheet.today) == model::Trust::expired) return;
  auto symbol = qr::encode(link->address);
  if (!symbol) return;
  sheet.add(SlipKind::symbol, "guide.qr");
  sheet.paper.items.back().symbol = std::move(symbol).value();
  sheet.paper.items.back().words += "\n" + model::escape_markup(link->address);
}

// Until when, and what needs no visit, with the address to scan.
void add_claims(Sheet& sheet, const Matters& matters, bool protect) {
  for (const model::Matter* matter : matters) {
    std::vector<model::Claim> claims = matter->claims;
    std::erase_if(claims, [&](const model::Claim& claim) { return !sheet.texts.has(claim.words) || (protect && model::needs_no_visit(claim)); });
    std::vector<Sentence> sentences;
    for (const model::Claim& claim : claims) sentences.push_back({claim.words, claim.fact});
    if (sentences.empty()) continue;
    sheet.add(SlipKind::heading, "matter." + matter->id + ".title");
    sheet.tell(SlipKind::words, sentences);
    for (const model::Claim& claim : claims) add_address(sheet, claim);
  }
}

}  // namespace

paper::SlipPaper checklist(const content::Content& content, const model::Situation& situation,
                           const model::SaidAnswers& answers, const model::Catalogue& texts, const std::string& today, bool protect) {
  const bool japanese = texts.lang() == "ja" || texts.lang() == "ja-easy";
  Sheet sheet{content, texts, japanese ? nullptr : &content.catalogues.at("ja"), today};
  sheet.paper.lang = texts.lang();
  if (!japanese) sheet.paper.beside_lang = "ja";
  const std::string title = "situation." + situation.id + ".title";
  sheet.paper.title = texts.get(title);
  if (!japanese) sheet.paper.title_beside = sheet.ja->get(title);
  const Matters matters = matters_of(content, situation, answers);
  sheet.add(SlipKind::heading, "bundle.heading");
  for (const model::Matter* matter : matters) sheet.add(SlipKind::tick, "matter." + matter->id + ".title");
  add_papers(sheet, matters);
  add_counters(sheet, matters);
  for (const std::string& id : model::notices_of(content.ways, situation.id, answers, today)) sheet.add(SlipKind::words, "tell." + id);
  add_claims(sheet, matters, protect);
  return std::move(sheet.paper);
}

}  // namespace haisai::app

// assets/situations: matters.toml (what residents come for), one file a situation, notices.toml. A city without the
// folder offers the forms alone.
#include <algorithm>

#include "kiosk/base/clock.h"
#include "kiosk/content/facts.h"
#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

constexpr std::size_t kMostThemes = 5;      // with the card of the form asked for most, six on one page (rule F2)
constexpr std::size_t kMostQuestions = 5;

std::vector<std::string> ids_of(const auto& all) {
  std::vector<std::string> ids;
  for (const auto& one : all) ids.push_back(one.id);
  return ids;
}

void known_or_fault(Reader& reader, std::string_view key, const std::string& id, const std::vector<std::string>& known) {
  if (id.empty() || std::find(known.begin(), known.end(), id) != known.end()) return;
  reader.fault(key, "no '" + id + "' is known" + suggestion(id, known));
}

std::string new_id(Reader& reader, const std::vector<std::string>& known) {
  const std::string id = reader.text("id", Need::required);
  if (!id.empty() && !is_id(id)) reader.fault("id", "'" + id + "' is no id: use a-z 0-9 . _ -");
  if (std::find(known.begin(), known.end(), id) != known.end()) reader.fault("id", "'" + id + "' is there twice");
  return id;
}

void check_date(Reader& reader, std::string_view key, const std::string& date) {
  if (!date.empty() && !base::parse_iso_date(date)) reader.fault(key, "'" + date + "' is no date like 2026-11-01");
}

// What is told of it without a procedure of its own, all of one source.
void read_claims(Work& work, Reader& reader, model::Matter& matter) {
  if (reader.flag("free", false)) matter.cost = model::Cost{};
  const std::string link = reader.text("link", Need::optional);
  known_or_fault(reader, "link", link, ids_of(work.content.site.links));
  const model::Link* known = work.content.site.link(link);
  const auto add = [&](model::ClaimKind kind, const char* name) {
    if (!reader.flag(name, false)) return;
    const bool linked = kind == model::ClaimKind::online && known != nullptr;
    matter.claims.push_back({kind, std::string("guide.") + name, linked ? link : "",
                             linked ? model::both(matter.fact, known->fact) : matter.fact});
  };
  add(model::ClaimKind::online, "online");
  add(model::ClaimKind::store, "store");
  add(model::ClaimKind::post, "post");
  const bool online = !matter.claims.empty() && matter.claims.front().kind == model::ClaimKind::online;
  if (online && link.empty()) reader.fault("link", "what can be done online needs a 'link'");
  matter.counter = {model::offices_of(work.content.site, matter.service, {}), matter.fact};
  matter.cost_fact = matter.fact;
}

// The procedure of the same id says it, each part with its own source; said here too, one of the two would go stale.
void take_claims(Reader& reader, const model::Site& site, const model::Procedure& procedure, model::Matter& matter) {
  for (const char* key : {"free", "online", "store", "post", "link"}) {
    if (!reader.has(key)) continue;
    reader.fault(key, "'" + std::string(key) + "' is said in the file of the procedure '" + procedure.id + "'");
    reader.known(key);
  }
  matter.counter = procedure.counter;
  if (procedure.service.empty()) matter.counter.offices = model::offices_of(site, matter.service, {});
  matter.cost = model::cost_of(procedure);
  matter.cost_fact = procedure.fee.fact;
  matter.claims = model::claims_of(procedure);
}

// Where somebody is protected from their household, staff take over: always, or with these codes of a field.
void read_protected(Reader& reader, model::Matter& matter) {
  matter.protected_to_staff = reader.flag("protected_to_staff", false);
  auto when = reader.table("protected_when");
  if (!when) return;
  matter.protected_key = when->text("key", Need::required);
  matter.protected_codes = when->texts("is", Need::required);
  when->finish();
}

void read_matter(Work& work, Reader& reader) {
  model::WaysIn& ways = work.content.ways;
  model::Matter matter;
  matter.id = new_id(reader, ids_of(ways.matters));
  matter.theme = reader.text("theme", Need::required);
  known_or_fault(reader, "theme", matter.theme, ways.themes);
  matter.service = reader.text("service", Need::optional);
  known_or_fault(reader, "service", matter.service, ids_of(work.content.site.services));
  matter.papers = reader.texts("papers", Need::optional);
  matter.bids = reader.flag("bids", false);
  matter.search = reader.texts("search", Need::optional);
  matter.fact = read_fact(work, reader, {});
  const auto& procedures = work.content.procedures;
  const auto own = std::find_if(procedures.begin(), procedures.end(), [&](const auto& each) { return each.id == matter.id; });
  if (own == procedures.end()) {
    read_claims(work, reader, matter);
  } else {
    take_claims(reader, work.content.site, *own, matter);
  }
  read_protected(reader, matter);
  work.places["matter/" + matter.id] = {reader.file(), reader.line()};
  reader.finish();
  ways.matters.push_back(std::move(matter));
}

// Which of the papers are cards, and which of these a My Number card stands for. A card nobody needs is a slip of the pen.
void read_cards(Work& work, Reader& top) {
  model::WaysIn& ways = work.content.ways;
  ways.cards = top.texts("cards", Need::optional);
  ways.own_card = top.text("own_card", Need::optional);
  std::vector<std::string> papers;
  for (const model::Matter& matter : ways.matters) papers.insert(papers.end(), matter.papers.begin(), matter.papers.end());
  for (const std::string& card : ways.cards) known_or_fault(top, "cards", card, papers);
  known_or_fault(top, "own_card", ways.own_card, ways.cards);
}

void read_matters(Work& work) {
  const TomlFile file = work.read(work.assets / "situations" / "matters.toml");
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  work.content.ways.themes = top.texts("themes", Need::required);
  if (work.content.ways.themes.size() > kMostThemes) top.fault("themes", "at most 5 themes fit one page");
  work.places["themes"] = {file.file, 1};
  for (const model::Link& link : work.content.site.links) work.content.ways.links.push_back({link.id, link.url, {}});
  for (Reader& matter : top.tables("matter")) read_matter(work, matter);
  read_cards(work, top);
  top.finish();
}

// when = ["children", "!card"]: yes to the first, no to the second.
std::vector<model::Said> read_when(Reader& reader, const std::vector<std::string>& questions) {
  std::vector<model::Said> when;
  for (const std::string& word : reader.texts("when", Need::optional)) {
    const bool yes = !word.starts_with('!');
    when.push_back({yes ? word : word.substr(1), yes});
    known_or_fault(reader, "when", when.back().question, questions);
  }
  return when;
}

void check_says(Work& work, Reader& reader, const model::SituationItem& item) {
  const auto& forms = work.content.procedures;
  const auto form = std::find_if(forms.begin(), forms.end(), [&](const auto& each) { return each.id == item.matter; });
  if (form == forms.end()) return;  // a guide: nothing is filled in
  for (const auto& [key, code] : item.says) {
    const model::Field* field = form->find(key);
    const bool fits = field != nullptr && std::any_of(field->choices.begin(), field->choices.end(),
                                                      [&, &code = code](const model::Choice& c) { return c.code == code; });
    // Only a warning: it is asked then, and nothing wrong is filled in.
    if (!fits) {
      work.warn({reader.file(), reader.line()}, "form '" + item.matter + "' has no choice '" + code + "' in a field '" + key + "'");
    }
  }
}

void read_item(Work& work, Reader& reader, model::Situation& situation, const std::vector<std::string>& questions) {
  model::SituationItem item;
  item.matter = reader.text("matter", Need::required);
  known_or_fault(reader, "matter", item.matter, ids_of(work.content.ways.matters));
  item.when = read_when(reader, questions);
  if (auto says = reader.table("says")) {
    for (const std::string& key : says->keys()) item.says[key] = says->text(key, Need::required);
  }
  check_says(work, reader, item);
  reader.finish();
  situation.items.push_back(std::move(item));
}

void read_situation(Work& work, const std::filesystem::path& path) {
  const TomlFile file = work.read(path);
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  model::Situation situation;
  situation.id = new_id(top, ids_of(work.content.ways.situations));
  std::vector<std::string> questions;
  for (Reader& reader : top.tables("question")) {
    model::SituationQuestion question;
    question.id = new_id(reader, questions);
    question.when = read_when(reader, questions);
    reader.finish();
    questions.push_back(question.id);
    situation.questions.push_back(std::move(question));
  }
  if (questions.size() > kMostQuestions) top.fault("", "a situation asks at most 5 questions");
  for (Reader& reader : top.tables("item")) read_item(work, reader, situation, questions);
  if (situation.items.empty()) top.fault("", "a situation has at least one [[item]]");
  work.places["situation/" + situation.id] = {file.file, 1};
  top.finish();
  work.content.ways.situations.push_back(std::move(situation));
}

void read_notices(Work& work) {
  const TomlFile file = work.read(work.assets / "situations" / "notices.toml");
  if (!file.table) return;
  Reader top(*file.table, file.file, work.content.faults);
  model::WaysIn& ways = work.content.ways;
  for (Reader& reader : top.tables("notice")) {
    model::Notice notice;
    notice.id = new_id(reader, ids_of(ways.notices));
    notice.situation = reader.text("situation", Need::required);
    known_or_fault(reader, "situation", notice.situation, ids_of(ways.situations));
    const model::Situation* situation = ways.situation(notice.situation);
    notice.when = read_when(reader, situation != nullptr ? ids_of(situation->questions) : std::vector<std::string>{});
    notice.until = reader.text("until", Need::optional);
    check_date(reader, "until", notice.until);
    work.places["notice/" + notice.id] = {reader.file(), reader.line()};
    reader.finish();
    ways.notices.push_back(std::move(notice));
  }
  top.finish();
}

}  // namespace

void read_ways_in(Work& work) {
  const std::filesystem::path folder = work.assets / "situations";
  std::error_code ignored;
  if (!std::filesystem::exists(folder, ignored)) return;
  read_matters(work);
  for (const auto& path : toml_files(work, folder)) {
    const auto name = path.filename();
    if (name != "matters.toml" && name != "notices.toml") read_situation(work, path);
  }
  read_notices(work);
  read_bids(work, work.content.site.id);
}

}  // namespace haisai::content

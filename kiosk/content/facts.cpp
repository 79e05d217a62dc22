#include "kiosk/content/facts.h"

#include <algorithm>

#include "kiosk/model/claim.h"

namespace haisai::content {
namespace {

constexpr int kMostYen = 100000;
constexpr int kLongestDeadline = 400;  // days

std::string date_of(Reader& reader, std::string_view key, const std::string& otherwise) {
  const std::string text = reader.text(key, Need::optional, otherwise);
  if (!text.empty() && !base::parse_iso_date(text))
    reader.fault(key, "'" + text + "' is no date like 2026-11-01");
  return text;
}

// Which of a closed list of words a key has; the first when it is missing or none of them (and a fault).
std::size_t word_of(Reader& reader, std::string_view key, const std::vector<std::string>& words) {
  const std::string word = reader.text(key, Need::required);
  const auto found = std::find(words.begin(), words.end(), word);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  if (!word.empty())
    reader.fault(key, "'" + word + "' is none of " + words[0] + ", " + words[1] + ", " + words[2] + suggestion(word, words));
  return 0;
}

model::Way read_way(Work& work, Reader& top, const char* name, const model::Fact& facts) {
  model::Way way;
  auto table = top.table(name);
  if (!table) {
    if (!top.has(name)) top.fault("", "[" + std::string(name) + "] is missing: can = \"yes\", \"partly\" or \"no\"");
    return way;
  }
  way.possible = static_cast<model::Possible>(word_of(*table, "can", {"no", "partly", "yes"}));
  way.link = table->text("link", Need::optional);
  way.fact = read_fact(work, *table, facts);
  std::vector<std::string> known;
  for (const model::Link& link : work.content.site.links) known.push_back(link.id);
  const model::Link* link = work.content.site.link(way.link);
  if (link != nullptr) way.fact = model::both(way.fact, link->fact);
  if (!way.link.empty() && link == nullptr)
    table->fault("link", "no link '" + way.link + "' in the list of the site" + suggestion(way.link, known));
  table->finish();
  return way;
}

void read_papers(Work& work, Reader& top, const std::vector<PlacedField>& fields, const model::Fact& facts,
                 model::Papers& papers) {
  auto table = top.table("papers");
  if (!table) {
    if (!top.has("papers")) top.fault("", "[papers] is missing: needed = [] when nothing has to be brought");
    return;
  }
  for (Reader& each : table->tables("needed")) {
    model::Paper paper;
    paper.id = each.text("id", Need::required);
    paper.when = read_conditions(each, "when");
    each.finish();
    if (!paper.id.empty() && !is_id(paper.id)) each.fault("id", "'" + paper.id + "' is no id: use a-z 0-9 . _ -");
    check_conditions(work, fields, {each.file(), each.line()}, "paper '" + paper.id + "'", paper.when);
    if (!paper.id.empty()) work.places.insert({"paper/" + paper.id, {each.file(), each.line()}});
    const bool twice = std::any_of(papers.needed.begin(), papers.needed.end(),
                                   [&](const auto& other) { return other.id == paper.id && other.when.empty(); });
    if (twice) each.fault("id", "paper '" + paper.id + "' is there twice");
    papers.needed.push_back(std::move(paper));
  }
  papers.fact = read_fact(work, *table, facts);
  table->finish();
}

void read_deadline(Work& work, Reader& top, const std::vector<PlacedField>& fields, const model::Fact& facts,
                   std::optional<model::Deadline>& deadline) {
  auto table = top.table("deadline");
  if (!table) return;
  deadline.emplace();
  deadline->days = table->number("days", Need::required, 1, kLongestDeadline, 1);
  deadline->from = table->text("from", Need::optional);
  deadline->fact = read_fact(work, *table, facts);
  table->finish();
  if (deadline->from.empty()) return;
  const model::Field* from = field_of(fields, deadline->from);
  if (from == nullptr || from->type != model::FieldType::date)
    table->fault("from", "'" + deadline->from + "' must be a field of type 'date'");
}

// Every office that has the service, less those named in `not_at`.
void read_counter(Work& work, Reader& top, const model::Fact& facts, model::Procedure& procedure) {
  auto table = top.table("counter");
  const std::vector<std::string> not_at = table ? table->texts("not_at", Need::optional) : std::vector<std::string>();
  procedure.counter.fact = table ? read_fact(work, *table, facts) : facts;
  std::vector<std::string> known;
  for (const model::Office& office : work.content.site.offices) {
    known.push_back(office.id);
    const bool here = std::find(office.services.begin(), office.services.end(), procedure.service) != office.services.end();
    if (here && std::find(not_at.begin(), not_at.end(), office.id) == not_at.end())
      procedure.counter.offices.push_back(office.id);
  }
  for (const std::string& office : not_at) {
    if (work.content.site.office(office) == nullptr)
      table->fault("not_at", "no office '" + office + "'" + suggestion(office, known));
  }
  if (!not_at.empty() && procedure.service.empty()) table->fault("not_at", "'not_at' needs a 'service': without one no office is known to take it");
  if (table) table->finish();
}

void read_yen_by_code(Work& work, Reader& row, const std::vector<PlacedField>& fields, model::Fee& fee) {
  fee.by_key = row.text("by", Need::required);
  auto table = row.table("yen");
  if (!table) return row.fault("", "'yen' is missing: an amount for each code of '" + fee.by_key + "'");
  for (const std::string& code : table->keys())
    fee.yen_by_code[code] = table->number(code, Need::required, 0, kMostYen, 0);
  std::vector<std::string> codes;
  for (const auto& [code, yen] : fee.yen_by_code) codes.push_back(code);
  check_conditions(work, fields, {row.file(), table->line()}, "the fee", {{fee.by_key, codes, false}});
}

// The site's fee of a procedure: one amount, or one for each code of a choice.
void read_site_fee(Work& work, Reader& top, const std::vector<PlacedField>& fields, Reader* fees,
                   model::Procedure& procedure) {
  if (fees == nullptr) return;
  auto row = fees->table(procedure.id);
  if (!row) return top.fault("fee", "no fee for '" + procedure.id + "' in " + fees->file());
  if (row->has("by")) {
    read_yen_by_code(work, *row, fields, procedure.fee);
  } else {
    procedure.fee.yen_per_copy = row->number("yen_per_copy", Need::required, 0, kMostYen, 0);
  }
  procedure.fee.fact = read_fact(work, *row, {});
  row->finish();
}

void read_fee(Work& work, Reader& top, const std::vector<PlacedField>& fields, Reader* fees,
              const model::Fact& facts, model::Procedure& procedure) {
  model::Fee& fee = procedure.fee;
  const std::size_t kind = word_of(top, "fee", {"counter", "per_copy", "free"});
  fee.fact = facts;
  if (kind == 1) read_site_fee(work, top, fields, fees, procedure);
  if (kind == 2) fee.yen_per_copy = 0;
  fee.copies_key = top.text("copies", Need::optional);
  if (fee.copies_key.empty()) return;
  const model::Field* copies = field_of(fields, fee.copies_key);
  if (copies == nullptr || copies->type != model::FieldType::count)
    top.fault("copies", "'" + fee.copies_key + "' must be a field of type 'count'");
}

}  // namespace

model::Fact read_fact(Work& work, Reader& reader, const model::Fact& otherwise) {
  model::Fact fact;
  fact.checked_on = date_of(reader, "checked_on", otherwise.checked_on);
  fact.valid_until = date_of(reader, "valid_until", otherwise.valid_until);
  fact.source = reader.text("source", Need::optional, otherwise.source);
  fact.confirmed = reader.flag("confirmed", otherwise.confirmed);
  if (fact.checked_on.empty()) reader.fault("", "'checked_on' is missing");
  if (fact.source.empty()) reader.fault("", "'source' is missing");
  const bool own = reader.has("valid_until");
  if (own && !fact.valid_until.empty())
    work.endings.push_back({{reader.file(), reader.line_of_key("valid_until")}, fact.valid_until});
  return fact;
}

void read_facts(Work& work, Reader& top, const std::vector<PlacedField>& fields, Reader* fees,
                model::Procedure& procedure) {
  model::Fact facts;
  if (auto table = top.table("facts")) {
    facts = read_fact(work, *table, {});
    table->finish();
  } else if (!top.has("facts")) {
    top.fault("", "[facts] is missing: checked_on and source of what is said here");
  }
  procedure.fact = facts;
  read_papers(work, top, fields, facts, procedure.papers);
  read_deadline(work, top, fields, facts, procedure.deadline);
  read_counter(work, top, facts, procedure);
  procedure.online = read_way(work, top, "online", facts);
  procedure.store = read_way(work, top, "store", facts);
  procedure.post = read_way(work, top, "post", facts);
  read_fee(work, top, fields, fees, facts, procedure);
}

void check_expiry(Work& work, base::Date today) {
  constexpr std::chrono::days kAhead{60};
  const std::string now = base::iso_date(today);
  const std::string soon = base::iso_date(std::chrono::sys_days{today} + kAhead);
  const auto endings = work.endings;
  for (const auto& [place, last_day] : endings) {
    if (last_day < now) {
      work.warn(place, "what is said here held until " + last_day + "; residents are now told to ask staff");
    } else if (last_day <= soon) {
      work.warn(place, "what is said here holds until " + last_day + " only; look it up again");
    }
  }
}

}  // namespace haisai::content

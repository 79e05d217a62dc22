#include "kiosk/model/claim.h"

#include <algorithm>

#include "kiosk/model/procedure.h"

namespace haisai::model {
namespace {

void add_way(std::vector<Claim>& claims, const Procedure& procedure, ClaimKind kind, const Way& way, const char* name) {
  if (way.possible == Possible::no) return;
  // What can be done wholly is said in words for all, what can be done partly in the procedure's own.
  const std::string words = way.possible == Possible::yes ? "guide." : "procedure." + procedure.id + ".";
  claims.push_back({kind, words + name, way.link, way.fact, way.possible == Possible::yes});
}

// Whether each choice of the field the fee goes by has its amount.
bool all_known(const Procedure& procedure) {
  const Field* field = procedure.find(procedure.fee.by_key);
  return field != nullptr && std::all_of(field->choices.begin(), field->choices.end(), [&](const Choice& choice) {
           return choice.goes_to_staff || procedure.fee.yen_by_code.contains(choice.code);
         });
}

}  // namespace

bool needs_no_visit(const Claim& claim) {
  return claim.kind == ClaimKind::online || claim.kind == ClaimKind::store || claim.kind == ClaimKind::post;
}

std::vector<Claim> claims_of(const Procedure& procedure) {
  std::vector<Claim> claims{{ClaimKind::next, "procedure." + procedure.id + ".next", "", procedure.fact}};
  if (procedure.deadline) {
    claims.push_back({ClaimKind::deadline, "procedure." + procedure.id + ".deadline", "", procedure.deadline->fact});
  }
  add_way(claims, procedure, ClaimKind::online, procedure.online, "online");
  add_way(claims, procedure, ClaimKind::store, procedure.store, "store");
  add_way(claims, procedure, ClaimKind::post, procedure.post, "post");
  return claims;
}

std::optional<Cost> cost_of(const Procedure& procedure) {
  const Fee& fee = procedure.fee;
  if (fee.yen_per_copy) return Cost{*fee.yen_per_copy, *fee.yen_per_copy};
  if (fee.yen_by_code.empty() || !all_known(procedure)) return std::nullopt;
  const auto less = [](const auto& one, const auto& other) { return one.second < other.second; };
  const auto [least, most] = std::minmax_element(fee.yen_by_code.begin(), fee.yen_by_code.end(), less);
  return Cost{least->second, most->second};
}

bool none_confirmed(const std::vector<Fact>& facts, std::string_view today) {
  const auto is = [&](Trust how) { return [&, how](const Fact& fact) { return trust(fact, today) == how; }; };
  return std::none_of(facts.begin(), facts.end(), is(Trust::sure)) && std::any_of(facts.begin(), facts.end(), is(Trust::unsure));
}

Fact both(const Fact& one, const Fact& other) {
  Fact fact = one;
  if (one.checked_on.empty() || other.checked_on.empty()) fact.checked_on.clear();
  if (fact.valid_until.empty() || (!other.valid_until.empty() && other.valid_until < fact.valid_until))
    fact.valid_until = other.valid_until;
  fact.confirmed = one.confirmed && other.confirmed;
  return fact;
}

Told& Told::add(std::string words, const Fact& fact) {
  const Trust how = trust(fact, today_);
  if (how == Trust::expired) {
    ended_ = true;
  } else {
    lines_.push_back({std::move(words), how});
  }
  return *this;
}

bool Told::none_sure() const {
  return std::all_of(lines_.begin(), lines_.end(), [](const Line& line) { return line.trust == Trust::unsure; });
}

std::vector<std::string> Told::said() const {
  std::vector<std::string> said;
  for (const Line& line : lines_) {
    said.push_back(line.words + (line.trust == Trust::unsure && !none_sure() && !page_says_it_ ? texts_.get("fact.mark") : ""));
  }
  return said;
}

std::vector<std::string> Told::notes() const {
  std::vector<std::string> notes;
  if (!lines_.empty() && none_sure() && !page_says_it_) notes.push_back(texts_.get("fact.unconfirmed"));
  if (ended_) notes.push_back(texts_.get("fact.ask_staff"));
  return notes;
}

std::string Told::words() const {
  std::string words;
  for (const auto& lines : {said(), notes()}) {
    for (const std::string& line : lines) words += (words.empty() ? "" : "\n") + line;
  }
  return words;
}

}  // namespace haisai::model

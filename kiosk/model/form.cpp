#include "kiosk/model/form.h"

#include <algorithm>

namespace haisai::model {
namespace {

// Whether `code` is one of the answer's codes (multi: codes joined by ',').
bool holds_code(std::string_view value, std::string_view code) {
  while (true) {
    const std::size_t comma = value.find(',');
    if (value.substr(0, comma) == code) return true;
    if (comma == std::string_view::npos) return false;
    value.remove_prefix(comma + 1);
  }
}

const base::PersonalText* card_value(const BasicFour& four, const std::string& item) {
  if (item == "name") return &four.name;
  if (item == "address") return &four.address;
  if (item == "birth_date") return &four.birth_date;
  if (item != "sex") return nullptr;
  const std::string& code = four.sex.reveal();
  return code == "1" || code == "2" ? &four.sex : nullptr;
}

void fill_from_card(const Field& field, const BasicFour& four, FormDraft& draft) {
  const base::PersonalText* value = card_value(four, field.card_item);
  if (value != nullptr && !value->empty()) draft.answers[field.key] = {*value, Source::card};
}

// A copy follows the answer it copies, and goes with it, until it is put right.
void copy(const Field& field, FormDraft& draft) {
  const Answer* present = draft.find(field.key);
  if (present != nullptr && present->source != Source::rule) return;
  const bool copies = all_hold(field.copy_when, draft);
  const Answer* original = copies ? draft.find(field.copy_from) : nullptr;
  if (original == nullptr) {
    draft.answers.erase(field.key);
  } else {
    draft.answers[field.key] = {original->value, Source::rule};
  }
}

}  // namespace

std::string_view name_of(Source source) {
  switch (source) {
    case Source::card:
      return "card";
    case Source::visit:
      return "visit";
    case Source::rule:
      return "rule";
    case Source::typed:
      return "typed";
    case Source::second_card:
      return "second_card";
  }
  return "";
}

const Answer* FormDraft::find(const std::string& key) const {
  const auto found = answers.find(key);
  return found == answers.end() ? nullptr : &found->second;
}

bool holds(const Condition& condition, const FormDraft& draft) {
  const Answer* answer = draft.find(condition.key);
  const bool found = answer != nullptr && std::any_of(condition.any_of.begin(), condition.any_of.end(),
                                                      [&](const std::string& code) {
                                                        return holds_code(answer->value.reveal(), code);
                                                      });
  return found != condition.negated;
}

bool all_hold(const std::vector<Condition>& conditions, const FormDraft& draft) {
  return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& each) { return holds(each, draft); });
}

bool applies(const Field& field, const FormDraft& draft) {
  const auto condition_holds = [&](const Condition& condition) { return holds(condition, draft); };
  return all_hold(field.when, draft) &&
         (field.when_any.empty() ||
          std::any_of(field.when_any.begin(), field.when_any.end(), condition_holds));
}

bool has_card(const FormDraft& draft) {
  return std::any_of(draft.answers.begin(), draft.answers.end(),
                     [](const auto& item) { return item.second.source == Source::card; });
}

bool is_required(const Field& field, const FormDraft& draft) {
  return field.required && !(field.by_hand && has_card(draft));
}

void prefill(const Procedure& procedure, const BasicFour* card, FormDraft& draft) {
  for (const Field& field : procedure.fields) {
    if (card == nullptr || field.prefill != Prefill::card || draft.find(field.key) != nullptr) continue;
    if (applies(field, draft)) fill_from_card(field, *card, draft);
  }
  for (const Field& field : procedure.fields) {
    if (field.prefill != Prefill::rule || field.default_value.empty() || draft.find(field.key) != nullptr)
      continue;
    if (applies(field, draft))
      draft.answers[field.key] = {base::PersonalText(field.default_value), Source::rule};
  }
  for (const Field& field : procedure.fields) {
    if (field.prefill == Prefill::copy && applies(field, draft)) copy(field, draft);
  }
}

std::vector<std::string> questions(const Procedure& procedure, const FormDraft& draft) {
  const bool with_card = has_card(draft);
  std::vector<std::string> keys;
  for (const Field& field : procedure.fields) {
    if (!field.ask || field.prefill == Prefill::rule || !applies(field, draft)) continue;
    if (field.by_hand && with_card) continue;
    const Answer* answer = draft.find(field.key);
    if (answer != nullptr && answer->source != Source::typed) continue;
    keys.push_back(field.key);
  }
  return keys;
}

void drop_stale(const Procedure& procedure, FormDraft& draft) {
  // An answer that goes may take along one that depended on it, so until nothing changes; every turn
  // but the last drops at least one answer.
  bool dropped = true;
  while (dropped) {
    dropped = false;
    for (const Field& field : procedure.fields) {
      if (applies(field, draft)) continue;
      if (draft.answers.erase(field.key) > 0) dropped = true;
    }
  }
}

}  // namespace haisai::model

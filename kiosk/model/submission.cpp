// From a draft to a submission: everything required is there, everything there is valid.
#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/model/form.h"

namespace haisai::model {
namespace {

// Answers to fields of this procedure that apply, with its defaults by rule.
FormDraft completed(const Procedure& procedure, const FormDraft& draft) {
  FormDraft complete{draft.procedure, {}};
  for (const Field& field : procedure.fields) {
    if (const Answer* answer = draft.find(field.key); answer != nullptr)
      complete.answers[field.key] = *answer;
  }
  // Defaults first, because an answer may depend on one; again for fields that apply once others are gone.
  prefill(procedure, nullptr, complete);
  drop_stale(procedure, complete);
  prefill(procedure, nullptr, complete);
  return complete;
}

bool needs_staff(const Field& field, std::string_view value) {
  return std::any_of(field.choices.begin(), field.choices.end(),
                     [&](const Choice& choice) { return choice.goes_to_staff && choice.code == value; });
}

std::string rule_of(const Field& field, const FormDraft& draft, std::string_view today) {
  const Answer* answer = draft.find(field.key);
  if (answer == nullptr || answer->value.empty()) return is_required(field, draft) ? "required" : "";
  if (answer->source == Source::card) return "";
  if (needs_staff(field, answer->value.reveal())) return "staff";
  return reject_rule(field, answer->value.reveal(), today);
}

std::vector<Reject> rejects_of(const Procedure& procedure, const FormDraft& complete,
                               std::string_view today) {
  std::vector<Reject> found;
  for (const Field& field : procedure.fields) {
    if (!applies(field, complete)) continue;
    std::string rule = rule_of(field, complete, today);
    if (!rule.empty()) found.push_back({field.key, std::move(rule)});
  }
  if (std::string key = stopped_by(procedure, complete, today); !key.empty()) found.push_back({std::move(key), "staff"});
  return found;
}

// Rule B6: kept as full-width katakana, which lies 0x60 above hiragana.
base::PersonalText katakana(const base::PersonalText& kana) {
  auto text = base::decode_utf8(kana.reveal());
  if (!text) return kana;
  for (char32_t& c : *text) {
    if (c >= 0x3041 && c <= 0x3096) c += 0x60;
  }
  return base::PersonalText(base::encode_utf8(*text));
}

}  // namespace

std::vector<Reject> rejects(const Procedure& procedure, const FormDraft& draft, std::string_view today) {
  return rejects_of(procedure, completed(procedure, draft), today);
}

base::Result<Submission> submit(const Procedure& procedure, const FormDraft& draft, std::string_view today) {
  FormDraft complete = completed(procedure, draft);
  const std::vector<Reject> found = rejects_of(procedure, complete, today);
  if (!found.empty()) return base::Error{base::ErrorCode::form_invalid, found.front().key};
  for (const Field& field : procedure.fields) {
    const auto answer = complete.answers.find(field.key);
    if (answer == complete.answers.end() || field.type != FieldType::kana) continue;
    answer->second.value = katakana(answer->second.value);
  }
  const int yen = fee_yen(procedure, complete, today);
  return Submission{procedure.id, procedure.form_version, std::move(complete.answers), yen};
}

}  // namespace haisai::model

#include "kiosk/handoff/application_json.h"

#include <nlohmann/json.hpp>

#include "kiosk/handoff/answer_json.h"
#include "kiosk/handoff/person.h"
#include "kiosk/handoff/whole_number.h"

namespace haisai::handoff {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::string_view kDelegation = "d.";   // block C of services-and-forms §2.0

std::string prefix_of(const model::Procedure& procedure, const std::string& key) {
  return "procedure." + procedure.id + "." + key + ".";
}

bool is_delegation(const std::string& key) { return key.rfind(kDelegation, 0) == 0; }

ordered_json receipt_json(const Receipt& receipt) {
  return {{"id", receipt.id},
          {"check", std::string(1, receipt.check)},
          {"issuedAt", base::iso_time(receipt.issued_at)},
          {"expiresAt", base::iso_time(receipt.expires_at)},
          {"site", receipt.site},
          {"office", receipt.office},
          {"device", receipt.device},
          {"contentVersion", receipt.content_version}};
}

ordered_json procedure_json(const FormWords& words, int form_version) {
  ordered_json made{{"id", words.procedure.id},
                    {"title", model::plain_of(words.texts.get("procedure." + words.procedure.id + ".title"))},
                    {"formVersion", form_version}};
  const model::Service* service = words.site.service(words.procedure.service);
  if (service != nullptr) made["counter"] = model::plain_of(words.texts.get("counter." + service->counter));
  return made;
}

// The label of a choice the applicant made, where the form has it.
ordered_json label(const Answers& answers, const std::string& key, const FormWords& words) {
  const auto found = answers.find(key);
  if (found == answers.end()) return nullptr;
  return label_of(prefix_of(words.procedure, key), found->second.value.reveal(), words.texts);
}

ordered_json applicant_json(const Answers& answers, const FormWords& words) {
  return {{"person", person_json(answers, words)},
          {"contactPreference", label(answers, "v.contact", words)},
          {"role", label(answers, "v.relation", words)}};
}

// Answers that have no place in the person, in the order of the form.
ordered_json answers_json(const Answers& answers, const FormWords& words, bool delegation) {
  ordered_json made = ordered_json::object();
  for (const model::Field& field : words.procedure.fields) {
    const auto found = answers.find(field.key);
    if (found == answers.end() || found->second.value.empty() || !person_path(field.key).empty()) continue;
    if (is_delegation(field.key) != delegation) continue;
    made[field.key] =
        answer_json(field, prefix_of(words.procedure, field.key), found->second.value.reveal(), words.texts);
  }
  return made;
}

std::string path_of(const std::string& key) {
  const std::string person = person_path(key);
  if (!person.empty()) return person;
  return (is_delegation(key) ? "delegation." : "content.") + key;
}

ordered_json provenance_json(const Answers& answers, const FormWords& words) {
  ordered_json made = ordered_json::object();
  for (const model::Field& field : words.procedure.fields) {
    const auto found = answers.find(field.key);
    if (found != answers.end() && !found->second.value.empty()) made[path_of(field.key)] = model::name_of(found->second.source);
  }
  return made;
}

ordered_json fee_json(const model::Submission& submission, const model::Procedure& procedure) {
  if (submission.fee_yen < 0) return nullptr;
  ordered_json fee{{"yen", submission.fee_yen}};
  fee["checkedOn"] = procedure.fee.fact.checked_on.empty() ? ordered_json() : ordered_json(procedure.fee.fact.checked_on);
  return fee;
}

std::optional<model::Source> source_from(const std::string& name) {
  using model::Source;
  for (const Source source : {Source::card, Source::visit, Source::rule, Source::typed, Source::second_card}) {
    if (model::name_of(source) == name) return source;
  }
  return std::nullopt;
}

// From here on: reading what somebody else may have written. nlohmann's exceptions end in from_json().

Receipt read_receipt(const json& from) {
  Receipt receipt;
  receipt.id = from.at("id").get<std::string>();
  const std::string check = from.at("check").get<std::string>();
  receipt.check = check.size() == 1 && check[0] >= '0' && check[0] <= '9' ? check[0] : '\0';
  receipt.issued_at = base::parse_iso_time(from.at("issuedAt").get<std::string>()).value_or(base::WallTime{});
  receipt.expires_at = base::parse_iso_time(from.at("expiresAt").get<std::string>()).value_or(base::WallTime{});
  receipt.site = from.at("site").get<std::string>();
  receipt.office = from.at("office").get<std::string>();
  receipt.device = from.at("device").get<std::string>();
  receipt.content_version = from.at("contentVersion").get<std::string>();
  return receipt;
}

bool read_answers(const json& from, const model::Procedure& procedure, Answers& answers) {
  if (from.is_null()) return true;
  if (!from.is_object()) return false;
  for (const auto& [key, value] : from.items()) {
    const model::Field* field = procedure.find(key);
    if (field == nullptr || answers.contains(key)) return false;
    auto text = answer_value(*field, value);
    if (!text) return false;
    answers[key].value = base::PersonalText(std::move(*text));
  }
  return true;
}

bool read_sources(const json& from, Answers& answers) {
  for (auto& [key, answer] : answers) {
    const auto found = from.find(path_of(key));
    if (found == from.end() || !found->is_string()) return false;
    const auto source = source_from(found->get<std::string>());
    if (!source) return false;
    answer.source = *source;
  }
  return true;
}

const model::Procedure* find(const std::vector<model::Procedure>& procedures, const json& from) {
  const std::string id = from.at("id").get<std::string>();
  const std::optional<int> version = whole_number(from.at("formVersion"));
  for (const model::Procedure& procedure : procedures) {
    if (procedure.id == id && procedure.form_version == version) {
      return &procedure;
    }
  }
  return nullptr;
}

std::optional<Application> read(const json& from, const std::vector<model::Procedure>& procedures) {
  const model::Procedure* procedure = find(procedures, from.at("procedure"));
  if (procedure == nullptr) return std::nullopt;
  Application made;
  made.receipt = read_receipt(from.at("receipt"));
  made.submission.procedure = procedure->id;
  made.submission.form_version = procedure->form_version;
  Answers& answers = made.submission.answers;
  if (!read_person(from.at("applicant").at("person"), answers)) return std::nullopt;
  for (const auto& [key, answer] : answers) {
    if (procedure->find(key) == nullptr) return std::nullopt;
  }
  const bool whole = read_answers(from.at("delegation"), *procedure, answers) &&
                     read_answers(from.at("content"), *procedure, answers) && read_sources(from.at("provenance"), answers);
  if (!whole || !receipt_is_sound(made.receipt)) return std::nullopt;
  const json& fee = from.at("feeTold");
  if (!fee.is_null()) {
    const std::optional<int> yen = whole_number(fee.at("yen"));
    if (!yen) return std::nullopt;
    made.submission.fee_yen = *yen;
  }
  const json& ticket = from.at("ticketNumber");
  if (!ticket.is_null()) made.ticket_number = ticket.get<std::string>();
  return made;
}

}  // namespace

std::string to_json(const Application& application, const FormWords& words) {
  const model::Submission& submission = application.submission;
  const ordered_json delegation = answers_json(submission.answers, words, true);
  ordered_json made{{"schema", kSchema},
                    {"receipt", receipt_json(application.receipt)},
                    {"procedure", procedure_json(words, submission.form_version)},
                    {"applicant", applicant_json(submission.answers, words)}};
  made["delegation"] = delegation.empty() ? ordered_json() : delegation;
  made["content"] = answers_json(submission.answers, words, false);
  made["provenance"] = provenance_json(submission.answers, words);
  made["papersTold"] = ordered_json::array();
  made["feeTold"] = fee_json(submission, words.procedure);
  made["ticketNumber"] = application.ticket_number.empty() ? ordered_json() : ordered_json(application.ticket_number);
  return made.dump(-1, ' ', false, json::error_handler_t::replace);
}

base::Result<Application> from_json(std::string_view text, const std::vector<model::Procedure>& procedures) {
  if (text.size() > kJsonBytesMost) return base::Error{base::ErrorCode::handoff_too_large, "more than 64 KiB of JSON"};
  const json from = json::parse(text, nullptr, false);
  const base::Error invalid{base::ErrorCode::handoff_invalid, "not an application of a form that is known here"};
  if (!from.is_object() || !from.contains("schema") || !from["schema"].is_string()) return invalid;
  const std::string schema = from["schema"].get<std::string>();
  if (schema != kSchema) {
    const bool ours = schema.rfind(kSchema.substr(0, kSchema.find('/') + 1), 0) == 0;
    return ours ? base::Error{base::ErrorCode::handoff_newer, "of another version of the schema"} : invalid;
  }
  try {
    auto made = read(from, procedures);
    if (!made) return invalid;
    return std::move(*made);
  } catch (const json::exception&) {
    return invalid;
  }
}

}  // namespace haisai::handoff

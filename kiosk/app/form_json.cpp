#include "kiosk/app/form_json.h"

namespace haisai::app {
namespace {

using nlohmann::json;

std::string plain(const model::Catalogue& texts, const std::string& key) {
  return model::plain_of(texts.get(key));
}

json choices_json(const model::Field& field, const std::string& prefix, const model::Catalogue& texts) {
  json choices = json::array();
  const auto add = [&](const std::string& code) {
    const std::string key = prefix + "choice." + code;
    choices.push_back({{"code", code}, {"value", texts.has(key) ? plain(texts, key) : code}});
  };
  for (const model::Choice& choice : field.choices) add(choice.code);
  if (field.type == model::FieldType::check) {
    add("yes");
    add("no");
  }
  return choices;
}

json field_json(const model::Field& field, const std::string& prefix, const model::Catalogue& texts) {
  json made = {{"key", field.key},
               {"label", plain(texts, prefix + "label")},
               {"type", model::name_of(field.type)},
               {"required", field.required},
               {"choices", choices_json(field, prefix, texts)}};
  if (field.columns.empty()) return made;
  made["columns"] = json::array();
  for (const model::Field& column : field.columns) {
    made["columns"].push_back(field_json(column, prefix + "column." + column.key + ".", texts));
  }
  return made;
}

}  // namespace

std::string field_prefix(const model::Procedure& procedure, const std::string& key) {
  return "procedure." + procedure.id + "." + key + ".";
}

json form_json(const model::Procedure& procedure, const model::Catalogue& texts) {
  json fields = json::array();
  for (const model::Field& field : procedure.fields) {
    fields.push_back(field_json(field, field_prefix(procedure, field.key), texts));
  }
  return {{"id", procedure.id},
          {"title", plain(texts, "procedure." + procedure.id + ".title")},
          {"fields", fields}};
}

json submission_json(const model::Submission& submission) {
  json answers = json::object();
  for (const auto& [key, answer] : submission.answers) {
    answers[key] = {{"value", answer.value.reveal()}, {"source", model::name_of(answer.source)}};
  }
  json made = {
      {"form", submission.procedure}, {"form_version", submission.form_version}, {"answers", answers}};
  made["fee_yen"] = submission.fee_yen < 0 ? json() : json(submission.fee_yen);
  return made;
}

json rejects_json(const model::Procedure& procedure, const std::vector<model::Reject>& rejects,
                  const model::Catalogue& texts) {
  json list = json::array();
  for (const model::Reject& reject : rejects) {
    const model::Field* field = procedure.find(reject.key);
    const std::string label = plain(texts, field_prefix(procedure, reject.key) + "label");
    const std::string message = texts.format(
        "reject." + reject.rule,
        {{"label", label}, {"min", std::to_string(field->min)}, {"max", std::to_string(field->max)}});
    list.push_back({{"key", reject.key},
                    {"label", label},
                    {"rule", reject.rule},
                    {"message", model::plain_of(message)}});
  }
  return list;
}

}  // namespace haisai::app

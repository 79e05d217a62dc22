// Words that fields and choices share, so that a new procedure needs few of its own: `common.question.<type>` with
// the label in it, and `common.choice.<code>`. A field that has its own words keeps them.
#include "kiosk/content/work.h"

namespace haisai::content {
namespace {

void put(Texts& texts, const std::string& key, const std::string& common) {
  if (const auto found = texts.find(common); found != texts.end()) texts.emplace(key, found->second);
}

// The label stands within the question as it is written, ruby included.
void put_question(Texts& texts, const std::string& prefix, const model::Field& field) {
  constexpr std::string_view kLabel = "{label}";
  const auto pattern = texts.find("common.question." + std::string(model::name_of(field.type)));
  const auto label = texts.find(prefix + "label");
  if (pattern == texts.end() || label == texts.end()) return;
  std::string question = pattern->second;
  if (const std::size_t at = question.find(kLabel); at != std::string::npos)
    question.replace(at, kLabel.size(), label->second);
  texts.emplace(prefix + "question", std::move(question));
}

void put_field(Texts& texts, const std::string& prefix, const model::Field& field) {
  for (const model::Choice& choice : field.choices) {
    put(texts, prefix + "choice." + choice.code, "common.choice." + choice.code);
    if (choice.goes_to_staff) put(texts, prefix + "choice_helper." + choice.code, "common.choice_helper.staff");
  }
  put_question(texts, prefix, field);
  for (const model::Field& column : field.columns) {
    const std::string at = prefix + "column." + column.key + ".";
    put(texts, at + "label", "common.column." + column.key);
    put_field(texts, at, column);
  }
}

}  // namespace

void fill_common(const Work& work, Texts& texts) {
  for (const model::Procedure& procedure : work.content.procedures) {
    const std::string prefix = "procedure." + procedure.id + ".";
    if (procedure.kind == model::ProcedureKind::form) put(texts, prefix + "purpose", "common.purpose");
    for (const model::Field& field : procedure.fields) put_field(texts, prefix + field.key + ".", field);
  }
}

}  // namespace haisai::content

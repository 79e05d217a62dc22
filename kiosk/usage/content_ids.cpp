#include "kiosk/usage/content_ids.h"

#include <algorithm>

namespace haisai::model {
namespace {

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

void add_fields(std::vector<std::string>& texts, const std::vector<Field>& fields) {
  for (const Field& field : fields) {
    texts.push_back(field.key);
    add_fields(texts, field.columns);
  }
}

}  // namespace

bool ContentIds::is_id(std::string_view text) {
  return !text.empty() && text.size() <= kLongest && std::all_of(text.begin(), text.end(), is_id_character);
}

base::Result<ContentIds> ContentIds::make(const ContentIdSources& sources) {
  std::vector<std::string> texts = {sources.site.id, sources.settings.device, std::string(sources.app_version),
                                    std::string(sources.content_version)};
  for (const Office& office : sources.site.offices) texts.push_back(office.id);
  for (const Service& service : sources.site.services) texts.push_back(service.id);
  for (const Procedure& procedure : sources.procedures) {
    texts.push_back(procedure.id);
    add_fields(texts, procedure.fields);
  }
  texts.insert(texts.end(), sources.languages.begin(), sources.languages.end());
  texts.insert(texts.end(), sources.pages.begin(), sources.pages.end());
  ContentIds ids;
  for (std::string& text : texts) {
    if (!is_id(text)) return base::Error{base::ErrorCode::content_invalid, "not an id the usage log can hold: '" + text + "'"};
    ids.ids_.insert(std::move(text));
  }
  return ids;
}

std::optional<ContentId> ContentIds::find(std::string_view text) const {
  const auto found = ids_.find(text);
  if (found == ids_.end()) return std::nullopt;
  return ContentId(*found);
}

}  // namespace haisai::model

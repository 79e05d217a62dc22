#include "kiosk/model/procedure.h"

#include <array>

namespace haisai::model {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 12> kFieldTypes{"name",      "kana",     "date",   "address",
                                                       "telephone", "postcode", "choice", "multi",
                                                       "count",     "text",     "check",  "rows"};
static_assert(kFieldTypes.size() == static_cast<std::size_t>(FieldType::rows) + 1);

}  // namespace

std::string_view name_of(FieldType type) { return kFieldTypes[static_cast<std::size_t>(type)]; }

std::optional<FieldType> field_type_from(std::string_view name) {
  for (std::size_t i = 0; i < kFieldTypes.size(); ++i) {
    if (kFieldTypes[i] == name) return static_cast<FieldType>(i);
  }
  return std::nullopt;
}

const Field* Procedure::find(const std::string& key) const {
  for (const Field& field : fields) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

}  // namespace haisai::model

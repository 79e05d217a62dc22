#include "kiosk/model/field.h"

#include <array>

namespace haisai::model {
namespace {

constexpr int kAccountDigits = 7;
constexpr int kBankCharacters = 40;
constexpr int kHolderCharacters = 48;  // of the Zengin record
constexpr const char* kVisitorKana = "v.kana";  // the account is the visitor's own

// In the order of the enumeration.
constexpr std::array<std::string_view, 14> kFieldTypes{
    "name",   "kana",  "date", "address", "telephone", "postcode", "choice",
    "multi",  "count", "text", "check",   "rows",      "digits",   "account"};
static_assert(kFieldTypes.size() == static_cast<std::size_t>(FieldType::account) + 1);

Field part(const char* key, FieldType type, int most) {
  Field made;
  made.key = key;
  made.type = type;
  made.required = true;
  made.max = most;
  return made;
}

}  // namespace

std::string_view name_of(FieldType type) { return kFieldTypes[static_cast<std::size_t>(type)]; }

std::optional<FieldType> field_type_from(std::string_view name) {
  for (std::size_t i = 0; i < kFieldTypes.size(); ++i) {
    if (kFieldTypes[i] == name) return static_cast<FieldType>(i);
  }
  return std::nullopt;
}

std::vector<Field> account_columns(bool ordinary_only) {
  Field kind = part("kind", FieldType::choice, 0);
  kind.choices = {{"ordinary", false}};
  if (!ordinary_only) {
    kind.choices.push_back({"current", false});
    kind.choices.push_back({"savings", false});
  }
  kind.prefill = Prefill::rule;
  kind.default_value = "ordinary";
  kind.ask = !ordinary_only;   // then there is nothing to choose
  Field holder = part("holder", FieldType::kana, kHolderCharacters);
  holder.prefill = Prefill::copy;
  holder.copy_from = kVisitorKana;
  return {part("bank", FieldType::text, kBankCharacters), part("branch", FieldType::text, kBankCharacters), kind,
          part("number", FieldType::digits, kAccountDigits), holder};
}

}  // namespace haisai::model

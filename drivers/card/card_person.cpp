#include "drivers/card/card_person.h"

#include <toml++/toml.h>

#include <optional>

#include "drivers/card/attribute_record.h"
#include "drivers/card/pin_text.h"

namespace haisai::card {
namespace {

std::optional<CardPerson::Kind> kind_of(const std::string& name) {
  if (name == "mynumber") return CardPerson::Kind::mynumber;
  if (name == "pinless") return CardPerson::Kind::pinless;
  if (name == "other") return CardPerson::Kind::other;
  return std::nullopt;
}

// The first rule a person breaks; empty when none.
std::string fault_of(const CardPerson& person) {
  base::SecretBuffer pin;
  if (!is_name(person.name)) return "name: missing, too long or not clean text";
  if (!is_address(person.address)) return "address: too long or not clean text";
  if (!is_birth_date(person.birth_date)) return "birth_date: not \"YYYY-MM-DD\"";
  if (person.sex.empty() || !is_sex(person.sex)) return "sex: not one digit";
  if (!pin_from_text(base::as_bytes(person.pin), pin)) return "pin: not 4 digits";
  if (person.tries < 0 || person.tries > 3) return "tries: not 0 to 3";
  return {};
}

}  // namespace

base::Result<CardPerson> load_card_person(const std::filesystem::path& file) {
  const auto invalid = [&file](const std::string& why) {
    return base::Error{base::ErrorCode::content_invalid, file.string() + ": " + why};
  };
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) {
    return base::Error{base::ErrorCode::file_unreadable, file.string() + ": no such card file"};
  }
  try {
    const toml::table table = toml::parse_file(file.string());
    CardPerson person;
    person.name = table["name"].value_or(std::string());
    person.address = table["address"].value_or(std::string());
    person.birth_date = table["birth_date"].value_or(std::string());
    person.sex = table["sex"].value_or(std::string());
    person.pin = table["pin"].value_or(std::string());
    person.tries = table["tries"].value_or(3);
    person.short_ids = table["short_ids"].value_or(true);
    const auto kind = kind_of(table["kind"].value_or(std::string("mynumber")));
    if (!kind) return invalid("kind: not mynumber, pinless or other");
    person.kind = *kind;
    if (const std::string fault = fault_of(person); !fault.empty()) return invalid(fault);
    return person;
  } catch (const toml::parse_error& error) {
    return base::Error{base::ErrorCode::content_invalid, file.string() + ":" +
                                                             std::to_string(error.source().begin.line) +
                                                             ": " + std::string(error.description())};
  }
}

}  // namespace haisai::card

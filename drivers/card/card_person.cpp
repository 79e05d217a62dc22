#include "drivers/card/card_person.h"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "drivers/card/apdu.h"
#include "drivers/card/attribute_record.h"
#include "drivers/card/pin_text.h"

namespace haisai::card {
namespace {

std::optional<CardPerson::Kind> kind_of(std::string_view name) {
  using Kind = CardPerson::Kind;
  constexpr std::pair<std::string_view, Kind> kKinds[] = {
      {"mynumber", Kind::mynumber},   {"pinless", Kind::pinless}, {"other", Kind::other},
      {"licence", Kind::licence},     {"residence", Kind::residence}, {"juki", Kind::juki},
      {"android", Kind::android},     {"iphone", Kind::iphone},
      {"specified_residence", Kind::specified_residence}};
  for (const auto& [spelled, kind] : kKinds) {
    if (spelled == name) return kind;
  }
  return std::nullopt;
}

// A day that exists, in a year a card may name.
bool is_day(std::string_view text) {
  return is_birth_date(text) && text >= "2000" && text.substr(5, 2) != "00" && text.substr(8, 2) != "00";
}

bool is_face_code(std::string_view text) {
  const base::ByteView digits = base::as_bytes(text);
  return digits.size() == kFaceCodeDigits && std::all_of(digits.begin(), digits.end(), is_digit);
}

// A whole number as written: 3, never 3.0 or 1e61, which no integer holds. What is out of reach becomes -1.
int number_or(toml::node_view<const toml::node> node, int usual) {
  if (!node) return usual;
  const std::int64_t number = node.value_exact<std::int64_t>().value_or(-1);
  return number >= 0 && number <= 1000 ? static_cast<int>(number) : -1;
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
  if (!is_day(person.valid_until)) return "valid_until: not a day, \"YYYY-MM-DD\"";
  if (!is_day(person.certificate_until)) return "certificate_until: not a day, \"YYYY-MM-DD\"";
  if (!person.face_code.empty() && !is_face_code(person.face_code)) return "face_code: not 14 digits";
  if (person.face_code_tries < 0 || person.face_code_tries > 10) return "face_code_tries: not 0 to 10";
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
    person.tries = number_or(table["tries"], 3);
    person.short_ids = table["short_ids"].value_or(true);
    person.valid_until = table["valid_until"].value_or(person.valid_until);
    person.certificate_until = table["certificate_until"].value_or(person.certificate_until);
    person.face_code = table["face_code"].value_or(std::string());
    person.face_code_tries = number_or(table["face_code_tries"], person.face_code_tries);
    const auto kind = kind_of(table["kind"].value_or(std::string("mynumber")));
    if (!kind) return invalid("kind: not one of those card_person.h names");
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

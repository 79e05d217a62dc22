#include "kiosk/handoff/person.h"

#include <array>

#include "kiosk/japanese/date_text.h"
#include "kiosk/japanese/numbers.h"

namespace haisai::handoff {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::string_view kWideSpace = "\xE3\x80\x80";

struct Place {
  std::string_view key;
  std::string_view path;   // as in provenance
};
constexpr std::array<Place, 6> kPlaces = {{{"v.name", "person.fullName"},
                                           {"v.kana", "person.fullNameKana"},
                                           {"v.sex", "person.sex"},
                                           {"v.birth", "person.dateOfBirth"},
                                           {"v.addr", "person.address"},
                                           {"v.tel", "person.contactPointInformation"}}};

const std::string* value_of(const Answers& answers, std::string_view key) {
  const auto found = answers.find(std::string(key));
  return found == answers.end() || found->second.value.empty() ? nullptr : &found->second.value.reveal();
}

// Wide spaces as half-width ones: GIF parts a name so.
std::string half_spaced(std::string text) {
  for (std::size_t at = 0; (at = text.find(kWideSpace, at)) != std::string::npos;) text.replace(at, kWideSpace.size(), " ");
  return text;
}

// Family and given name where there is one space between two parts, and nothing else to guess.
void add_parts(ordered_json& person, const std::string& name, const char* family, const char* given) {
  const std::size_t space = name.find(' ');
  if (space == std::string::npos || space == 0 || space + 1 == name.size()) return;
  if (name.find(' ', space + 1) != std::string::npos) return;
  person[family] = name.substr(0, space);
  person[given] = name.substr(space + 1);
}

// ISO 5218; the card's 3 is 9 there (services-and-forms §3.7).
std::string iso_sex(const std::string& code) { return code == "1" || code == "2" || code == "0" ? code : "9"; }

ordered_json sex_json(const std::string& code, const FormWords& words) {
  ordered_json sex{{"code", iso_sex(code)}, {"cardCode", code}};
  const std::string key = "value.sex." + code;
  if (words.texts.has(key)) sex["value"] = model::plain_of(words.texts.get(key));
  return sex;
}

bool put(const json& from, const char* name, const char* key, Answers& answers) {
  const auto found = from.find(name);
  if (found == from.end()) return true;
  if (!found->is_string()) return false;
  answers[key].value = base::PersonalText(found->get<std::string>());
  return true;
}

bool read_telephone(const json& person, Answers& answers) {
  const auto block = person.find("contactPointInformation");
  if (block == person.end()) return true;
  if (!block->is_object()) return false;
  const auto numbers = block->find("contactPointPhoneNumber");
  if (numbers == block->end() || !numbers->is_array() || numbers->empty() || !numbers->front().is_string()) return false;
  answers["v.tel"].value = base::PersonalText(japanese::digits_only(numbers->front().get<std::string>()));
  return true;
}

}  // namespace

ordered_json person_json(const Answers& answers, const FormWords& words) {
  ordered_json person = ordered_json::object();
  if (const auto* name = value_of(answers, "v.name")) {
    person["fullName"] = half_spaced(*name);
    person["fullNameRaw"] = *name;
    add_parts(person, half_spaced(*name), "familyName", "givenName");
  }
  if (const auto* kana = value_of(answers, "v.kana")) {
    person["fullNameKana"] = *kana;
    add_parts(person, half_spaced(*kana), "familyNameKana", "givenNameKana");
  }
  if (const auto* sex = value_of(answers, "v.sex")) person["sex"] = sex_json(*sex, words);
  if (const auto* birth = value_of(answers, "v.birth")) {
    person["dateOfBirth"] = *birth;
    person["dateOfBirthJa"] = japanese::era_date_text(words.texts, *birth);
  }
  if (const auto* address = value_of(answers, "v.addr")) {
    const bool here = !words.site.address.empty() && address->rfind(words.site.address, 0) == 0;
    person["address"] = {{"localGovernmentCode", here ? ordered_json(words.site.city_code) : ordered_json()},
                         {"fullAddress", *address}};
  }
  if (const auto* telephone = value_of(answers, "v.tel")) {
    person["contactPointInformation"] = {
        {"contactPointPhoneNumber", ordered_json::array({japanese::telephone_text(*telephone)})}};
  }
  return person;
}

std::string person_path(const std::string& key) {
  for (const Place& place : kPlaces) {
    if (place.key == key) return std::string(place.path);
  }
  return {};
}

bool read_person(const json& person, Answers& answers) {
  if (!person.is_object()) return false;
  const auto sex = person.find("sex");
  const auto address = person.find("address");
  if (sex != person.end() && (!sex->is_object() || !put(*sex, "cardCode", "v.sex", answers))) return false;
  if (address != person.end() && (!address->is_object() || !put(*address, "fullAddress", "v.addr", answers))) return false;
  return put(person, "fullNameRaw", "v.name", answers) && put(person, "fullNameKana", "v.kana", answers) &&
         put(person, "dateOfBirth", "v.birth", answers) && read_telephone(person, answers);
}

}  // namespace haisai::handoff

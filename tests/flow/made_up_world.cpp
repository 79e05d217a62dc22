#include "tests/flow/made_up_world.h"

#include <set>
#include <string>

namespace haisai::model {

// Stands for the registry of kiosk/usage, which the flow does not see.
class ContentIds {
 public:
  static ContentId make(std::string_view text) {
    static std::set<std::string, std::less<>> known;
    return ContentId(*known.emplace(text).first);
  }
};

}  // namespace haisai::model

namespace haisai::flow {
namespace {

using model::Field;
using model::FieldType;
using model::Prefill;

Field field(std::string key, FieldType type, bool required) {
  Field made;
  made.key = std::move(key);
  made.type = type;
  made.required = required;
  return made;
}

Field from_card(std::string key, FieldType type, std::string item) {
  Field made = field(std::move(key), type, true);
  made.prefill = Prefill::card;
  made.card_item = std::move(item);
  return made;
}

model::Procedure copy_of_register() {
  Field kana = field("v.kana", FieldType::kana, true);
  kana.by_hand = true;
  Field sex = from_card("v.sex", FieldType::choice, "sex");
  sex.required = false;
  sex.choices = {{"1"}, {"2"}, {"9"}};
  Field kind = field("j.kind", FieldType::choice, true);
  kind.choices = {{"all"}, {"part"}, {"third", true}};
  Field who = field("j.who", FieldType::multi, true);
  who.choices = {{"self"}, {"spouse"}, {"child"}};
  who.when = {{"j.kind", {"part"}, false}};
  Field copies = field("j.copies", FieldType::count, true);
  copies.prefill = Prefill::rule;
  copies.default_value = "1";
  copies.min = 1;
  copies.max = 10;
  Field note = field("j.note", FieldType::text, false);
  note.max = 5;
  model::Procedure made;
  made.id = "juminhyo";
  made.service = "jumin";
  made.fields = {from_card("v.name", FieldType::name, "name"),
                 kana,
                 from_card("v.birth", FieldType::date, "birth_date"),
                 sex,
                 from_card("v.address", FieldType::address, "address"),
                 field("v.tel", FieldType::telephone, true),
                 kind,
                 who,
                 copies,
                 note};
  return made;
}

}  // namespace

model::BasicFour made_up_person() {
  return {base::PersonalText(kName), base::PersonalText(kAddress), base::PersonalText(kBirthDate),
          base::PersonalText("1")};
}

World made_up_world() {
  World world;
  world.procedures = {copy_of_register(), copy_of_register()};
  world.procedures[1].id = "inkan";
  model::Service jumin;
  jumin.id = "jumin";
  model::Service tax;
  tax.id = "tax";
  world.site.services = {jumin, tax};
  world.languages = {"ja", "en"};
  world.content_id = [](std::string_view text) { return model::ContentIds::make(text); };
  for (std::size_t i = 0; i < world.key_seed.size(); ++i) world.key_seed[i] = static_cast<base::Byte>(i + 1);
  return world;
}

base::WallTime ten_o_clock() { return *base::parse_iso_time("2026-11-22T10:00:30"); }

}  // namespace haisai::flow

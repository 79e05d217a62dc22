// A small procedure with one field of each interesting kind, for the tests of model.
#pragma once

#include "kiosk/model/form.h"

namespace haisai::model::test {

inline Field field(std::string key, FieldType type, bool required = true) {
  Field made;
  made.key = std::move(key);
  made.type = type;
  made.required = required;
  return made;
}

inline Field card_field(std::string key, FieldType type, std::string item) {
  Field made = field(std::move(key), type);
  made.prefill = Prefill::card;
  made.card_item = std::move(item);
  return made;
}

inline Field rule_field(std::string key, FieldType type, std::string value) {
  Field made = field(std::move(key), type);
  made.prefill = Prefill::rule;
  made.default_value = std::move(value);
  return made;
}

inline Procedure sample_procedure() {
  Field kana = field("v.kana", FieldType::kana);
  kana.by_hand = true;
  Field sex = card_field("v.sex", FieldType::choice, "sex");
  sex.choices = {{"1", false}, {"2", false}, {"9", false}};
  Field kind = field("j.kind", FieldType::choice);
  kind.choices = {{"all", false}, {"some", false}, {"unsure", true}};
  Field who = field("j.names", FieldType::text);
  who.when = {{"j.kind", {"some"}, false}};
  Field copies = rule_field("j.copies", FieldType::count, "1");
  copies.min = 1;
  copies.max = 10;
  Field number = rule_field("j.number", FieldType::check, "no");
  Field purpose = field("j.purpose", FieldType::text);
  purpose.when = {{"j.number", {"yes"}, false}};
  Field note = rule_field("j.note", FieldType::check, "no");
  note.when = {{"j.kind", {"some"}, true}};

  Procedure procedure;
  procedure.id = "sample";
  procedure.form_version = 3;
  procedure.fee.yen_per_copy = 300;
  procedure.fee.fact.checked_on = "2026-11-01";
  procedure.fee.copies_key = "j.copies";
  procedure.fields = {card_field("v.name", FieldType::name, "name"),
                      kana,
                      card_field("v.birth", FieldType::date, "birth_date"),
                      card_field("v.addr", FieldType::address, "address"),
                      sex,
                      kind,
                      who,
                      copies,
                      number,
                      purpose,
                      note,
                      field("v.tel", FieldType::telephone)};
  return procedure;
}

inline BasicFour sample_card() {
  using base::PersonalText;
  return {PersonalText("髙橋　𠮷男"), PersonalText("沖縄県那覇市泉崎１丁目１番１号"),
          PersonalText("1950-06-23"), PersonalText("1")};
}

inline void type(FormDraft& draft, const std::string& key, std::string value) {
  draft.answers[key] = {base::PersonalText(std::move(value)), Source::typed};
}

inline std::string value_of(const FormDraft& draft, const std::string& key) {
  const Answer* answer = draft.find(key);
  return answer == nullptr ? "(none)" : answer->value.reveal();
}

}  // namespace haisai::model::test

// What anybody may show the scanner as a pre-entry: first byte chooses between the text itself and the JSON in it.
// Whatever comes in, it is an error or answers that are valid one by one.
#include "kiosk/handoff/pre_entry.h"
#include "kiosk/reservations/base45.h"

namespace {

using namespace haisai;

std::vector<model::Procedure> forms() {
  using model::FieldType;
  model::Procedure form;
  form.id = "juminhyo";
  const FieldType types[] = {FieldType::name,  FieldType::kana,  FieldType::date,  FieldType::address, FieldType::telephone,
                             FieldType::choice, FieldType::multi, FieldType::count, FieldType::check,   FieldType::digits,
                             FieldType::rows,  FieldType::account};
  for (const FieldType type : types) {
    model::Field field;
    field.key = model::name_of(type);
    field.type = type;
    if (type == FieldType::choice || type == FieldType::multi) field.choices = {{"self", false}, {"some", false}};
    if (type == FieldType::rows) field.columns = {form.fields[0], form.fields[2], form.fields[5]};
    if (type == FieldType::account) field.columns = model::account_columns(true);
    form.fields.push_back(std::move(field));
  }
  return {form};
}

void read(std::string_view text) {
  static const std::vector<model::Procedure> known = forms();
  static const base::Date today = base::parse_iso_date("2026-11-20").value();
  const auto entry = handoff::read_pre_entry(text, known, today);
  if (!entry) return;
  for (const auto& [key, answer] : entry->draft.answers) {
    const model::Field* field = known.front().find(key);
    const bool sound = field != nullptr && field->type != model::FieldType::account && answer.source == model::Source::typed &&
                       model::reject_rule(*field, answer.value.reveal(), "2026-11-20").empty();
    if (!sound) __builtin_trap();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT: libFuzzer's name
  if (size == 0) return 0;
  const base::ByteView rest(data + 1, size - 1);
  if (data[0] % 2 == 0) {
    read(base::as_text(rest));
  } else {
    read(std::string(handoff::kPreEntryPrefix) + reservations::base45_encode(rest));
  }
  return 0;
}

#include "screens/pages/values.h"

#include <charconv>

#include "kiosk/japanese/numbers.h"
#include "screens/pages/dates.h"

namespace haisai::pages {
namespace {

using model::FieldType;

std::string joined_choices(const Context& context, const model::Field& field, std::string_view codes) {
  std::string words;
  while (!codes.empty()) {
    const std::size_t comma = codes.find(',');
    if (!words.empty()) words += context.plain("value.and");
    words += choice_words(context, field, codes.substr(0, comma));
    codes = comma == std::string_view::npos ? std::string_view() : codes.substr(comma + 1);
  }
  return words;
}

std::string counted(const Context& context, const model::Field& field, std::string_view digits) {
  const std::string key = context.field_key(field.key, "value");
  if (!context.texts.has(key)) return std::string(digits);
  return model::plain_of(context.text(key, {{"n", std::string(digits)}}));
}

int number_of(std::string_view digits, int otherwise) {
  int number = otherwise;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() ? number : otherwise;
}

// Yen for this visit; -1: the counter says.
int fee_yen(const Context& context) {
  const flow::Visit* visit = context.visit();
  if (visit != nullptr && visit->submission) return visit->submission->fee_yen;
  const model::Procedure* procedure = context.procedure();
  if (procedure == nullptr || !procedure->fee_yen_per_copy) return -1;
  const model::Answer* copies = visit->draft.find(procedure->copies_key);
  return *procedure->fee_yen_per_copy * (copies == nullptr ? 1 : number_of(copies->value.reveal(), 1));
}

}  // namespace

std::string choice_words(const Context& context, const model::Field& field, std::string_view code) {
  const std::string key = context.field_key(field.key, "choice." + std::string(code));
  if (context.texts.has(key)) return context.plain(key);
  if (field.type == FieldType::check) return context.plain("value.check." + std::string(code));
  return context.plain(key);
}

std::string sex_words(const Context& context, std::string_view code) {
  if (code == "1" || code == "2") return context.plain("value.sex." + std::string(code));
  return context.plain("value.sex.none");
}

std::string value_words(const Context& context, const model::Field& field, std::string_view value) {
  if (value.empty()) return context.plain("value.none");
  switch (field.type) {
    case FieldType::choice:
      return field.card_item == "sex" ? sex_words(context, value) : choice_words(context, field, value);
    case FieldType::check:
      return choice_words(context, field, value);
    case FieldType::multi:
      return joined_choices(context, field, value);
    case FieldType::date:
      return both_calendars(context, value);
    case FieldType::telephone:
      return japanese::telephone_text(value);
    case FieldType::postcode:
      return japanese::postcode_text(value);
    case FieldType::count:
      return counted(context, field, value);
    case FieldType::rows:
      return context.plain("value.rows");
    case FieldType::name:
    case FieldType::kana:
    case FieldType::address:
    case FieldType::text:
      break;
  }
  return std::string(value);
}

bool is_personal(const model::Field& field) {
  switch (field.type) {
    case FieldType::check:
    case FieldType::count:
      return false;
    case FieldType::choice:
    case FieldType::multi:
      return field.prefill == model::Prefill::card;
    default:
      return true;
  }
}

std::string fee_words(const Context& context) {
  const int yen = fee_yen(context);
  if (yen < 0) return context.plain("fee.at_counter");
  return model::plain_of(context.text("fee.yen", {{"yen", std::to_string(yen)}}));
}

std::string fee_helper(const Context& context) {
  const model::Procedure* procedure = context.procedure();
  std::string words = context.text("fee.pay");
  if (procedure != nullptr && procedure->fee_yen_per_copy && !procedure->fee_confirmed) {
    words += "\n" + context.text("fee.unconfirmed");
  }
  return words;
}

}  // namespace haisai::pages

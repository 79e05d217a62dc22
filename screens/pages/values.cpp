#include "screens/pages/values.h"

#include "kiosk/flow/rows.h"

#include <algorithm>
#include <numeric>

#include "kiosk/flow/entry.h"
#include "kiosk/flow/forms.h"
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
  return context.flat(context.text(key, {{"n", std::string(digits)}}));
}

// Yen for each form of this visit: of the finished forms, else as far as is answered.
std::vector<int> fees_yen(const Context& context) {
  std::vector<int> fees;
  for (const model::Submission& form : context.visit()->submissions) fees.push_back(form.fee_yen);
  if (!fees.empty()) return fees;
  for (const model::Procedure* form : flow::forms_of(context.state)) {
    fees.push_back(model::fee_yen(*form, context.visit()->draft, flow::today_of(context.state)));
  }
  return fees;
}

// For all of them; -1: the counter says.
int fee_yen(const Context& context) {
  const std::vector<int> fees = fees_yen(context);
  const bool unknown = fees.empty() || std::any_of(fees.begin(), fees.end(), [](int yen) { return yen < 0; });
  return unknown ? -1 : std::accumulate(fees.begin(), fees.end(), 0);
}

// How many people, or that staff write them down.
std::string people_words(const Context& context, const model::Field& field) {
  const std::size_t count = flow::people_of(context.state, field.key).size();
  if (count == 0) return context.plain("value.rows");
  return context.flat(context.text("rows.count", {{"n", std::to_string(count)}}));
}

// The parts of an account, one after the other.
std::string account_words(const Context& context, const model::Field& field) {
  const std::vector<flow::Row>& all = flow::people_of(context.state, field.key);
  std::string words;
  for (const model::Field& column : field.columns) {
    const auto part = all.empty() ? flow::Row::const_iterator() : all.front().find(column.key);
    if (all.empty() || part == all.front().end()) continue;
    model::Field asked = column;
    asked.key = field.key + ".column." + column.key;
    words += (words.empty() ? "" : " ") + value_words(context, asked, part->second.value.reveal());
  }
  return words.empty() ? context.plain("value.rows") : words;
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
      return people_words(context, field);
    case FieldType::account:
      return account_words(context, field);
    case FieldType::name:
    case FieldType::kana:
    case FieldType::address:
    case FieldType::text:
    case FieldType::digits:
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
  return context.flat(context.text("fee.yen", {{"yen", std::to_string(yen)}}));
}

std::string fee_helper(const Context& context) {
  const auto forms = flow::forms_of(context.state);
  const bool unsure = fee_yen(context) >= 0 && std::any_of(forms.begin(), forms.end(), [](const model::Procedure* form) {
    return !form->fee.fact.confirmed;
  });
  return context.text("fee.pay") + (unsure ? "\n" + context.text("fee.unconfirmed") : "");
}

}  // namespace haisai::pages

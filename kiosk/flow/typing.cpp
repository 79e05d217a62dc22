#include "kiosk/flow/typing.h"

#include <algorithm>
#include <optional>

#include "kiosk/base/utf8.h"
#include "kiosk/flow/entry.h"
#include "kiosk/japanese/era.h"
#include "kiosk/japanese/kana.h"
#include "kiosk/japanese/numbers.h"

namespace haisai::flow {
namespace {

using base::PersonalText;
using model::FieldType;

constexpr int kMostCharacters = 200;       // as model::reject_rule
constexpr std::size_t kMostPutBytes = 32;  // one key; a wedge or a test may send a few characters at once
constexpr std::string_view kFirstYear = "\xe5\x85\x83";  // U+5143, the first year of an era (rule E5)
constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMonthOrDayDigits = 2;

bool is_chosen(FieldType type) {
  return type == FieldType::choice || type == FieldType::multi || type == FieldType::check;
}

// Most digits of a field that holds digits only; 0 for the others.
std::size_t most_digits(const model::Field& field) {
  switch (field.type) {
    case FieldType::telephone:
      return 15;  // E.164; the rule says what is too long
    case FieldType::postcode:
      return 7;
    case FieldType::count:
      return 4;
    case FieldType::digits:
      return field.max > 0 ? static_cast<std::size_t>(field.max) : 20;
    default:
      return 0;
  }
}

// Characters as a person counts them.
int count_characters(const std::u32string& text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char32_t c) { return !base::is_variation_selector(c); }));
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029; }

void put_digits(PersonalText& text, std::string_view typed, std::size_t most) {
  std::string digits = text.reveal();
  for (const char c : japanese::to_ascii_width(typed)) {
    if (c >= '0' && c <= '9' && digits.size() < most) digits += c;
  }
  text = PersonalText(std::move(digits));
}

void put_text(PersonalText& text, const std::string& typed, int most) {
  const auto added = base::decode_utf8(typed);
  if (!added || std::any_of(added->begin(), added->end(), is_control)) return;
  const auto now = base::decode_utf8(text.reveal());
  if (now && count_characters(*now) + count_characters(*added) > most) return;
  text = PersonalText(text.reveal() + typed);
}

// What the keys write into: the date part being typed, else the text.
PersonalText& target(Entry& entry, const model::Field& field) {
  return field.type == FieldType::date ? entry.date_parts[std::clamp(entry.part, 0, 2)] : entry.text;
}

void put(Entry& entry, const model::Field& field, const std::string& typed) {
  if (typed.size() > kMostPutBytes || is_chosen(field.type) || field.type == FieldType::rows || field.type == FieldType::account)
    return;
  PersonalText& text = target(entry, field);
  if (field.type == FieldType::date && entry.part == 0 && typed == kFirstYear) {
    text = PersonalText("1");
  } else if (field.type == FieldType::date) {
    put_digits(text, typed, entry.part == 0 ? kYearDigits : kMonthOrDayDigits);
  } else if (const std::size_t most = most_digits(field); most > 0) {
    put_digits(text, typed, most);
  } else {
    put_text(text, typed, field.max > 0 ? field.max : kMostCharacters);
  }
}

void toggle(Entry& entry, const model::Field& field, const std::string& code) {
  std::string codes;
  for (const model::Choice& choice : field.choices) {
    const bool was = has_code(entry.text.reveal(), choice.code);
    if (was == (choice.code == code)) continue;
    if (!codes.empty()) codes += ',';
    codes += choice.code;
  }
  entry.text = PersonalText(std::move(codes));
}

void choose(Entry& entry, const model::Field& field, const std::string& code) {
  const bool known = std::any_of(field.choices.begin(), field.choices.end(),
                                 [&](const model::Choice& choice) { return choice.code == code; });
  const bool yes_no = field.type == FieldType::check && (code == "yes" || code == "no");
  if (field.type == FieldType::count) {
    entry.text = PersonalText();
    put_digits(entry.text, code, most_digits(field));
  } else if (field.type == FieldType::multi && known) {
    toggle(entry, field, code);
  } else if (yes_no || (field.type == FieldType::choice && known)) {
    entry.text = PersonalText(code);
  }
}

void erase(Entry& entry, const model::Field& field) {
  std::string text = target(entry, field).reveal();
  base::pop_back_character(text);
  target(entry, field) = PersonalText(std::move(text));
}

void set_era(Entry& entry, const std::string& era) {
  const auto known = japanese::eras();
  const bool is_era = std::any_of(known.begin(), known.end(), [&](const japanese::Era& e) { return e.id == era; });
  if (is_era || era == japanese::kWestern) entry.era = era;
}

void set_keyboard(Entry& entry, const std::string& keyboard) {
  if (keyboard == "kana" || keyboard == "latin" || keyboard == "digits" || keyboard == "place") entry.keyboard = keyboard;
}

void change_last(Entry& entry, std::optional<std::string> (*change)(std::string_view)) {
  if (auto text = change(entry.text.reveal())) entry.text = PersonalText(std::move(*text));
}

}  // namespace

void type(Entry& entry, const model::Field& field, const Intent& intent) {
  switch (intent.kind) {
    case IntentKind::choose:
      return choose(entry, field, intent.arg);
    case IntentKind::put:
      return put(entry, field, intent.arg);
    case IntentKind::erase:
      return erase(entry, field);
    case IntentKind::erase_all:
      target(entry, field) = PersonalText();
      return;
    case IntentKind::dakuten:
      return change_last(entry, japanese::last_with_dakuten);
    case IntentKind::handakuten:
      return change_last(entry, japanese::last_with_handakuten);
    case IntentKind::small_kana:
      return change_last(entry, japanese::last_with_small);
    case IntentKind::era:
      return set_era(entry, intent.arg);
    case IntentKind::part:
      entry.part = std::clamp(intent.number, 0, 2);
      return;
    case IntentKind::keyboard:
      return set_keyboard(entry, intent.arg);
    default:
      return;
  }
}

}  // namespace haisai::flow

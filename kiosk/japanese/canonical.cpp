#include "kiosk/japanese/canonical.h"

#include <array>
#include <vector>

#include "kiosk/base/utf8.h"
#include "kiosk/japanese/era.h"
#include "kiosk/japanese/kana.h"
#include "kiosk/japanese/numbers.h"

namespace haisai::japanese {
namespace {

constexpr char32_t kWideSpace = 0x3000;
constexpr char32_t kFirstYear = 0x5143;  // 元

struct EraName {
  char32_t first, second;  // its two characters
  std::string_view id;
};

constexpr std::array<EraName, 6> kEraNames{{{0x660E, 0x6CBB, "meiji"},
                                            {0x5927, 0x6B63, "taisho"},
                                            {0x662D, 0x548C, "showa"},
                                            {0x5E73, 0x6210, "heisei"},
                                            {0x4EE4, 0x548C, "reiwa"},
                                            {0x897F, 0x66A6, kWestern}}};

bool is_space(char32_t c) { return c == U' ' || c == kWideSpace; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

std::string trimmed(std::string_view text) {
  const auto code_points = base::decode_utf8(text);
  if (!code_points) return std::string(text);
  std::u32string_view rest = *code_points;
  while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
  while (!rest.empty() && is_space(rest.back())) rest.remove_suffix(1);
  return base::encode_utf8(rest);
}

// Takes the era at the front of a written date; kWestern when there is none.
std::string_view take_era(std::u32string_view& text) {
  for (const EraName& name : kEraNames) {
    if (text.size() > 2 && text[0] == name.first && text[1] == name.second) {
      text.remove_prefix(2);
      return name.id;
    }
  }
  for (const Era& era : eras()) {
    const auto letter = static_cast<char32_t>(era.letter);
    if (text.size() > 1 && (text[0] == letter || text[0] == letter + 0x20)) {
      text.remove_prefix(1);
      return era.id;
    }
  }
  return kWestern;
}

// The numbers in a text, at most four digits each; nothing when one is longer.
std::vector<int> numbers_in(std::u32string_view text) {
  std::vector<int> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == kFirstYear && numbers.empty()) {
      numbers.push_back(1);
      ++at;
    } else if (is_digit(text[at])) {
      int number = 0;
      const std::size_t from = at;
      for (; at < text.size() && is_digit(text[at]); ++at) {
        if (at - from == 4) return {};
        number = number * 10 + static_cast<int>(text[at] - U'0');
      }
      numbers.push_back(number);
    } else {
      ++at;
    }
  }
  return numbers;
}

bool all_digits(std::u32string_view text) {
  for (char32_t c : text) {
    if (!is_digit(c)) return false;
  }
  return true;
}

}  // namespace

std::optional<base::Date> read_date(std::string_view text, base::Date today) {
  const std::u32string code_points = base::decode_utf8(to_ascii_width(trimmed(text))).value_or(U"");
  std::u32string_view rest = code_points;
  const std::string_view era = take_era(rest);
  std::vector<int> numbers;
  if (rest.size() == 8 && all_digits(rest)) {
    for (const auto& [from, length] : {std::pair{0U, 4U}, {4U, 2U}, {6U, 2U}}) {
      numbers.push_back(numbers_in(rest.substr(from, length))[0]);
    }
  } else {
    numbers = numbers_in(rest);
  }
  if (numbers.size() != 3) return std::nullopt;
  return day_of(era, numbers[0], numbers[1], numbers[2], today);
}

std::string canonical(model::FieldType type, std::string_view text, base::Date today) {
  switch (type) {
    case model::FieldType::kana:
      return clean_kana(text);
    case model::FieldType::count:   // no hyphen stands in a number of copies: -1 is not 1
      return to_ascii_width(trimmed(text));
    case model::FieldType::telephone:
    case model::FieldType::postcode:
    case model::FieldType::digits:
      return digits_only(text);
    case model::FieldType::date:
      if (const auto date = read_date(text, today)) return base::iso_date(*date);
      return trimmed(text);
    case model::FieldType::name:
    case model::FieldType::address:
    case model::FieldType::text:
      return trimmed(text);
    case model::FieldType::choice:
    case model::FieldType::multi:
    case model::FieldType::check:
    case model::FieldType::rows:
    case model::FieldType::account:
      return std::string(text);
  }
  return std::string(text);
}

}  // namespace haisai::japanese

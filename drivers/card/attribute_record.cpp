#include "drivers/card/attribute_record.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "drivers/card/allow_list.h"
#include "drivers/card/tlv.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/utf8.h"

namespace haisai::card {
namespace {

constexpr std::uint32_t kRecordTag = 0xFF20;
constexpr std::uint32_t kFirstTag = 0xDF22;  // name, address, birth date, sex
constexpr std::size_t kFields = 4;
// Some newer cards are said to put two bytes in front of the record.
constexpr std::size_t kStrayBytes = 2;

base::Error unreadable(const char* why) { return {base::ErrorCode::card_unreadable, why}; }

bool is_record_start(base::ByteView bytes) {
  return bytes.size() >= 2 && bytes[0] == 0xFF && bytes[1] == 0x20;
}

base::ByteView skip_stray_bytes(base::ByteView file) {
  if (is_record_start(file) || file.size() < kStrayBytes) return file;
  return is_record_start(file.subspan(kStrayBytes)) ? file.subspan(kStrayBytes) : file;
}

// Characters no name or address holds: controls, line separators, and marks that turn the direction
// of text, which could make a page show something else than the card says.
bool is_forbidden(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F || c == 0xFEFF ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c & 0xFFFE) == 0xFFFE;
}

bool is_clean_text(std::string_view text, std::size_t max_bytes) {
  if (text.size() > max_bytes) return false;
  auto points = base::decode_utf8(text);
  if (!points) return false;
  const bool clean = std::none_of(points->begin(), points->end(), is_forbidden);
  base::wipe(points->data(), points->size() * sizeof(char32_t));
  return clean;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
unsigned two_digits(std::string_view text) {
  return static_cast<unsigned>(text[0] - '0') * 10 + static_cast<unsigned>(text[1] - '0');
}

// "YYYYMMDD" of the card to "YYYY-MM-DD"; anything else comes out as something is_birth_date refuses.
std::string with_hyphens(std::string_view card) {
  if (card.size() != 8) return {};
  std::string date;
  date.reserve(10);
  date.append(card.substr(0, 4)).append("-").append(card.substr(4, 2)).append("-").append(card.substr(6, 2));
  return date;
}

using Fields = std::array<std::optional<base::ByteView>, kFields>;

base::Result<Fields> find_fields(base::ByteView file) {
  TlvReader outer(skip_stray_bytes(file));
  const auto record = outer.next();
  if (!record) return record.error();
  if (!record.value() || record.value()->tag != kRecordTag) return unreadable("no attribute record");
  auto inner = outer.inside(*record.value());
  if (!inner) return inner.error();
  Fields fields;
  while (true) {
    const auto object = inner->next();
    if (!object) return object.error();
    if (!object.value()) break;
    const std::uint32_t index = object.value()->tag - kFirstTag;
    if (index >= kFields) continue;  // offsets (DF21), and tags of later cards
    if (fields[index]) return unreadable("attribute twice");
    fields[index] = object.value()->value;
  }
  for (const auto& field : fields) {
    if (!field) return unreadable("attribute missing");
  }
  return fields;
}

base::PersonalText personal(base::ByteView bytes) {
  return base::PersonalText(std::string(base::as_text(bytes)));
}

}  // namespace

base::Result<std::size_t> record_bytes(base::ByteView front) {
  const base::ByteView record = skip_stray_bytes(front);
  const auto header = read_tlv_header(record);
  if (!header) return header.error();
  if (header->tag != kRecordTag) return unreadable("no attribute record");
  const std::size_t total = front.size() - record.size() + header->header_bytes + header->value_bytes;
  if (total > kMaxFileBytes) return unreadable("attribute record too long");
  return total;
}

base::Result<model::BasicFour> parse_record(base::ByteView file) {
  const auto fields = find_fields(file);
  if (!fields) return fields.error();
  const auto& [name, address, birth, sex] = *fields;
  if (!is_name(base::as_text(*name))) return unreadable("name breaks the rules");
  if (!is_address(base::as_text(*address))) return unreadable("address breaks the rules");
  model::BasicFour four;
  four.birth_date = base::PersonalText(with_hyphens(base::as_text(*birth)));
  if (!is_birth_date(four.birth_date.reveal())) return unreadable("birth date breaks the rules");
  four.name = personal(*name);
  four.address = personal(*address);
  // A code that is no digit leaves the item blank; it never spoils the reading.
  if (is_sex(base::as_text(*sex))) four.sex = personal(*sex);
  return four;
}

bool is_name(std::string_view text) { return !text.empty() && is_clean_text(text, kMaxNameBytes); }

bool is_address(std::string_view text) { return is_clean_text(text, kMaxAddressBytes); }

bool is_birth_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u}) {
    if (!is_digit(text[i])) return false;
  }
  const unsigned month = two_digits(text.substr(5));
  const unsigned day = two_digits(text.substr(8));
  if (month > 12 || day > 31) return false;
  if (month == 0 || day == 0) return true;  // partly unknown
  // With an unknown year 29 February must stay possible: judge the day in a leap year.
  const unsigned year = two_digits(text) * 100 + two_digits(text.substr(2));
  const std::chrono::year calendar_year(year == 0 ? 2000 : static_cast<int>(year));
  return base::Date(calendar_year, std::chrono::month(month), std::chrono::day(day)).ok();
}

bool is_sex(std::string_view text) { return text.empty() || (text.size() == 1 && is_digit(text[0])); }

}  // namespace haisai::card

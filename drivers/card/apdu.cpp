#include "drivers/card/apdu.h"

#include <algorithm>

#include "kiosk/base/assert.h"

namespace haisai::card {
namespace {

constexpr base::Byte kShortId = 0x80;
constexpr base::Byte kShortIdBits = 0x1F;

base::Byte high(std::size_t value) { return static_cast<base::Byte>(value >> 8 & 0xFF); }
base::Byte low(std::size_t value) { return static_cast<base::Byte>(value & 0xFF); }
base::Byte pin_reference(bool by_short_id) {
  return by_short_id ? static_cast<base::Byte>(kShortId | kFilePin) : kShortId;
}

}  // namespace

base::Bytes select_text_application() {
  return {0x00, kSelect, 0x04, 0x0C, 0x0A, 0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08};
}

base::Bytes select_file(std::uint16_t file) {
  return {0x00, kSelect, 0x02, 0x0C, 0x02, high(file), low(file)};
}

base::Bytes ask_tries(bool by_short_id) { return {0x00, kVerify, 0x00, pin_reference(by_short_id)}; }

base::Bytes verify(base::ByteView digits, bool by_short_id) {
  HAISAI_ASSERT(digits.size() == kPinDigits);
  base::Bytes command;
  command.reserve(5 + kPinDigits);  // never grows: no copy of the digits is left behind
  command = {0x00, kVerify, 0x00, pin_reference(by_short_id), kPinDigits, 0, 0, 0, 0};
  for (const base::Byte digit : digits) HAISAI_ASSERT(digit >= '0' && digit <= '9');
  std::copy(digits.begin(), digits.end(), command.begin() + 5);
  return command;
}

base::Bytes read_short_id(std::uint16_t file) {
  return {0x00, kReadBinary, static_cast<base::Byte>(kShortId | (file & kShortIdBits)), 0x00, 0x00};
}

base::Bytes read_at(std::size_t offset) {
  HAISAI_ASSERT(offset <= 0x7FFF);
  return {0x00, kReadBinary, high(offset), low(offset), 0x00};
}

base::Bytes get_response(base::Byte length) { return {0x00, kGetResponse, 0x00, 0x00, length}; }

base::Result<Response> split_response(base::Bytes raw) {
  if (raw.size() < 2 || raw.size() > kMaxResponseBytes) {
    base::wipe(raw);
    return base::Error{base::ErrorCode::card_unreadable, "answer of impossible length"};
  }
  Response response;
  const std::size_t data = raw.size() - 2;
  response.status.value = static_cast<std::uint16_t>(raw[data] << 8 | raw[data + 1]);
  response.data.assign(raw.begin(), raw.begin() + static_cast<std::ptrdiff_t>(data));
  base::wipe(raw);
  return response;
}

}  // namespace haisai::card

#include "drivers/card/apdu.h"

#include <algorithm>

#include "kiosk/base/assert.h"

namespace haisai::card {
namespace {

constexpr base::Byte kShortId = 0x80;
constexpr base::Byte kShortIdBits = 0x1F;

base::Byte high(std::size_t value) { return static_cast<base::Byte>(value >> 8 & 0xFF); }
base::Byte low(std::size_t value) { return static_cast<base::Byte>(value & 0xFF); }
base::Byte low_length(std::size_t bytes) {
  HAISAI_ASSERT(bytes >= 1 && bytes <= 256);
  return low(bytes);  // 00 stands for 256
}
base::Byte reference_of(model::CardSecret secret, bool by_short_id) {
  const std::uint16_t file = secret == model::CardSecret::pin ? kFilePin : kFileFaceCode;
  HAISAI_ASSERT(by_short_id || secret == model::CardSecret::pin);
  return by_short_id ? static_cast<base::Byte>(kShortId | file) : kShortId;
}

}  // namespace

std::size_t digits_of(model::CardSecret secret) {
  return secret == model::CardSecret::pin ? kPinDigits : kFaceCodeDigits;
}

base::Bytes select_application(Application application) {
  const base::ByteView name = identifier_of(application);
  HAISAI_ASSERT(!name.empty());
  base::Bytes command = {0x00, kSelect, 0x04, 0x0C, low(name.size())};
  command.insert(command.end(), name.begin(), name.end());
  return command;
}


base::Bytes select_file(std::uint16_t file) {
  return {0x00, kSelect, 0x02, 0x0C, 0x02, high(file), low(file)};
}

base::Bytes ask_tries(model::CardSecret secret, bool by_short_id) {
  return {0x00, kVerify, 0x00, reference_of(secret, by_short_id)};
}

base::Bytes verify(model::CardSecret secret, base::ByteView digits, bool by_short_id) {
  HAISAI_ASSERT(digits.size() == digits_of(secret) && std::all_of(digits.begin(), digits.end(), is_digit));
  base::Bytes command(5 + digits.size());  // never grows: no copy of the digits is left behind
  const base::Byte header[] = {0x00, kVerify, 0x00, reference_of(secret, by_short_id), low(digits.size())};
  std::copy(std::begin(header), std::end(header), command.begin());
  std::copy(digits.begin(), digits.end(), command.begin() + 5);
  return command;
}

base::Bytes read_short_id(std::uint16_t file, std::size_t bytes) {
  return {0x00, kReadBinary, static_cast<base::Byte>(kShortId | (file & kShortIdBits)), 0x00, low_length(bytes)};
}

base::Bytes read_at(std::size_t offset, std::size_t bytes) {
  HAISAI_ASSERT(offset <= 0x7FFF);
  return {0x00, kReadBinary, high(offset), low(offset), low_length(bytes)};
}

base::Bytes read_first_record(bool by_short_id) {
  constexpr base::Byte kByNumber = 0x04;  // P1 is the record's number
  const auto file = by_short_id ? static_cast<base::Byte>(kFileCardRecord << 3) : base::Byte{0};
  return {0x00, kReadRecord, 0x01, static_cast<base::Byte>(file | kByNumber), 0x00};
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

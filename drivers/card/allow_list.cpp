#include "drivers/card/allow_list.h"

#include <algorithm>

#include "drivers/card/apdu.h"

namespace haisai::card {
namespace {

bool equal(base::ByteView command, const base::Bytes& expected) {
  return std::equal(command.begin(), command.end(), expected.begin(), expected.end());
}

bool allowed_select(base::ByteView command) {
  return equal(command, select_text_application()) || equal(command, select_file(kFilePin)) ||
         equal(command, select_file(kFileAttributes)) || equal(command, select_file(kFileCertificate));
}

bool allowed_verify(base::ByteView command) {
  if (equal(command, ask_tries(true)) || equal(command, ask_tries(false))) return true;
  if (command.size() != 5 + kPinDigits || command[4] != kPinDigits || command[2] != 0x00) return false;
  if (command[3] != 0x91 && command[3] != 0x80) return false;
  return std::all_of(command.begin() + 5, command.end(), [](base::Byte c) { return c >= '0' && c <= '9'; });
}

bool allowed_read(base::ByteView command) {
  if (command.size() != 5) return false;
  const base::Byte p1 = command[2];
  const base::Byte p2 = command[3];
  if (p1 == 0x82 || p1 == 0x84) return p2 == 0x00;  // short ids of EF 0002 and EF 0004
  return (static_cast<std::size_t>(p1) << 8 | p2) < kMaxFileBytes;
}

bool allowed_get_response(base::ByteView command) {
  return command.size() == 5 && command[2] == 0x00 && command[3] == 0x00;
}

}  // namespace

bool is_allowed(base::ByteView command) {
  if (command.size() < 4 || command[0] != 0x00) return false;
  switch (command[1]) {
    case kSelect:
      return allowed_select(command);
    case kVerify:
      return allowed_verify(command);
    case kReadBinary:
      return allowed_read(command);
    case kGetResponse:
      return allowed_get_response(command);
    default:
      return false;
  }
}

}  // namespace haisai::card

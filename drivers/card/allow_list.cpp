#include "drivers/card/allow_list.h"

#include <algorithm>

#include "drivers/card/apdu.h"

namespace haisai::card {
namespace {

bool equal(base::ByteView command, const base::Bytes& expected) {
  return std::equal(command.begin(), command.end(), expected.begin(), expected.end());
}

bool allowed_select(Application current, base::ByteView command) {
  for (const Application application : kApplications) {
    if (equal(command, select_application(application))) return true;
  }
  switch (current) {
    case Application::text:
      return equal(command, select_file(kFilePin)) || equal(command, select_file(kFileAttributes)) ||
             equal(command, select_file(kFileCardCertificate));
    case Application::jpki:
      return equal(command, select_file(kFileTokenInfo)) || equal(command, select_file(kFileUserCertificate));
    case Application::common:
      return equal(command, select_file(kFileCardRecord));
    default:
      return false;
  }
}

// VERIFY with exactly `count` ASCII digits.
bool carries_digits(base::ByteView command, std::size_t count) {
  return command.size() == 5 + count && command[4] == count && std::all_of(command.begin() + 5, command.end(), is_digit);
}

bool allowed_verify(Application current, base::ByteView command) {
  if (current != Application::text || command[2] != 0x00) return false;
  switch (command[3]) {
    case 0x80:
    case 0x91:
      return command.size() == 4 || carries_digits(command, kPinDigits);
    case 0x95:
      return command.size() == 4 || carries_digits(command, kFaceCodeDigits);
    default:
      return false;
  }
}

bool allowed_read(Application current, base::ByteView command) {
  if (command.size() != 5) return false;
  if (current != Application::text && current != Application::jpki) return false;
  const base::Byte p1 = command[2];
  const base::Byte p2 = command[3];
  // The short ids: EF 0002 and 0004 of the one, EF 0006 and 000A of the other application.
  const bool by_short_id = current == Application::text ? p1 == 0x82 || p1 == 0x84 : p1 == 0x86 || p1 == 0x8A;
  if (by_short_id) return p2 == 0x00;
  return (static_cast<std::size_t>(p1) << 8 | p2) < kMaxFileBytes;
}

bool allowed_record(Application current, base::ByteView command) {
  return current == Application::common && command.size() == 5 && command[2] == 0x01 &&
         (command[3] == 0x04 || command[3] == 0x0C);
}

bool allowed_get_response(base::ByteView command) {
  return command.size() == 5 && command[2] == 0x00 && command[3] == 0x00;
}

}  // namespace

bool is_allowed(Application current, base::ByteView command) {
  if (command.size() < 4 || command[0] != 0x00) return false;
  switch (command[1]) {
    case kSelect:
      return allowed_select(current, command);
    case kVerify:
      return allowed_verify(current, command);
    case kReadBinary:
      return allowed_read(current, command);
    case kReadRecord:
      return allowed_record(current, command);
    case kGetResponse:
      return allowed_get_response(command);
    default:
      return false;
  }
}

}  // namespace haisai::card

#include "kiosk/base/bytes.h"

#include <cctype>
#include <cstring>
#include <strings.h>

namespace haisai::base {

void wipe(void* memory, std::size_t size) {
  if (size > 0) explicit_bzero(memory, size);
}

void wipe(std::string& text) {
  text.resize(text.capacity());
  wipe(text.data(), text.size());
  text.clear();
}

void wipe(Bytes& bytes) {
  bytes.resize(bytes.capacity());
  wipe(bytes.data(), bytes.size());
  bytes.clear();
}

[[gnu::noinline]] void wipe_stack() {
  constexpr std::size_t kBytes = 64 * 1024;
  Byte below[kBytes];  // NOLINT: left uninitialised, it is what others left
  wipe(below, kBytes);
}

std::string to_hex(ByteView bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (Byte byte : bytes) {
    hex.push_back(kDigits[byte >> 4]);
    hex.push_back(kDigits[byte & 0xF]);
  }
  return hex;
}

Bytes from_hex(std::string_view hex) {
  Bytes bytes;
  int high = -1;
  for (char c : hex) {
    const auto u = static_cast<unsigned char>(c);
    if (std::isspace(u) != 0 && high < 0) continue;
    if (std::isxdigit(u) == 0) return {};
    const int digit = std::isdigit(u) != 0 ? c - '0' : std::tolower(u) - 'a' + 10;
    if (high < 0) {
      high = digit;
    } else {
      bytes.push_back(static_cast<Byte>(high << 4 | digit));
      high = -1;
    }
  }
  return high < 0 ? bytes : Bytes{};
}

}  // namespace haisai::base

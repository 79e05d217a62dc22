#include "kiosk/app/passphrase_gate.h"

#include <algorithm>

namespace haisai::app {
namespace {

bool continues(base::Byte byte) { return (byte & 0xC0) == 0x80; }

}  // namespace

int PassphraseGate::take(std::string_view utf8) {
  while (!utf8.empty()) {
    std::size_t size = 1;
    while (size < utf8.size() && continues(static_cast<base::Byte>(utf8[size]))) ++size;
    if (bytes_.size() + size > base::SecretBuffer::kCapacityBytes) break;
    for (const char byte : utf8.substr(0, size)) bytes_.push_back(static_cast<base::Byte>(byte));
    utf8.remove_prefix(size);
  }
  return characters();
}

int PassphraseGate::erase() {
  while (!bytes_.empty()) {
    const bool more = continues(bytes_.view().back());
    bytes_.pop_back();
    if (!more) break;
  }
  return characters();
}

int PassphraseGate::characters() const {
  const base::ByteView held = bytes_.view();
  return static_cast<int>(std::count_if(held.begin(), held.end(), [](base::Byte byte) { return !continues(byte); }));
}

}  // namespace haisai::app

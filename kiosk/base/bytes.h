// Bytes as values and views, wiping, and hexadecimal.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace haisai::base {

using Byte = std::uint8_t;
using Bytes = std::vector<Byte>;
using ByteView = std::span<const Byte>;

// Overwrites memory with zeros in a way the compiler may not remove. The one wiping function.
void wipe(void* memory, std::size_t size);
void wipe(std::string& text);   // every byte of its capacity, then empties it
void wipe(Bytes& bytes);

// Overwrites the next 64 KiB of this thread's stack: what calls that are over have left there, among it the
// registers a dynamic linker saves while it binds a function at its first call.
void wipe_stack();

std::string to_hex(ByteView bytes);                 // lower case, no separators
// Reads hex digits (white space allowed between bytes); empty result when anything else is met.
Bytes from_hex(std::string_view hex);

inline ByteView as_bytes(std::string_view text) {
  return {reinterpret_cast<const Byte*>(text.data()), text.size()};
}
inline std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace haisai::base

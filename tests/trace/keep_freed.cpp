// The control: preloaded into the very program that ships, it leaves out one wipe, that of blocks which hold the
// canary's name. The scan must then find the name. Nothing of this is built into the program.
#include <cstddef>
#include <cstring>

namespace {

// The last part of the name in UTF-8 (it outlives the allocator's own notes in a freed block), masked, so that
// this library is not what is found.
constexpr unsigned char kMask = 0x5A;
constexpr unsigned char kMasked[] = {0xE9 ^ kMask, 0xBA ^ kMask, 0xBB ^ kMask, 0xE5 ^ kMask, 0x91 ^ kMask,
                                     0x82 ^ kMask, 0xE5 ^ kMask, 0xB7 ^ kMask, 0xA6 ^ kMask};

bool holds_the_name(const unsigned char* memory, std::size_t size) {
  for (std::size_t at = 0; at + sizeof kMasked <= size; ++at) {
    std::size_t same = 0;
    while (same < sizeof kMasked && (memory[at + same] ^ kMask) == kMasked[same]) ++same;
    if (same == sizeof kMasked) return true;
  }
  return false;
}

}  // namespace

extern "C" {

void explicit_bzero(void* memory, std::size_t size) noexcept {
  if (holds_the_name(static_cast<const unsigned char*>(memory), size)) return;
  std::memset(memory, 0, size);
  __asm__ volatile("" : : "r"(memory) : "memory");
}

// What a program built with _FORTIFY_SOURCE calls instead.
void __explicit_bzero_chk(void* memory, std::size_t size, std::size_t) noexcept {  // NOLINT: glibc's name
  explicit_bzero(memory, size);
}

}  // extern "C"

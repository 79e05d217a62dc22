// Freed memory is zeroed, process-wide (security-privacy-reliability §2.3: the recipe that left no copy of
// a name in ImGui, HarfBuzz, Cairo or JSON). Off in sanitizer builds, which bring their own allocator.
#include <cstddef>

#ifndef HAISAI_SANITIZED

#include <malloc.h>
#include <strings.h>

#include <algorithm>
#include <cstring>

extern "C" {

void __libc_free(void* memory);           // NOLINT: names given by glibc
void* __libc_malloc(std::size_t size);    // NOLINT

void free(void* memory) noexcept {
  if (memory == nullptr) return;
  explicit_bzero(memory, malloc_usable_size(memory));
  __libc_free(memory);
}

void* realloc(void* memory, std::size_t size) noexcept {
  if (memory == nullptr) return __libc_malloc(size);
  if (size == 0) {
    free(memory);
    return nullptr;
  }
  const std::size_t old_size = malloc_usable_size(memory);
  if (size <= old_size && size >= old_size / 2) {
    explicit_bzero(static_cast<char*>(memory) + size, old_size - size);  // what is cut off is given back too
    return memory;
  }
  void* moved = __libc_malloc(size);
  if (moved == nullptr) return nullptr;
  std::memcpy(moved, memory, std::min(old_size, size));
  free(memory);
  return moved;
}

}  // extern "C"

#endif

// Freed memory is zeroed whoever frees it: C, C++, GLib's slices. A program of its own, without sanitizers, linked
// with the allocator of the kiosk. Exit code 0: all is so.
#include <dlfcn.h>
#include <malloc.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

int failures = 0;

void expect(bool holds, const char* what) {
  if (holds) return;
  ++failures;
  std::fprintf(stderr, "not so: %s\n", what);
}

// glibc writes its own pointers into the first 16 bytes of a freed block (32 where it is large).
constexpr std::size_t kBookkeeping = 32;
constexpr unsigned char kPattern = 0xC5;

// A freed block is read on purpose: through a number, so that the compiler does not see it.
bool is_zero(std::uintptr_t address, std::size_t from, std::size_t to) {
  const auto* bytes = reinterpret_cast<const volatile unsigned char*>(address);
  for (std::size_t i = from; i < to; ++i) {
    if (bytes[i] != 0) return false;
  }
  return true;
}

template <class Memory>
std::uintptr_t filled(Memory* memory, std::size_t size) {
  std::memset(memory, kPattern, size);
  __asm__ volatile("" : : "r"(memory) : "memory");
  return reinterpret_cast<std::uintptr_t>(memory);
}

void c_memory() {
  for (const std::size_t size : {48U, 200U, 1000U, 5000U, 60000U}) {
    void* memory = std::malloc(size);
    void* fence = std::malloc(16);   // so that the block does not melt into the free top of the heap
    const std::uintptr_t address = filled(memory, size);
    std::free(memory);
    expect(is_zero(address, kBookkeeping, size), "free() zeroes");
    std::free(fence);
  }
}

void moved_memory() {
  char* memory = static_cast<char*>(std::malloc(500));
  void* fence = std::malloc(16);
  const std::uintptr_t address = filled(memory, 500);
  memory = static_cast<char*>(std::realloc(memory, 100000));
  expect(reinterpret_cast<std::uintptr_t>(memory) != address, "the block had to move");
  expect(static_cast<unsigned char>(memory[499]) == kPattern, "realloc() keeps what was there");
  expect(is_zero(address, kBookkeeping, 500), "realloc() zeroes the block it leaves");
  std::free(memory);
  std::free(fence);
}

void shrunk_memory() {
  char* memory = static_cast<char*>(std::malloc(1000));
  (void)filled(memory, 1000);
  memory = static_cast<char*>(std::realloc(memory, 600));
  expect(is_zero(reinterpret_cast<std::uintptr_t>(memory), 600, malloc_usable_size(memory)), "realloc() zeroes what it cuts off");
  expect(static_cast<unsigned char>(memory[599]) == kPattern, "and nothing else");
  std::free(memory);
}

void cxx_memory() {
  auto* text = new std::string(300, static_cast<char>(kPattern));
  const auto address = reinterpret_cast<std::uintptr_t>(text->data());
  delete text;
  expect(is_zero(address, kBookkeeping, 300), "delete zeroes a string's characters");
  std::vector<unsigned char> grows;
  grows.reserve(64);
  grows.assign(64, kPattern);
  const auto before = reinterpret_cast<std::uintptr_t>(grows.data());
  grows.reserve(4000);
  expect(is_zero(before, kBookkeeping, 64), "a vector that grows leaves nothing behind");
  struct alignas(64) Wide { unsigned char bytes[256]; };
  auto* wide = new Wide;
  const std::uintptr_t at = filled(wide, sizeof *wide);
  delete wide;
  expect(is_zero(at, kBookkeeping, sizeof(Wide)), "delete of an aligned object zeroes");
}

// HarfBuzz brings GLib into the process. The kiosk never calls it; should a library begin to, its slices would keep
// freed blocks in caches of their own, unless G_SLICE=always-malloc is in the environment, as it is here.
void glib_slices() {
  void* glib = dlopen("libglib-2.0.so.0", RTLD_NOW);
  if (glib == nullptr) {
    expect(false, "GLib is there (the kiosk loads it too)");
    return;
  }
  const auto take = reinterpret_cast<void* (*)(std::size_t)>(dlsym(glib, "g_slice_alloc"));
  const auto give = reinterpret_cast<void (*)(std::size_t, void*)>(dlsym(glib, "g_slice_free1"));
  void* memory = take(200);
  void* fence = take(200);
  const std::uintptr_t address = filled(memory, 200);
  give(200, memory);
  expect(is_zero(address, kBookkeeping, 200), "g_slice_free1() zeroes");
  give(200, fence);
}

}  // namespace

int main() {
  c_memory();
  moved_memory();
  shrunk_memory();
  cxx_memory();
  glib_slices();
  return failures == 0 ? 0 : 1;
}

// Bytes as a file that never touches a disk, for loaders that take a path.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace haisai::fuzz {

// One file for the whole run: its content is replaced before each use.
inline std::filesystem::path in_memory_file(const std::uint8_t* data, std::size_t size) {
  static const int fd = memfd_create("fuzz", 0);
  const bool written = fd >= 0 && ftruncate(fd, 0) == 0 && pwrite(fd, data, size, 0) == static_cast<ssize_t>(size);
  if (!written) __builtin_trap();
  return "/proc/self/fd/" + std::to_string(fd);
}

}  // namespace haisai::fuzz

#include "kiosk/content/work.h"

#include <algorithm>

namespace haisai::content {

TomlFile Work::read(const std::filesystem::path& path) {
  TomlFile file = read_toml(path, content.faults);
  add_to_version(file.bytes);
  return file;
}

std::string Work::read_bytes(const std::filesystem::path& path) {
  std::string bytes = bytes_of(path, content.faults);
  add_to_version(bytes);
  return bytes;
}

void Work::add_to_version(std::string_view bytes) {
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
}

std::vector<std::filesystem::path> toml_files(Work& work, const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".toml") files.push_back(at->path());
  }
  if (error) work.fault({folder.string(), 1}, "this folder cannot be read: " + error.message());
  std::sort(files.begin(), files.end());
  return files;
}

bool is_id(std::string_view text) {
  constexpr std::size_t kLongest = 64;
  return !text.empty() && text.size() <= kLongest && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
  });
}

}  // namespace haisai::content

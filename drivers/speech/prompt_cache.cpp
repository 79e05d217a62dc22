#include "drivers/speech/prompt_cache.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "drivers/speech/wav.h"

namespace haisai::speech {
namespace {

namespace fs = std::filesystem;

// FNV-1a, 64 bits: among a thousand prompts two share a name once in 10^13.
std::uint64_t hash_of(std::string_view lang, std::string_view text, std::string_view version) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const std::string_view part : {lang, text, version}) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    hash = (hash ^ 0xFFU) * 0x100000001b3ULL;  // no UTF-8 text holds it: the border between the parts
  }
  return hash;
}

bool write_all(int fd, base::ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t n = write(fd, bytes.data(), bytes.size());
    if (n <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(n));
  }
  return true;
}

}  // namespace

fs::path PromptCache::file_of(std::string_view text, std::string_view lang, std::string_view version) const {
  std::array<char, 24> name{};
  std::snprintf(name.data(), name.size(), "%016llx.wav",
                static_cast<unsigned long long>(hash_of(lang, text, version)));
  return folder_ / name.data();
}

std::optional<Sound> PromptCache::find(std::string_view text, std::string_view lang, std::string_view version) const {
  std::ifstream file(file_of(text, lang, version), std::ios::binary);
  if (!file) return std::nullopt;
  const base::Bytes bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  auto sound = sound_from_wav(bytes);
  if (!sound || sound->samples.empty()) return std::nullopt;
  return std::move(sound).value();
}

std::uintmax_t& PromptCache::used() {
  if (!used_) {
    used_ = 0;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder_, ignored)) *used_ += entry.file_size(ignored);
  }
  return *used_;
}

void PromptCache::keep(const Sound& sound, std::string_view text, std::string_view lang, std::string_view version) {
  std::error_code failed;
  fs::create_directories(folder_, failed);
  fs::permissions(folder_, fs::perms::owner_all, failed);
  const base::Bytes wav = wav_of(sound);
  if (failed || used() + wav.size() > kBytesMax) return;
  const fs::path file = file_of(text, lang, version);
  const fs::path half = file.string() + "." + std::to_string(getpid());
  const int fd = open(half.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0) return;
  const bool written = write_all(fd, wav);
  close(fd);
  if (written) fs::rename(half, file, failed);
  if (!written || failed) {
    fs::remove(half, failed);
  } else {
    used() += wav.size();
  }
}

}  // namespace haisai::speech

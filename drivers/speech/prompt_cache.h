// Fixed prompts as WAVE files, so that what is said often is said at once. Only the words of a catalogue come here:
// callers hand in nothing that holds a value or belongs to a resident.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "drivers/speech/sound.h"

namespace haisai::speech {

class PromptCache {
 public:
  static constexpr std::uintmax_t kBytesMax = 256 * 1024 * 1024;  // on disk; about 45 minutes of Japanese

  // folder: made when the first prompt is kept.
  explicit PromptCache(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // version: Voice::version(). None when it was never kept or can't be read.
  std::optional<Sound> find(std::string_view text, std::string_view lang, std::string_view version) const;
  // Best effort: a full or broken disk costs time, not speech. Readable by the owner alone; whole or not there.
  void keep(const Sound& sound, std::string_view text, std::string_view lang, std::string_view version);

 private:
  std::filesystem::path file_of(std::string_view text, std::string_view lang, std::string_view version) const;
  std::uintmax_t& used();

  std::filesystem::path folder_;
  std::optional<std::uintmax_t> used_;
};

}  // namespace haisai::speech

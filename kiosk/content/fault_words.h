// What `haisai check` says, in Japanese: assets/schemas/fault_words.toml has the sentence for each English one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace haisai::content {

class FaultWords {
 public:
  // Reads the file below `assets`; without it nothing is known in Japanese.
  static FaultWords load(const std::filesystem::path& assets);

  // The message in Japanese with the same words quoted; empty when the file has no sentence for it.
  std::string japanese(std::string_view message) const;

 private:
  struct Sentence {
    std::vector<std::string> parts;   // of the English one, between what it quotes
    std::string japanese;             // {1}, {2}: what is quoted, in order
  };
  std::string said(std::string_view message) const;

  std::vector<Sentence> sentences_;
};

}  // namespace haisai::content

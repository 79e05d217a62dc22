// Programs run from a test, and the files they make.
#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "haisai_places.h"

namespace haisai::test {

struct Ran {
  int code = -1;
  std::string output;
};

inline Ran run(const std::string& command) {
  Ran ran;
  std::FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
  char bytes[4096];
  while (const std::size_t n = std::fread(bytes, 1, sizeof bytes, pipe)) ran.output.append(bytes, n);
  const int status = pclose(pipe);
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

// The program itself, with the shipped assets.
inline Ran haisai(const std::string& arguments) {
  return run(std::string(HAISAI_BINARY_DIR) + "/kiosk/app/haisai " + arguments + " --assets " + HAISAI_SOURCE_DIR + "/assets");
}

inline std::string file_text(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}
inline void write_file(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

// HAISAI_KEEP_PAPER=folder keeps a copy to look at.
inline void keep_paper(const std::filesystem::path& file, const std::string& name) {
  const char* folder = std::getenv("HAISAI_KEEP_PAPER");
  std::error_code ignored;
  if (folder != nullptr) std::filesystem::copy_file(file, std::filesystem::path(folder) / name, std::filesystem::copy_options::overwrite_existing, ignored);
}

inline std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == at) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

}  // namespace haisai::test

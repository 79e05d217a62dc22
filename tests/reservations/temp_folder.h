// A folder of one test, gone when the test is over. In memory where the machine has such a place: tests that
// commit hundreds of times must not wait for a disk others are using (nor wear it out).
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace haisai::test {

class TempFolder {
 public:
  TempFolder() {
    const bool in_memory = ::access("/dev/shm", W_OK) == 0 && std::getenv("TEST_TMPDIR") == nullptr;
    std::string pattern = (in_memory ? "/dev/shm/" : ::testing::TempDir()) + "haisai-XXXXXX";
    const char* made = ::mkdtemp(pattern.data());
    if (made == nullptr) std::abort();
    path_ = made;
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace haisai::test

// Pixels to files and back to programs that look at them.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "screens/imgui/pixels.h"

namespace haisai::paint {

// Binary PPM.
inline void write_ppm(const Pixels& pixels, const std::filesystem::path& file) {
  std::string bytes = "P6\n" + std::to_string(pixels.width) + " " + std::to_string(pixels.height) + "\n255\n";
  for (const std::uint32_t argb : pixels.argb) {
    for (const unsigned shift : {16U, 8U, 0U}) bytes.push_back(static_cast<char>((argb >> shift) & 0xffU));
  }
  std::ofstream(file, std::ios::binary) << bytes;
}

// A folder of this process, gone with it.
class TemporaryFolder {
 public:
  TemporaryFolder()
      : path_(std::filesystem::temp_directory_path() / ("haisai-imgui-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace haisai::paint

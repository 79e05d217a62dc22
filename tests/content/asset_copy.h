// A copy of assets/ in a temporary folder that a test may break.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "haisai_places.h"
#include "kiosk/content/content.h"

namespace haisai::content::test {

inline std::filesystem::path source_assets() { return std::filesystem::path(HAISAI_SOURCE_DIR) / "assets"; }

class AssetCopy {
 public:
  AssetCopy() {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    std::string name = std::string("haisai-content-") + info->name() + "-" + std::to_string(getpid());
    std::replace(name.begin(), name.end(), '/', '-');
    root_ = std::filesystem::temp_directory_path() / name;
    std::filesystem::remove_all(root_);
    for (const char* folder : {"procedures", "lessons", "situations", "papers", "texts", "sites", "themes", "schemas"}) {
      std::filesystem::create_directories(root_ / folder);
      std::filesystem::copy(source_assets() / folder, root_ / folder,
                            std::filesystem::copy_options::recursive);
    }
    std::filesystem::copy(source_assets() / "settings.toml", root_ / "settings.toml");
  }
  ~AssetCopy() { std::filesystem::remove_all(root_); }
  AssetCopy(const AssetCopy&) = delete;
  AssetCopy& operator=(const AssetCopy&) = delete;

  std::filesystem::path path(const std::string& file) const { return root_ / file; }

  std::string read(const std::string& file) const {
    std::ifstream stream(path(file), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  void write(const std::string& file, const std::string& text) const {
    std::ofstream(path(file), std::ios::binary) << text;
  }

  // Replaces the first occurrence and returns the line it stands on.
  int replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = read(file);
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << file << " has no " << from;
    if (at == std::string::npos) return 0;
    text.replace(at, from.size(), to);
    write(file, text);
    return 1 +
           static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  }

  std::vector<Fault> check() const { return content::check(root_, root_ / "settings.toml"); }
  base::Result<Content> load() const { return content::load(root_, root_ / "settings.toml"); }

 private:
  std::filesystem::path root_;
};

inline std::string all_of(const std::vector<Fault>& faults) {
  std::string text;
  for (const Fault& fault : faults) text += text_of(fault) + "\n";
  return text;
}

}  // namespace haisai::content::test

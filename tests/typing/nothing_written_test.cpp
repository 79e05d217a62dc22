// A resident's name must not reach the disk by way of a dictionary that learns (design §9).
#include <gtest/gtest.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

#include "drivers/typing/handwriting.h"
#include "drivers/typing/kana_kanji.h"

namespace haisai::typing {
namespace {

namespace fs = std::filesystem;

std::set<std::string> entries_of(const fs::path& folder) {
  std::set<std::string> names;
  std::error_code ignored;
  for (const auto& entry : fs::recursive_directory_iterator(folder, ignored)) names.insert(entry.path().string());
  return names;
}

// The folders the library would use: $HOME, $TMPDIR, and the home of the account whatever $HOME says.
class NothingWritten : public testing::Test {
 protected:
  void SetUp() override {
    char pattern[] = "/tmp/haisai-typing-XXXXXX";
    const char* made = mkdtemp(pattern);
    ASSERT_NE(made, nullptr);
    root_ = made;
    fs::create_directories(root_ / "home" / ".anthy");  // there, so that it could write
    fs::create_directories(root_ / "tmp");
    setenv("HOME", (root_ / "home").c_str(), 1);
    setenv("TMPDIR", (root_ / "tmp").c_str(), 1);
    before_ = entries_of(root_);
    const passwd* account = getpwuid(getuid());
    if (account != nullptr && account->pw_dir != nullptr) account_ = account->pw_dir;
    learned_before_ = learned();
  }
  void TearDown() override { fs::remove_all(root_); }
  std::set<std::string> learned() const {
    std::set<std::string> all = entries_of(account_ / ".anthy");
    all.merge(entries_of(account_ / ".config" / "anthy"));
    return all;
  }

  fs::path root_, account_;
  std::set<std::string> before_, learned_before_;
};

TEST_F(NothingWritten, ByConvertingAndReading) {
  {
    const auto kanji = KanaKanji::open();
    ASSERT_TRUE(kanji);
    ASSERT_TRUE((*kanji)->convert("ひがはなこ", model::KanjiFor::name, {}));
    ASSERT_TRUE((*kanji)->convert("なはしいずみざき", model::KanjiFor::address, {}));
    const auto hand = Handwriting::open();
    ASSERT_TRUE(hand);
    EXPECT_FALSE((*hand)->read({{{.2F, .5F}, {.8F, .5F}}}).empty());
  }  // both ended: the moment a dictionary would save
  EXPECT_EQ(entries_of(root_), before_);
  EXPECT_EQ(learned(), learned_before_);
}

}  // namespace
}  // namespace haisai::typing

#include "kiosk/reservations/ticket_key.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <vector>

#include "temp_folder.h"

namespace haisai::reservations {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

unsigned mode_of(const fs::path& path) {
  struct stat status {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
  return status.st_mode & 07777;
}

std::string content_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

class TicketKeyTest : public ::testing::Test {
 protected:
  test::TempFolder temp_;
  fs::path folder_ = temp_.path() / "data" / "keys";
};

TEST_F(TicketKeyTest, MakesItselfOnFirstUseAndStays) {
  const auto first = TicketKey::load_or_make(folder_);
  ASSERT_TRUE(first);
  const auto second = TicketKey::load_or_make(folder_);
  ASSERT_TRUE(second);
  EXPECT_EQ(first->public_key(), second->public_key());
  EXPECT_EQ(first->id(), key_id_of(first->public_key()));
  EXPECT_GE(first->id(), 1);
  EXPECT_EQ(mode_of(folder_), 0700u);
  EXPECT_EQ(mode_of(folder_.parent_path()), 0700u);  // the data folder, when the key is what makes it
  EXPECT_EQ(mode_of(folder_ / kKeyFile), 0600u);
  EXPECT_EQ(fs::file_size(folder_ / kKeyFile), 32u);
}

TEST_F(TicketKeyTest, LeavesNothingButTheTwoFiles) {
  ASSERT_TRUE(TicketKey::load_or_make(folder_));
  int files = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder_)) ++files;
  EXPECT_EQ(files, 2);
}

TEST_F(TicketKeyTest, TheSecretIsNotInThePublicList) {
  ASSERT_TRUE(TicketKey::load_or_make(folder_));
  const std::string seed = content_of(folder_ / kKeyFile);
  const std::string list = content_of(folder_ / kPublicKeyFile);
  EXPECT_EQ(list.find(base::to_hex(base::as_bytes(seed)).substr(0, 16)), std::string::npos);
}

TEST_F(TicketKeyTest, SignsWhatThePublicListVerifies) {
  const auto key = TicketKey::load_or_make(folder_);
  const auto keys = PublicKeys::load(folder_ / kPublicKeyFile);
  ASSERT_TRUE(key && keys);
  const auto message = base::as_bytes("A-041");
  const Signature signature = key->sign(message);
  EXPECT_TRUE(keys->verify(key->id(), message, signature));
  EXPECT_FALSE(keys->verify(key->id(), base::as_bytes("A-042"), signature));
  EXPECT_FALSE(keys->verify(key->id() == 1 ? 2 : 1, message, signature));
}

// RFC 8032 §7.1, test 1.
TEST_F(TicketKeyTest, IsPlainEd25519) {
  fs::create_directories(folder_);
  const base::Bytes seed = base::from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  std::ofstream(folder_ / kKeyFile, std::ios::binary) << base::as_text(seed);
  fs::permissions(folder_ / kKeyFile, fs::perms::owner_read | fs::perms::owner_write);
  const auto key = TicketKey::load_or_make(folder_);
  ASSERT_TRUE(key);
  EXPECT_EQ(base::to_hex(key->public_key()), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  EXPECT_EQ(base::to_hex(key->sign({})),
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
            "d25bf5f0595bbe24655141438e7a100b");
}

TEST_F(TicketKeyTest, EightProcessesAgreeOnOneKey) {
  for (int round = 0; round < 5; ++round) {
    const fs::path folder = temp_.path() / std::to_string(round);
    int pipe_ends[2];
    ASSERT_EQ(::pipe(pipe_ends), 0);
    std::vector<pid_t> children;
    for (int i = 0; i < 8; ++i) {
      const pid_t child = ::fork();
      if (child == 0) {
        const auto key = TicketKey::load_or_make(folder);
        const bool told = key && ::write(pipe_ends[1], key->public_key().data(), 32) == 32;
        ::_exit(told ? 0 : 1);
      }
      children.push_back(child);
    }
    for (const pid_t child : children) {
      int status = 0;
      ASSERT_EQ(::waitpid(child, &status, 0), child);
      EXPECT_EQ(status, 0);
    }
    base::Bytes told(8 * 32);
    EXPECT_EQ(::read(pipe_ends[0], told.data(), told.size()), 8 * 32);
    ::close(pipe_ends[0]);
    ::close(pipe_ends[1]);
    for (std::size_t i = 1; i < 8; ++i) EXPECT_TRUE(std::equal(told.begin(), told.begin() + 32, told.begin() + 32 * static_cast<long>(i)));
    const auto keys = PublicKeys::load(folder / kPublicKeyFile);
    ASSERT_TRUE(keys);
    EXPECT_EQ(keys->size(), 1u);
  }
}

TEST_F(TicketKeyTest, KeepsTheKeysOfOtherTerminalsInTheList) {
  const auto other = TicketKey::make(temp_.path() / "other");
  ASSERT_TRUE(other);
  fs::create_directories(folder_);
  fs::copy_file(temp_.path() / "other" / kPublicKeyFile, folder_ / kPublicKeyFile);
  const auto key = TicketKey::load_or_make(folder_);
  const auto keys = PublicKeys::load(folder_ / kPublicKeyFile);
  ASSERT_TRUE(key && keys);
  EXPECT_EQ(keys->size(), 2u);
  EXPECT_TRUE(keys->knows(other->id()) && keys->knows(key->id()));
}

TEST_F(TicketKeyTest, ADamagedKeyIsNamedAndNeverReplaced) {
  fs::create_directories(folder_);
  std::ofstream(folder_ / kKeyFile) << "short";
  const auto key = TicketKey::load_or_make(folder_);
  ASSERT_FALSE(key);
  EXPECT_EQ(key.error().code, ErrorCode::key_unusable);
  EXPECT_EQ(content_of(folder_ / kKeyFile), "short");
}

TEST_F(TicketKeyTest, AKeyOthersCanReadIsRefused) {
  ASSERT_TRUE(TicketKey::load_or_make(folder_));
  ASSERT_EQ(::chmod((folder_ / kKeyFile).c_str(), 0640), 0);
  const auto key = TicketKey::load_or_make(folder_);
  ASSERT_FALSE(key);
  EXPECT_EQ(key.error().code, ErrorCode::key_unusable);
}

TEST_F(TicketKeyTest, MakeNeverOverwrites) {
  ASSERT_TRUE(TicketKey::make(folder_));
  const std::string before = content_of(folder_ / kKeyFile);
  const auto again = TicketKey::make(folder_);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::key_unusable);
  EXPECT_EQ(content_of(folder_ / kKeyFile), before);
}

TEST_F(TicketKeyTest, AListWithAnythingElseInItIsRefused) {
  fs::create_directories(folder_);
  for (const char* list : {"7 abcd\n", "hello\n", "300 d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a\n"}) {
    std::ofstream(folder_ / kPublicKeyFile) << list;
    const auto keys = PublicKeys::load(folder_ / kPublicKeyFile);
    ASSERT_FALSE(keys) << list;
    EXPECT_EQ(keys.error().code, ErrorCode::key_unusable);
  }
  std::ofstream(folder_ / kPublicKeyFile) << "# none yet\n\n";
  EXPECT_TRUE(PublicKeys::load(folder_ / kPublicKeyFile));
}

TEST_F(TicketKeyTest, AFolderThatCannotBeMadeIsNamed) {
  std::ofstream(temp_.path() / "data") << "a file";
  const auto key = TicketKey::load_or_make(folder_);
  ASSERT_FALSE(key);
  EXPECT_EQ(key.error().code, ErrorCode::file_unwritable);
}

}  // namespace
}  // namespace haisai::reservations

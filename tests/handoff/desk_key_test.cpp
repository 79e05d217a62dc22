// The desk's key pair: made once, opened by its passphrase alone, refused when others could have read it.
#include "kiosk/handoff/desk_key.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include <fstream>
#include <iterator>

#include "../reservations/temp_folder.h"

namespace haisai::handoff {
namespace {

using base::ErrorCode;
using base::as_bytes;
namespace fs = std::filesystem;

constexpr KeyCost kCheap{1, 8192};   // what a test can afford
constexpr std::string_view kPassphrase = "naha-honcho-2026";

struct DeskKeyTest : ::testing::Test {
  test::TempFolder folder;
  fs::path file() const { return folder.path() / kDeskKeyFile; }
  base::Result<DeskKey> make() { return DeskKey::make(folder.path(), as_bytes(kPassphrase), kCheap); }

  std::string text() const {
    std::ifstream stream(file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  void write(const std::string& text) const { std::ofstream(file(), std::ios::binary | std::ios::trunc) << text; }
};

TEST_F(DeskKeyTest, WhatIsSealedToThePublicFileOpensWithThePassphrase) {
  ASSERT_TRUE(make());
  const auto open = DeskPublicKey::load(folder.path() / kDeskPublicFile);
  ASSERT_TRUE(open);
  base::Bytes box(5 + crypto_box_SEALBYTES);
  crypto_box_seal(box.data(), as_bytes("hello").data(), 5, open->bytes().data());
  const auto key = DeskKey::open(file(), as_bytes(kPassphrase));
  ASSERT_TRUE(key) << key.error().detail;
  const auto plain = key->unseal(box);
  ASSERT_TRUE(plain);
  EXPECT_EQ(base::as_text(*plain), "hello");
  EXPECT_EQ(key->public_key().id(), open->id());
  box.back() ^= 1;
  EXPECT_FALSE(key->unseal(box));
}

TEST_F(DeskKeyTest, AnotherPassphraseIsRefused) {
  ASSERT_TRUE(make());
  for (const std::string_view wrong : {"", "Naha-honcho-2026", "naha-honcho-2026 "}) {
    EXPECT_EQ(DeskKey::open(file(), as_bytes(wrong)).error().code, ErrorCode::handoff_passphrase_wrong);
  }
}

TEST_F(DeskKeyTest, AKeyThatIsThereIsNeverReplaced) {
  ASSERT_TRUE(make());
  const std::string before = text();
  EXPECT_EQ(make().error().code, ErrorCode::key_unusable);
  EXPECT_EQ(text(), before);
}

TEST_F(DeskKeyTest, APassphraseHasEightToSixtyFourBytes) {
  EXPECT_EQ(DeskKey::make(folder.path(), as_bytes("short"), kCheap).error().code, ErrorCode::key_unusable);
  EXPECT_EQ(DeskKey::make(folder.path(), as_bytes(std::string(65, 'x')), kCheap).error().code, ErrorCode::key_unusable);
  EXPECT_FALSE(fs::exists(file()));
  EXPECT_TRUE(DeskKey::make(folder.path(), as_bytes(std::string(64, 'x')), kCheap));
}

TEST_F(DeskKeyTest, AnAbsentKeyIsToldFromADamagedOne) {
  EXPECT_EQ(DeskKey::open(file(), as_bytes(kPassphrase)).error().code, ErrorCode::handoff_no_desk_key);
  EXPECT_EQ(DeskPublicKey::load(folder.path() / kDeskPublicFile).error().code, ErrorCode::handoff_no_desk_key);
  ASSERT_TRUE(make());
  write("something else\n");
  EXPECT_EQ(DeskKey::open(file(), as_bytes(kPassphrase)).error().code, ErrorCode::key_unusable);
}

TEST_F(DeskKeyTest, AKeyOthersCanReadIsNotUsed) {
  ASSERT_TRUE(make());
  fs::permissions(file(), fs::perms::group_read, fs::perm_options::add);
  EXPECT_EQ(DeskKey::open(file(), as_bytes(kPassphrase)).error().code, ErrorCode::key_unusable);
}

TEST_F(DeskKeyTest, AFileMayNotAskForEndlessWork) {
  ASSERT_TRUE(make());
  std::string greedy = text();
  const std::string modest = "argon2id 1 8192";
  ASSERT_NE(greedy.find(modest), std::string::npos);
  write(std::string(greedy).replace(greedy.find(modest), modest.size(), "argon2id 1 99999999999"));
  EXPECT_EQ(DeskKey::open(file(), as_bytes(kPassphrase)).error().code, ErrorCode::key_unusable);
  write(std::string(greedy).replace(greedy.find(modest), modest.size(), "argon2id 4000000 8192"));
  EXPECT_EQ(DeskKey::open(file(), as_bytes(kPassphrase)).error().code, ErrorCode::key_unusable);
}

TEST_F(DeskKeyTest, EveryFlippedDigitOfTheFileIsRefused) {
  ASSERT_TRUE(make());
  const std::string good = text();
  for (std::size_t at = good.find("salt "); at < good.size(); ++at) {
    if (!std::isxdigit(static_cast<unsigned char>(good[at]))) continue;
    std::string bad = good;
    bad[at] = bad[at] == '0' ? '1' : '0';
    write(bad);
    EXPECT_FALSE(DeskKey::open(file(), as_bytes(kPassphrase))) << at;
  }
}

}  // namespace
}  // namespace haisai::handoff

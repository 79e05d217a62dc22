// A secret typed at a terminal: asked for, and never shown.
#include "kiosk/app/secret_line.h"

#include <gtest/gtest.h>
#include <pty.h>

#include <array>
#include <string>
#include <thread>

#include "kiosk/base/bytes.h"
#include "kiosk/base/unique_fd.h"

namespace haisai::app {
namespace {

struct SecretLineAtATerminal : testing::Test {
  void SetUp() override {
    int master = -1, other = -1;
    ASSERT_EQ(openpty(&master, &other, nullptr, nullptr, nullptr), 0);
    keyboard_ = base::UniqueFd(master);
    terminal_ = base::UniqueFd(other);
  }
  // What stands on the screen up to and with these words.
  std::string screen_until(const std::string& words) {
    while (screen_.find(words) == std::string::npos) {
      std::array<char, 256> part{};
      const ssize_t size = read(keyboard_.get(), part.data(), part.size());
      if (size <= 0) break;
      screen_.append(part.data(), static_cast<std::size_t>(size));
    }
    return screen_;
  }
  void type(const std::string& keys) { ASSERT_EQ(write(keyboard_.get(), keys.data(), keys.size()), static_cast<ssize_t>(keys.size())); }

  base::UniqueFd keyboard_, terminal_;
  std::string screen_;
};

TEST_F(SecretLineAtATerminal, ItIsAskedForAndNotShown) {
  base::SecretBuffer line;
  bool fits = false;
  std::thread asks([&] { fits = secret_line("passphrase: ", line, terminal_.get(), terminal_.get()); });
  screen_until("passphrase: ");
  type("open sesame\n");
  asks.join();
  EXPECT_TRUE(fits);
  EXPECT_EQ(base::as_text(line.view()), "open sesame");
  EXPECT_EQ(screen_until("\n"), "passphrase: \r\n");
  type("ls\n");   // what is typed afterwards is shown again
  EXPECT_NE(screen_until("ls").find("ls"), std::string::npos);
}

TEST_F(SecretLineAtATerminal, OneThatIsTooLongIsRefusedAndReadToItsEnd) {
  base::SecretBuffer line;
  bool fits = true;
  std::thread asks([&] { fits = secret_line("code: ", line, terminal_.get(), terminal_.get()); });
  screen_until("code: ");
  type(std::string(base::SecretBuffer::kCapacityBytes + 1, 'x') + "\n");
  asks.join();
  EXPECT_FALSE(fits);
}

}  // namespace
}  // namespace haisai::app

#include "kiosk/app/staff_code.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <random>

#include "../reservations/temp_folder.h"

namespace haisai::app {
namespace {

using base::ErrorCode;
using std::chrono::seconds;

constexpr base::WallTime kMonday{base::Milliseconds(1'774'832'400'000)};

base::ByteView digits(std::string_view text) { return base::as_bytes(text); }

// The comparison without its cost; the file then holds the code as it is.
bool compare_plainly(const std::string& hash, base::ByteView typed) { return hash == base::as_text(typed); }

class StaffCodeTest : public ::testing::Test {
 protected:
  // As set() leaves it, but for the hash.
  void put_plain(const std::string& code) { std::ofstream(keys() / kStaffCodeFile) << code; }
  StaffAnswer check(StaffCode& code, std::string_view typed, base::WallTime at) {
    const auto answer = code.check(digits(typed), at);
    EXPECT_TRUE(answer) << (answer ? "" : answer.error().detail);
    return answer ? *answer : StaffAnswer{};
  }
  const std::filesystem::path& keys() const { return folder_.path(); }

  test::TempFolder folder_;
};

TEST_F(StaffCodeTest, WithNoneSetNothingOpens) {
  StaffCode code(keys());
  EXPECT_FALSE(code.exists());
  EXPECT_EQ(check(code, "271828", kMonday).verdict, StaffVerdict::none);
}

TEST_F(StaffCodeTest, TheRightOneOpensAndIsNotOnDisk) {
  StaffCode code(keys());
  ASSERT_TRUE(code.set(digits("271828")));
  EXPECT_EQ(check(code, "271829", kMonday).verdict, StaffVerdict::wrong);
  EXPECT_EQ(check(code, "271828", kMonday).verdict, StaffVerdict::right);
  for (const auto& file : std::filesystem::directory_iterator(keys())) {
    std::ifstream in(file.path());
    const std::string all((std::istreambuf_iterator<char>(in)), {});
    EXPECT_EQ(all.find("271828"), std::string::npos) << file.path();
    EXPECT_EQ(std::filesystem::status(file.path()).permissions() & std::filesystem::perms::group_all,
              std::filesystem::perms::none);
  }
}

TEST_F(StaffCodeTest, TheHashIsArgon2idOf64MiB) {
  StaffCode code(keys());
  ASSERT_TRUE(code.set(digits("271828")));
  std::string hash;
  std::ifstream(keys() / kStaffCodeFile) >> hash;
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << hash;
}

TEST_F(StaffCodeTest, SettingItAnewForgetsWrongTries) {
  StaffCode code(keys(), compare_plainly);
  put_plain("271828");
  for (int i = 0; i < kFreeTries; ++i) check(code, "000000", kMonday);
  EXPECT_EQ(check(code, "271828", kMonday).verdict, StaffVerdict::wait);
  StaffCode real(keys());
  ASSERT_TRUE(real.set(digits("314159")));
  EXPECT_EQ(check(real, "314159", kMonday).verdict, StaffVerdict::right);
}

TEST_F(StaffCodeTest, FiveAreFreeThenTheWaitDoublesAndFifteenLock) {
  StaffCode code(keys(), compare_plainly);
  put_plain("271828");
  base::WallTime now = kMonday;
  for (int i = 1; i <= kMostTries; ++i) {
    const StaffAnswer answer = check(code, "000000", now);
    if (i == kMostTries) {
      EXPECT_EQ(answer.verdict, StaffVerdict::locked);
      break;
    }
    ASSERT_EQ(answer.verdict, StaffVerdict::wrong) << i;
    EXPECT_EQ(answer.tries_left, kMostTries - i);
    const seconds wait = i < kFreeTries ? seconds(0) : seconds(15) * (1 << (i - kFreeTries));
    EXPECT_EQ(answer.next_try, now + wait);
    if (wait.count() > 0) {
      EXPECT_EQ(check(code, "271828", answer.next_try - base::Milliseconds(1)).verdict, StaffVerdict::wait);
    }
    now = answer.next_try;
  }
  EXPECT_EQ(check(code, "271828", now + std::chrono::hours(24 * 365)).verdict, StaffVerdict::locked);
}

TEST_F(StaffCodeTest, TheRightOneStartsTheCountAnew) {
  StaffCode code(keys(), compare_plainly);
  put_plain("271828");
  for (int i = 0; i < kFreeTries - 1; ++i) check(code, "000000", kMonday);
  EXPECT_EQ(check(code, "271828", kMonday).verdict, StaffVerdict::right);
  EXPECT_EQ(check(code, "000000", kMonday).tries_left, kMostTries - 1);
}

TEST_F(StaffCodeTest, AClockSetBackShortensNoWait) {
  StaffCode code(keys(), compare_plainly);
  put_plain("271828");
  for (int i = 0; i < kFreeTries; ++i) check(code, "000000", kMonday);
  const base::WallTime earlier = kMonday - std::chrono::hours(24);
  EXPECT_EQ(check(code, "271828", earlier).verdict, StaffVerdict::wait);
  EXPECT_EQ(check(code, "271828", earlier + seconds(14)).verdict, StaffVerdict::wait);
  EXPECT_EQ(check(code, "271828", earlier + seconds(15)).verdict, StaffVerdict::right);
}

TEST_F(StaffCodeTest, ADamagedCountOpensNothing) {
  StaffCode code(keys(), compare_plainly);
  put_plain("271828");
  for (const char* damaged : {"", "x\n", "-3 5\n", "2 \n", "2 5 7\n"}) {
    std::ofstream(keys() / kStaffTriesFile) << damaged;
    const auto answer = code.check(digits("271828"), kMonday);
    ASSERT_FALSE(answer) << damaged;
    EXPECT_EQ(answer.error().code, ErrorCode::key_unusable);
  }
}

// The tries the curve allows in the time since the first one, had nothing ever been right.
int allowed_by(base::Milliseconds since_first) {
  int tries = 1;
  for (base::Milliseconds until = wait_after(1); tries < kMostTries && until <= since_first; until += wait_after(tries)) ++tries;
  return tries;
}

// What a child process does with a try: says on the pipe that it compares, and may be killed right there, before
// the answer can be written.
int try_in_child(const std::filesystem::path& keys, base::WallTime now, bool killed) {
  int ends[2];
  EXPECT_EQ(pipe(ends), 0);
  const pid_t child = fork();
  if (child == 0) {
    StaffCode code(keys, [&](const std::string& hash, base::ByteView typed) {
      const char said = '!';
      if (write(ends[1], &said, 1) != 1) _exit(2);
      if (killed) kill(getpid(), SIGKILL);
      return compare_plainly(hash, typed);
    });
    (void)code.check(digits("000000"), now);
    _exit(0);
  }
  close(ends[1]);
  char said = 0;
  int compared = 0;
  while (read(ends[0], &said, 1) == 1) ++compared;
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return compared;
}

TEST_F(StaffCodeTest, TwentyWrongTriesWithFiveKillsNeverBeatTheCurve) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    test::TempFolder folder;
    std::ofstream(folder.path() / kStaffCodeFile) << "271828";
    std::mt19937 random(seed);
    base::WallTime now = kMonday;
    int compared = 0;
    for (int i = 0; i < 20; ++i) {
      compared += try_in_child(folder.path(), now, i % 4 == 2);
      EXPECT_LE(compared, allowed_by(now - kMonday)) << "seed " << seed << ", try " << i;
      // From far too early to far enough, whatever the wait is.
      now += base::Milliseconds(random() % (seed * 20'000)) + (seed > 3 ? wait_after(compared) : base::Milliseconds(0));
    }
    EXPECT_LE(compared, kMostTries);
    EXPECT_GE(compared, kFreeTries);
  }
}

TEST_F(StaffCodeTest, WeakOnesAreRefused) {
  const std::pair<const char*, StaffCodeFlaw> weak[] = {
      {"27182", StaffCodeFlaw::too_short},     {"2718281828459", StaffCodeFlaw::too_long},
      {"27 828", StaffCodeFlaw::not_digits},   {"111111", StaffCodeFlaw::too_few_digits},
      {"112112", StaffCodeFlaw::too_few_digits}, {"123456", StaffCodeFlaw::run},
      {"987654", StaffCodeFlaw::run},          {"789012", StaffCodeFlaw::run},
      {"27182718", StaffCodeFlaw::repeated},   {"12344321", StaffCodeFlaw::repeated},
      {"19850716", StaffCodeFlaw::date},       {"850716", StaffCodeFlaw::date},
      {"147963", StaffCodeFlaw::keypad}};
  StaffCode code(keys());
  for (const auto& [text, flaw] : weak) {
    EXPECT_EQ(flaw_in(digits(text)), flaw) << text;
    const auto set = code.set(digits(text));
    ASSERT_FALSE(set) << text;
    EXPECT_EQ(set.error().code, ErrorCode::staff_code_weak);
  }
  EXPECT_FALSE(code.exists());
  for (const char* good : {"271828", "594027", "80236174", "123469871502"}) EXPECT_FALSE(flaw_in(digits(good))) << good;
}

}  // namespace
}  // namespace haisai::app

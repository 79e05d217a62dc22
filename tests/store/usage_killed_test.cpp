// A process that logs visits is killed at any moment.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "kiosk/store/sqlite_usage.h"
#include "nightly.h"
#include "usage_fixture.h"

namespace haisai::store {
namespace {

using model::Outcome;

class UsageKilledTest : public UsageFixture {};

// Visits are logged one after the other by a child that says after each that it is safe; killed at a random moment,
// every visit it said so of is there with all its events and counts, and none is there in part.
TEST_F(UsageKilledTest, AKilledWriterLosesNoAcknowledgedVisit) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  std::mt19937 random(7);
  int promised = 0;
  const int cycles = static_cast<int>(test::nightly_or(25, 20'000));
  for (int cycle = 0; cycle < cycles; ++cycle) {
    const pid_t child = ::fork();
    if (child == 0) {
      SqliteUsage log(data_);
      const model::UsageSession visit = session(Outcome::done, 1);
      while (log.append(visit, now_) && ::write(ends[1], "+", 1) == 1) {}
      ::_exit(1);
    }
    const int wanted = 1 + static_cast<int>(random() % 3);
    char mark = 0;
    for (int i = 0; i < wanted; ++i) ASSERT_EQ(::read(ends[0], &mark, 1), 1);
    for (auto spin = random() % 40'000; spin > 0; --spin) ::getpid();
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    ASSERT_EQ(::waitpid(child, nullptr, 0), child);
    ASSERT_EQ(::write(ends[1], ".", 1), 1);
    for (promised += wanted; ::read(ends[0], &mark, 1) == 1 && mark == '+'; ++promised) {}
    SqliteUsage log(data_);
    const auto counts = log.query("SELECT (SELECT count(*) FROM session), (SELECT count(*) FROM event),"
                                  " (SELECT sum(visits) FROM cell WHERE kind = 'visit')", {}, now_);
    ASSERT_TRUE(counts);
    const std::int64_t visits = usage::whole(counts->rows[0][0]);
    EXPECT_GE(visits, promised);
    EXPECT_LE(visits, promised + cycle + 1);  // at most one a child was safe but not said to be
    EXPECT_EQ(usage::whole(counts->rows[0][1]), visits * 3);
    EXPECT_EQ(usage::whole(counts->rows[0][2]), visits);
  }
  ::close(ends[0]);
  ::close(ends[1]);
}

}  // namespace
}  // namespace haisai::store

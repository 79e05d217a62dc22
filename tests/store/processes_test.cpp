// Several processes at once, and processes that die: what was acknowledged stays, nothing is there twice.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <random>
#include <set>
#include <thread>
#include <vector>

#include "kiosk/store/sqlite_usage.h"
#include "nightly.h"
#include "tickets_fixture.h"

namespace haisai::store {
namespace {

struct Ack {
  int number = 0;
  char code[12] = {};
};

class ProcessesTest : public TicketsFixture {
 protected:
  void SetUp() override { ASSERT_EQ(::pipe(ends_), 0); }
  void TearDown() override {
    ::close(ends_[0]);
    ::close(ends_[1]);
  }

  // Issues until told to stop (count < 0: until killed) and writes what it was promised to the pipe.
  [[noreturn]] void issue_in_child(int count) {
    SqliteTickets store(data_);
    for (int i = 0; i != count; ++i) {
      const auto ticket = issue(store, jumin_, morning_);
      if (!ticket) ::_exit(1);
      Ack ack;
      ack.number = ticket->number;
      std::snprintf(ack.code, sizeof ack.code, "%s", ticket->code.c_str());
      if (::write(ends_[1], &ack, sizeof ack) != sizeof ack) ::_exit(2);
    }
    ::_exit(0);
  }

  void read_acks(std::vector<Ack>& acks, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      Ack ack;
      ASSERT_EQ(::read(ends_[0], &ack, sizeof ack), static_cast<ssize_t>(sizeof ack));
      acks.push_back(ack);
    }
  }

  int ends_[2] = {};
};

TEST_F(ProcessesTest, EightProcessesGetDistinctNumbersWithoutAGap) {
  constexpr int kProcesses = 8;
  const int each = static_cast<int>(test::nightly_or(50, 250));
  const int all = kProcesses * each;
  std::vector<pid_t> children;
  const auto began = std::chrono::steady_clock::now();
  for (int i = 0; i < kProcesses; ++i) {
    const pid_t child = ::fork();
    if (child == 0) issue_in_child(each);
    children.push_back(child);
  }
  std::vector<Ack> acks;
  read_acks(acks, static_cast<std::size_t>(all));
  for (const pid_t child : children) {
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
  }
  std::set<int> numbers;
  for (const Ack& ack : acks) numbers.insert(ack.number);
  EXPECT_EQ(numbers.size(), static_cast<std::size_t>(all));
  EXPECT_EQ(*numbers.begin(), 1);
  EXPECT_EQ(*numbers.rbegin(), all);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::printf("[ figures  ] %d processes x %d tickets: %zu distinct numbers in %.1f s\n", kProcesses, each, numbers.size(), took.count());
  SqliteTickets store(data_);
  EXPECT_EQ(waiting(store, morning_)->at("jumin"), all);
  EXPECT_FALSE(std::filesystem::exists(data_ / "quarantine"));
}

TEST_F(ProcessesTest, KilledProcessesLoseNoAcknowledgedTicket) {
  const int cycles = static_cast<int>(test::nightly_or(40, 500));
  std::mt19937 random(9);
  std::set<int> numbers;
  std::size_t promised = 0;
  for (int cycle = 0; cycle < cycles; ++cycle) {
    const pid_t child = ::fork();
    if (child == 0) issue_in_child(-1);
    std::vector<Ack> acks;
    read_acks(acks, 1 + random() % 3);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 8'000));
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    ASSERT_EQ(::waitpid(child, nullptr, 0), child);
    const Ack end_mark;  // after what it could still say before it died
    ASSERT_EQ(::write(ends_[1], &end_mark, sizeof end_mark), static_cast<ssize_t>(sizeof end_mark));
    do read_acks(acks, 1);
    while (acks.back().number != 0);
    acks.pop_back();
    SqliteTickets store(data_);
    for (const Ack& ack : acks) {
      const auto ticket = row(store, ack.code, morning_);
      ASSERT_TRUE(ticket) << "cycle " << cycle << " lost " << ack.code;
      EXPECT_EQ(ticket->number, ack.number);
      EXPECT_TRUE(numbers.insert(ack.number).second) << ack.number << " was given twice";
    }
    promised += acks.size();
  }
  EXPECT_GE(promised, static_cast<std::size_t>(cycles));
  std::printf("[ figures  ] %d cycles of kill -9: %zu tickets acknowledged, none lost, none twice\n", cycles, promised);
  EXPECT_FALSE(std::filesystem::exists(data_ / "quarantine"));
  auto database = Database::open(file_);
  EXPECT_TRUE(database->quick_check(base::Milliseconds{5'000}));
}

TEST_F(ProcessesTest, EightProcessesLogVisitsSideBySide) {
  std::vector<pid_t> children;
  for (int i = 0; i < 8; ++i) {
    const pid_t child = ::fork();
    if (child == 0) {
      SqliteUsage log(data_);
      bool good = true;
      model::UsageSession session;
      session.began = morning_;
      session.events.resize(5);
      for (int n = 0; n < 10; ++n) good = log.append(session, morning_).has_value() && good;
      ::_exit(good ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
  }
  int sessions = 0;
  ASSERT_TRUE(SqliteUsage(data_).each_session({}, morning_, [&](const usage::StoredSession& session) {
    ++sessions;
    EXPECT_EQ(session.events.size(), 5u);
  }));
  EXPECT_EQ(sessions, 80);
}

}  // namespace
}  // namespace haisai::store

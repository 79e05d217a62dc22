// No space: a named refusal, nothing half written, and numbers again as soon as there is space.
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <functional>

#include "tickets_fixture.h"

namespace haisai::store {
namespace {

using base::ErrorCode;

class FullDiskTest : public TicketsFixture {};

// Exit status of a child whose files may not grow beyond `limit`: 0 when the store said store_no_space and had
// kept every ticket it acknowledged.
using Issue = std::function<base::Result<reservations::StoredTicket>(SqliteTickets&)>;
using Waiting = std::function<base::Result<std::map<std::string, int>>(SqliteTickets&)>;

int issue_until_full(const Issue& issue, const Waiting& waiting_in, const std::filesystem::path& data, rlim_t limit) {
  ::signal(SIGXFSZ, SIG_IGN);
  const rlimit bound{limit, limit};
  if (::setrlimit(RLIMIT_FSIZE, &bound) != 0) return 2;
  SqliteTickets store(data);
  int acknowledged = 0;
  for (int i = 0; i < 5'000; ++i) {
    const auto ticket = issue(store);
    if (ticket) {
      ++acknowledged;
      continue;
    }
    if (ticket.error().code != ErrorCode::store_no_space) {
      std::fprintf(stderr, "%s\n", ticket.error().detail.c_str());
      return 3;
    }
    const auto waiting = waiting_in(store);
    if (!waiting) return 4;
    const auto counted = waiting->find("jumin");
    return (counted == waiting->end() ? 0 : counted->second) == acknowledged ? 0 : 5;
  }
  return 6;
}

TEST_F(FullDiskTest, ALimitOnFileSizeIsNoSpace) {
  {
    SqliteTickets store(data_);
    ASSERT_TRUE(issue(store, jumin_, at("2026-11-19T10:00")));
  }
  const rlim_t limit = std::filesystem::file_size(file_) + 3 * 4'096;
  const pid_t child = ::fork();
  if (child == 0) {
    ::_exit(issue_until_full([this](SqliteTickets& store) { return issue(store, jumin_, morning_); },
                             [this](SqliteTickets& store) { return waiting(store, morning_); }, data_, limit));
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 0);
  SqliteTickets store(data_);
  EXPECT_TRUE(issue(store, jumin_, morning_));  // space again: numbers again
  EXPECT_FALSE(std::filesystem::exists(data_ / "quarantine"));
}

// A small file system of our own, seen by the child alone; 77 when this machine does not let us have one.
int issue_until_file_system_full(const Issue& issue, const Waiting& waiting, const std::filesystem::path& data) {
  std::filesystem::create_directories(data);
  if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return 77;
  ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
  if (::mount("haisai-test", data.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, "size=256k") != 0) return 77;
  return issue_until_full(issue, waiting, data, RLIM_INFINITY);
}

TEST_F(FullDiskTest, AFullFileSystemIsNoSpace) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::_exit(issue_until_file_system_full([this](SqliteTickets& store) { return issue(store, jumin_, morning_); },
                                         [this](SqliteTickets& store) { return waiting(store, morning_); }, data_));
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  if (WEXITSTATUS(status) == 77) {
    std::puts("no right to mount here: the limit on file size above stands for it");
  } else {
    EXPECT_EQ(WEXITSTATUS(status), 0);
  }
}

}  // namespace
}  // namespace haisai::store

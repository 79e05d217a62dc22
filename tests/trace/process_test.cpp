// What the kiosk and its workers are allowed, and what is left when one of them falls.
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include "kiosk/app/process_guard.h"
#include "rig.h"

namespace haisai::trace {
namespace {

using namespace std::chrono_literals;

std::string line_of(const std::string& file, const std::string& begins) {
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind(begins, 0) == 0) return line;
  }
  return "";
}

std::string proc(pid_t pid, const char* file) { return "/proc/" + std::to_string(pid) + "/" + file; }

// Flags (proc(5), VmFlags of smaps) of the mapping that holds the address.
std::string flags_at(pid_t pid, std::uint64_t address) {
  std::ifstream maps(proc(pid, "smaps"));
  bool inside = false;
  for (std::string line; std::getline(maps, line);) {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    if (std::sscanf(line.c_str(), "%lx-%lx ", &begin, &end) == 2) inside = begin <= address && address < end;
    if (inside && line.rfind("VmFlags:", 0) == 0) return line + " ";
  }
  return "";
}

void expect_guarded(pid_t pid) {
  const std::string core = line_of(proc(pid, "limits"), "Max core file size");
  EXPECT_NE(core.find(" 0                    0 "), std::string::npos) << core;
  EXPECT_EQ(status_of(pid, "NoNewPrivs"), "1") << status_of(pid, "Name");
}

// Dumps allowed for whatever this test starts, so that it is the program that forbids them.
void allow_cores() {
  rlimit cores{};
  getrlimit(RLIMIT_CORE, &cores);
  cores.rlim_cur = cores.rlim_max = RLIM_INFINITY;
  EXPECT_EQ(setrlimit(RLIMIT_CORE, &cores), 0);
}

TEST(Process, KioskAndWorkerLeaveNoCoreAndGainNoRights) {
  allow_cores();
  Rig rig;
  to_pin(rig);
  expect_guarded(rig.kiosk().pid());
  const auto workers = descendants(rig.kiosk().pid());
  ASSERT_EQ(workers.size(), 1U);
  expect_guarded(workers[0]);
  EXPECT_EQ(status_of(workers[0], "Seccomp"), "2") << "the worker runs under its filter";
}

// Whether a process is dumpable can be asked only by itself; that the kiosk calls this the test above shows.
TEST(Process, GuardedProcessIsNotDumpable) {
  const pid_t child = fork();
  if (child == 0) {
    app::guard_process();
    _exit(prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST(Process, DigitsOfThePinLieInLockedMemoryThatNoDumpHolds) {
  Rig rig;
  to_pin(rig);
  rig.kiosk().tap_text("pin.key.", kPin);
  int locked = 0;
  for (const Hit& hit : rig.scan_pin().hits) {
    const std::string flags = flags_at(rig.kiosk().pid(), hit.address);
    if (flags.find(" lo ") != std::string::npos && flags.find(" dd ") != std::string::npos) ++locked;
  }
  EXPECT_EQ(locked, 1);
}

TEST(Process, KioskThatFallsInTheMiddleOfAVisitLeavesNothing) {
  allow_cores();
  Rig rig;
  to_review(rig);
  const auto workers = descendants(rig.kiosk().pid());
  ASSERT_EQ(workers.size(), 1U);
  const int status = rig.kiosk().end_by(SIGABRT);
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
  EXPECT_FALSE(WCOREDUMP(status));
  std::this_thread::sleep_for(1s);
  const std::string state = status_of(workers[0], "State");   // a zombie holds no memory
  EXPECT_TRUE(state.empty() || state[0] == 'Z') << "the worker outlives the kiosk: " << state;
  const Scan scan = rig.scan_written();
  EXPECT_TRUE(scan.hits.empty()) << scan.summary();
}

TEST(Process, WorkerKilledInTheMiddleOfAVisitIsGoneAndTheVisitEndsClean) {
  Rig rig;
  to_pin(rig);
  const auto workers = descendants(rig.kiosk().pid());
  ASSERT_EQ(workers.size(), 1U);
  kill(workers[0], SIGKILL);
  rig.kiosk().wait_page("problem", 10000);
  rig.expect_no_children();
}

}  // namespace
}  // namespace haisai::trace

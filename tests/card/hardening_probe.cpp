// Hardens itself as the worker does, then tries what a captured worker would try. Exit code 0: all
// refused, and what a PC/SC client needs still works.
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <thread>

#include "drivers/card/worker_hardening.h"

namespace {

int failures = 0;

void expect(bool holds, const char* what) {
  if (holds) return;
  ++failures;
  std::fprintf(stderr, "not so: %s\n", what);
}

void expect_refusals() {
  expect(open("/tmp/haisai-probe", O_CREAT | O_WRONLY, 0600) < 0, "cannot create a file");
  expect(open("/etc/passwd", O_RDONLY) < 0, "cannot read a file");
  expect(open("/tmp", O_TMPFILE | O_RDWR, 0600) < 0, "cannot make an unnamed file");
  expect(unlink("/tmp/haisai-probe") < 0, "cannot remove a file");
  expect(socket(AF_INET, SOCK_STREAM, 0) < 0, "no IPv4");
  expect(socket(AF_INET6, SOCK_DGRAM, 0) < 0, "no IPv6");
  expect(socket(AF_NETLINK, SOCK_RAW, 0) < 0, "no netlink");
  expect(fork() < 0, "cannot fork");
  char* const argv[] = {nullptr};
  expect(execve("/bin/true", argv, argv) < 0, "cannot run a program");
  expect(mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED,
         "no executable memory");
  expect(kill(getppid(), 0) < 0, "cannot signal others");
}

void expect_needs() {
  const int local = socket(AF_UNIX, SOCK_STREAM, 0);
  expect(local >= 0, "AF_UNIX works");
  close(local);
  bool ran = false;
  std::thread([&ran] { ran = true; }).join();
  expect(ran, "threads work");
  void* page = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  expect(page != MAP_FAILED, "memory works");
  expect(mlock(page, 4096) == 0, "memory can be locked");
}

}  // namespace

int main() {
  const int left_open = open("/dev/null", O_RDONLY);
  // What the kernel says of the process is read before, because reading is refused afterwards.
  expect(haisai::card::harden_worker(left_open > 3 ? left_open - 1 : 2), "hardening succeeds");
  expect(fcntl(left_open, F_GETFD) < 0, "descriptors above the last are closed");
  rlimit core{};
  // prlimit is refused by the filter, so a limit cannot be raised again either.
  expect(setrlimit(RLIMIT_CORE, &core) < 0, "limits cannot be changed");
  expect(prctl(PR_SET_DUMPABLE, 1) < 0, "dumpable cannot be set again");
  expect_refusals();
  expect_needs();
  return failures == 0 ? 0 : 1;
}

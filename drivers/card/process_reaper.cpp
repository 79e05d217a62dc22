#include "drivers/card/process_reaper.h"

#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "drivers/card/unique_fd.h"

namespace haisai::card {
namespace {

void reap(pid_t child, std::chrono::milliseconds grace) {
  const UniqueFd handle(static_cast<int>(syscall(SYS_pidfd_open, child, 0)));
  pollfd polled = {handle.get(), POLLIN, 0};
  const bool ended = handle && poll(&polled, 1, static_cast<int>(grace.count())) > 0;
  if (!ended) kill(child, SIGKILL);
  while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace

void reap_in_background(pid_t child, std::chrono::milliseconds grace) {
  std::thread(reap, child, grace).detach();
}

}  // namespace haisai::card

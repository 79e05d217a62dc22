// poll() for a program linked with -Wl,--wrap=poll: nobody ever waits, so that a worker's patience costs no time.
#pragma once

#include <poll.h>

extern "C" int __real_poll(pollfd* fds, nfds_t count, int timeout);                         // NOLINT: the linker's name
extern "C" inline int __wrap_poll(pollfd* fds, nfds_t count, int) __attribute__((used));  // NOLINT
extern "C" inline int __wrap_poll(pollfd* fds, nfds_t count, int) {                         // NOLINT
  return __real_poll(fds, count, 0);
}

// Ends a child without ever making the caller wait.
#pragma once

#include <sys/types.h>

#include <chrono>

namespace haisai::card {

// Returns at once. The child has `grace` to end by itself, then gets SIGKILL; either way it is waited
// for, by a short-lived thread. Call once per child.
void reap_in_background(pid_t child, std::chrono::milliseconds grace);

}  // namespace haisai::card

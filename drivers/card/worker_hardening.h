// Takes from the worker process everything reading a card does not need.
#pragma once

namespace haisai::card {

// Dies with the terminal, leaves no core dump, cannot be read by others of the same user, gains no
// rights, keeps no descriptor above `last_fd`, and may afterwards make only the system calls a PC/SC
// client needs: AF_UNIX sockets, memory, threads; no file can be opened, nothing executed. Call before
// the first thread. In sanitizer builds the parts that break the sanitizers are left out (memory
// map and ptrace are theirs): dumpable flag, descriptors' limit and system-call filter.
// False when the system refuses any part.
bool harden_worker(int last_fd);

}  // namespace haisai::card

#include "drivers/card/worker_hardening.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace haisai::card {
namespace {

bool limit(__rlimit_resource resource, rlim_t value) {
  const rlimit limits = {value, value};
  return setrlimit(resource, &limits) == 0;
}

#ifndef HAISAI_SANITIZED

constexpr rlim_t kMostDescriptors = 64;

// Without arguments worth checking.
constexpr int kPlainCalls[] = {SCMP_SYS(read),
                               SCMP_SYS(write),
                               SCMP_SYS(readv),
                               SCMP_SYS(writev),
                               SCMP_SYS(recvfrom),
                               SCMP_SYS(recvmsg),
                               SCMP_SYS(sendto),
                               SCMP_SYS(sendmsg),
                               SCMP_SYS(connect),
                               SCMP_SYS(shutdown),
                               SCMP_SYS(getsockopt),
                               SCMP_SYS(setsockopt),
                               SCMP_SYS(getsockname),
                               SCMP_SYS(getpeername),
                               SCMP_SYS(close),
                               SCMP_SYS(poll),
                               SCMP_SYS(ppoll),
                               SCMP_SYS(select),
                               SCMP_SYS(pselect6),
                               SCMP_SYS(eventfd2),
                               SCMP_SYS(fcntl),
                               SCMP_SYS(fstat),
                               SCMP_SYS(newfstatat),
                               SCMP_SYS(stat),
                               SCMP_SYS(access),
                               SCMP_SYS(faccessat),
                               SCMP_SYS(munmap),
                               SCMP_SYS(mremap),
                               SCMP_SYS(madvise),
                               SCMP_SYS(mlock),
                               SCMP_SYS(munlock),
                               SCMP_SYS(brk),
                               SCMP_SYS(futex),
                               SCMP_SYS(set_robust_list),
                               SCMP_SYS(rseq),
                               SCMP_SYS(set_tid_address),
                               SCMP_SYS(sched_yield),
                               SCMP_SYS(sched_getaffinity),
                               SCMP_SYS(gettid),
                               SCMP_SYS(getpid),
                               SCMP_SYS(tgkill),
                               SCMP_SYS(rt_sigaction),
                               SCMP_SYS(rt_sigprocmask),
                               SCMP_SYS(rt_sigreturn),
                               SCMP_SYS(sigaltstack),
                               SCMP_SYS(clock_gettime),
                               SCMP_SYS(clock_nanosleep),
                               SCMP_SYS(nanosleep),
                               SCMP_SYS(gettimeofday),
                               SCMP_SYS(restart_syscall),
                               SCMP_SYS(getrandom),
                               SCMP_SYS(exit),
                               SCMP_SYS(exit_group)};

bool add_rules(scmp_filter_ctx filter) {
  bool added = true;
  const auto allow = [&](int call) {
    added = added && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
  };
  const auto allow_if = [&](int call, scmp_arg_cmp condition) {
    added = added && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, condition) == 0;
  };
  for (const int call : kPlainCalls) allow(call);
  allow_if(SCMP_SYS(socket), SCMP_A0(SCMP_CMP_EQ, AF_UNIX, 0));
  allow_if(SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  allow_if(SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  // Threads, not processes. clone3 hides its flags in memory: say it does not exist, glibc then uses clone.
  allow_if(SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
  added = added && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
  return added;
}

bool filter_system_calls() {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (filter == nullptr) return false;
  const bool loaded = add_rules(filter) && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return loaded;
}

#endif

}  // namespace

bool harden_worker(int last_fd) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return false;
  if (!limit(RLIMIT_CORE, 0)) return false;
  if (close_range(static_cast<unsigned>(last_fd) + 1, ~0U, 0) != 0) return false;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
#ifndef HAISAI_SANITIZED
  if (prctl(PR_SET_DUMPABLE, 0) != 0) return false;
  if (!limit(RLIMIT_NOFILE, kMostDescriptors)) return false;
  if (!filter_system_calls()) return false;
#endif
  return true;
}

}  // namespace haisai::card

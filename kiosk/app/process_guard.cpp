#include "kiosk/app/process_guard.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace haisai::app {
namespace {

// Value in KiB of a line "Name:   123 kB" of a /proc file; -1 when it is not there.
long proc_value_kib(const char* file, const char* name) {
  std::FILE* proc = std::fopen(file, "re");
  if (proc == nullptr) return -1;
  char line[256];
  long value = -1;
  while (value < 0 && std::fgets(line, sizeof line, proc) != nullptr) {
    if (std::strncmp(line, name, std::strlen(name)) == 0) value = std::strtol(line + std::strlen(name), nullptr, 10);
  }
  std::fclose(proc);
  return value;
}

}  // namespace

void guard_process() {
  const rlimit none{0, 0};
  (void)setrlimit(RLIMIT_CORE, &none);
  (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  (void)prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

long rss_kib() { return proc_value_kib("/proc/self/status", "VmRSS:"); }
long pss_kib() { return proc_value_kib("/proc/self/smaps_rollup", "Pss:"); }

long cpu_us() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto us = [](const timeval& t) { return t.tv_sec * 1'000'000 + t.tv_usec; };
  return us(usage.ru_utime) + us(usage.ru_stime);
}

double ms_since_start() {
  std::FILE* stat = std::fopen("/proc/self/stat", "re");
  if (stat == nullptr) return -1;
  char line[1024] = {};
  const std::size_t size = std::fread(line, 1, sizeof line - 1, stat);
  std::fclose(stat);
  line[size] = '\0';
  const char* at = std::strrchr(line, ')');  // the name before it may hold spaces
  constexpr int kFieldsToStartTime = 20;     // proc(5): starttime is field 22, two are before ')'
  for (int field = 0; at != nullptr && field < kFieldsToStartTime; ++field) at = std::strchr(at + 1, ' ');
  if (at == nullptr) return -1;
  const double started_s = static_cast<double>(std::strtoull(at + 1, nullptr, 10)) / static_cast<double>(sysconf(_SC_CLK_TCK));
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - started_s) * 1000;
}

}  // namespace haisai::app

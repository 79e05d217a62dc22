// Looks for needles in the memory of a running process and in files. Needs root: a process that is not dumpable
// shows its memory to nobody else.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "needles.h"

namespace haisai::trace {

struct Hit {
  std::string needle;
  std::string where;     // "pid 12 [heap] 0x55…" or a file's path
  std::uint64_t address = 0;   // in the process, or offset in the file
  std::string around;    // the bytes about it, dots for what can't be printed
};

struct Scan {
  std::vector<Hit> hits;
  std::size_t bytes = 0;
  double seconds = 0;
  int maps = 0;          // mappings or files read
  std::string failure;   // why not all could be read; empty: it could

  Scan& operator+=(const Scan& more);
  std::string summary() const;   // one line a hit, then the size and time
};

// Every mapping of the process that is readable and writable: heap, stacks, anonymous, shared.
Scan scan_process(pid_t pid, const Needles& needles);
// Every regular file below (or at) `path` but those below `except`.
Scan scan_files(const std::filesystem::path& path, const Needles& needles, const std::filesystem::path& except = {});

// Children of a process, and theirs; only those that live.
std::vector<pid_t> descendants(pid_t pid);
// Value of "Name:" in /proc/PID/status; empty when it is not there.
std::string status_of(pid_t pid, const std::string& name);

}  // namespace haisai::trace

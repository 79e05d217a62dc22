// What a process that sees residents' data does to itself at start (security-privacy-reliability §2.2).
#pragma once

namespace haisai::app {

// No core dumps, not dumpable, no new privileges. Called once, first thing.
void guard_process();

// Resident set and proportional set of this process, in KiB; CPU time used, in microseconds (for stats and bench).
long rss_kib();
long pss_kib();
long cpu_us();
// Milliseconds since the kernel started this process (to 10 ms), for start-to-first-frame.
double ms_since_start();

}  // namespace haisai::app

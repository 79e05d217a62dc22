// A secret that is typed, never from the command line: nobody sees it in a list of processes.
#pragma once

#include <unistd.h>

#include "kiosk/base/secret_buffer.h"

namespace haisai::app {

// The first line of a file descriptor into `line`, read without stdio's buffers in between; at a terminal it is asked for with
// `prompt` (on asked_on) and not shown. False when it is longer than the buffer.
bool secret_line(const char* prompt, base::SecretBuffer& line, int from = STDIN_FILENO, int asked_on = STDERR_FILENO);

}  // namespace haisai::app

// A secret from standard input, never from the command line: nobody sees it in a list of processes.
#pragma once

#include "kiosk/base/secret_buffer.h"

namespace haisai::app {

// The first line of stdin into `line`, read without stdio's buffers in between; at a terminal it is asked for with
// `prompt` (on stderr) and not shown. False when it is longer than the buffer.
bool secret_line(const char* prompt, base::SecretBuffer& line);

}  // namespace haisai::app

// The passphrase of a desk key on the command line: from --passphrase-file, HAISAI_PASSPHRASE or /dev/tty, never from
// standard input (which a scanner types into) and never an argument.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "kiosk/base/result.h"
#include "kiosk/base/secret_buffer.h"

namespace haisai::app {

// --passphrase-file FILE
void add_passphrase(CLI::App& command, std::string& file);

// The passphrase, at most 64 bytes; a line break at its end is not of it. usage_wrong: none of the three has one, or it is
// longer; file_unreadable.
base::Result<base::SecretBuffer> passphrase(const std::string& file);
// The same for a key about to be made: on a terminal it is asked for twice.
base::Result<base::SecretBuffer> new_passphrase(const std::string& file);

}  // namespace haisai::app

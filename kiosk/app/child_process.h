// A short-lived child of this program that is asked one thing: what its libraries remember of a resident ends with it
// (decisions 0007, 0008).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"

namespace haisai::app {

struct ChildLimits {
  std::chrono::milliseconds patience{10'000};
  std::size_t bytes_max = 0;       // of the answer
  base::ErrorCode failure{};       // what it is when the child fails, is late or says too much
};

// Runs words[0] with the other words, writes `question` to its standard input, takes its standard output when it ends
// with 0. The process must ignore SIGPIPE (main() does). Blocks; any thread but the UI's.
base::Result<base::Bytes> ask_child(const std::vector<std::string>& words, std::string_view question,
                                    const ChildLimits& limits);

// The child's side: all of standard input; nothing when it is longer.
std::optional<std::string> question_on_stdin(std::size_t bytes_max);

// Path of this program, for starting children.
std::string own_program();

}  // namespace haisai::app

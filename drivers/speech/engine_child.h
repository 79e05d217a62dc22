// A speech engine as a child process: text in through a pipe, sound out through a pipe, nothing on disk and nothing
// on the command line. A crash or a hang of an engine never reaches the terminal.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"

namespace haisai::speech {

class EngineChild {
 public:
  static constexpr std::size_t kTextBytesMax = 4096;
  static constexpr std::size_t kOutputBytesMax = 16 * 1024 * 1024;

  // Runs words[0] with the rest as its arguments, `text` as its standard input and an empty environment; returns what
  // it wrote on its standard output. Errors: speech.no_voice when the program can't be started, speech.failed when
  // it ends badly, is cut, writes too much or takes longer than `patience` (it is killed then). One run at a time.
  base::Result<base::Bytes> run(std::vector<std::string> words, std::string_view text,
                                std::chrono::milliseconds patience = std::chrono::seconds(10));
  // Kills the child that runs now, if any. Any thread; never waits for it.
  void cut();

 private:
  bool ended_well();

  std::mutex mutex_;
  pid_t child_ = -1;  // not yet waited for
};

}  // namespace haisai::speech

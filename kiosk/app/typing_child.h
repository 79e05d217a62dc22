// Kanji candidates and characters read from strokes, made in a short-lived child process (decision 0011): the
// dictionary, the model and what they remember of a name end with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/model/kanji.h"

namespace haisai::app {

// How this program is started again as `typing-worker`.
struct TypingProgram {
  std::string program;
  std::string assets;
  std::string config;
};

struct TypingJob {
  bool writing = false;          // strokes are read; else the reading is converted
  base::PersonalText reading;
  model::KanjiFor what = model::KanjiFor::name;
  model::Strokes strokes;
};

struct TypingAnswer {
  model::KanjiAnswer kanji;
  std::vector<base::PersonalText> characters;
};

// typing.unavailable when the child fails or needs more than five seconds. Blocks; not on the UI thread.
base::Result<TypingAnswer> ask_typing(const TypingProgram& program, const TypingJob& job);

// What the child reads and writes; used by the typing-worker command. typing.unavailable when malformed.
std::string job_wire(const TypingJob& job);
base::Result<TypingJob> job_from(std::string_view wire);
std::string answer_wire(const TypingAnswer& answer);
base::Result<TypingAnswer> answer_from(std::string_view wire);

}  // namespace haisai::app

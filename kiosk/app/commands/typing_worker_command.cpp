// haisai typing-worker (internal): reads one typing job on standard input, writes its answer on standard output, ends.
#include <sys/resource.h>

#include <csignal>
#include <cstdio>

#include "drivers/typing/handwriting.h"
#include "drivers/typing/kana_kanji.h"
#include "kiosk/app/child_process.h"
#include "kiosk/app/command.h"
#include "kiosk/app/process_guard.h"
#include "kiosk/app/typing_child.h"
#include "kiosk/content/content.h"

namespace haisai::app {
namespace {

constexpr std::size_t kJobBytesMax = 1024 * 1024;

// Whatever the libraries may want to remember: no file can grow in this process.
void forbid_files() {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit none{0, 0};
  (void)setrlimit(RLIMIT_FSIZE, &none);
}

base::Result<TypingAnswer> convert(const Globals& globals, const TypingJob& job) {
  TypingAnswer answer;
  const auto names = content::load_names(globals.assets_folder(), globals.config_file());
  if (!names) return names.error();
  auto kanji = typing::KanaKanji::open();
  if (!kanji) return kanji.error();
  auto converted = (*kanji)->convert(job.reading.reveal(), job.what, *names);
  if (!converted) return converted.error();
  answer.kanji = std::move(converted).value();
  return answer;
}

base::Result<TypingAnswer> read(const TypingJob& job) {
  auto hand = typing::Handwriting::open();
  if (!hand) return hand.error();
  TypingAnswer answer;
  answer.characters = (*hand)->read(job.strokes);
  return answer;
}

int work(const Globals& globals) {
  guard_process();
  forbid_files();
  const auto wire = question_on_stdin(kJobBytesMax);
  if (!wire) return fail(globals, {base::ErrorCode::typing_unavailable, "the typing job is too large"});
  const auto job = job_from(*wire);
  if (!job) return fail(globals, job.error());
  const auto answer = job->writing ? read(*job) : convert(globals, *job);
  if (!answer) return fail(globals, answer.error());
  const std::string said = answer_wire(*answer);
  const bool written = std::fwrite(said.data(), 1, said.size(), stdout) == said.size() && std::fflush(stdout) == 0;
  return written ? kDone : kNotDone;
}

}  // namespace

void add_typing_worker_command(CLI::App& app, Globals& globals) {
  CLI::App* command = app.add_subcommand("typing-worker", "internal: kanji for one reading, a character for strokes");
  command->group("");  // not in the list of commands
  add_globals(*command, globals);
  command->callback([&globals] { globals.exit_code = work(globals); });
}

}  // namespace haisai::app

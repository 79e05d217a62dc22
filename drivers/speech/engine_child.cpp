#include "drivers/speech/engine_child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace haisai::speech {
namespace {

using std::chrono::steady_clock;

class Pipe {
 public:
  Pipe() {
    if (pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
  }
  ~Pipe() {
    shut(0);
    shut(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  explicit operator bool() const { return ends_[0] >= 0; }
  int read_end() const { return ends_[0]; }
  int write_end() const { return ends_[1]; }
  void shut_read() { shut(0); }
  void shut_write() { shut(1); }

 private:
  void shut(std::size_t end) {
    if (ends_[end] >= 0) close(ends_[end]);
    ends_[end] = -1;
  }
  std::array<int, 2> ends_{-1, -1};
};

base::Error failed(const std::string& why) { return {base::ErrorCode::speech_failed, why}; }

pid_t spawn(std::vector<std::string>& words, const Pipe& in, const Pipe& out) {
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::string locale = "LC_ALL=C.UTF-8";
  std::array<char*, 2> environment{locale.data(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.read_end(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out.write_end(), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = -1;
  if (posix_spawn(&child, words[0].c_str(), &actions, nullptr, argv.data(), environment.data()) != 0) child = -1;
  posix_spawn_file_actions_destroy(&actions);
  return child;
}

// Reads to the end; false when it takes too long or grows too large.
bool read_all(int fd, base::Bytes& bytes, steady_clock::time_point end) {
  std::array<base::Byte, 65536> chunk{};
  bool whole = false;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - steady_clock::now()).count();
    pollfd wait{fd, POLLIN, 0};
    if (left <= 0 || poll(&wait, 1, static_cast<int>(left)) == 0) break;
    const ssize_t n = read(fd, chunk.data(), chunk.size());
    if (n < 0 && errno == EINTR) continue;
    whole = n == 0;
    if (n <= 0 || bytes.size() + static_cast<std::size_t>(n) > EngineChild::kOutputBytesMax) break;
    bytes.insert(bytes.end(), chunk.begin(), chunk.begin() + n);
  }
  base::wipe(chunk.data(), chunk.size());
  return whole;
}

}  // namespace

base::Result<base::Bytes> EngineChild::run(std::vector<std::string> words, std::string_view text,
                                           std::chrono::milliseconds patience) {
  Pipe in, out;
  if (!in || !out) return failed("no pipe for the speech engine");
  // Fits into the pipe before anyone reads it: no engine can make this wait.
  if (text.size() > kTextBytesMax) return failed("the sentence is too long to be spoken");
  if (write(in.write_end(), text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
    return failed("the pipe of the speech engine is full");
  }
  in.shut_write();
  pid_t child = -1;
  {
    const std::lock_guard lock(mutex_);
    child = child_ = spawn(words, in, out);
  }
  if (child < 0) return base::Error{base::ErrorCode::speech_no_voice, words[0] + " could not be started"};
  out.shut_write();
  base::Bytes bytes;
  bytes.reserve(512 * 1024);  // one piece of memory to wipe, for most sentences
  if (!read_all(out.read_end(), bytes, steady_clock::now() + patience)) {
    cut();
    ended_well();
    base::wipe(bytes);
    return failed(words[0] + " did not finish");
  }
  if (!ended_well()) {
    base::wipe(bytes);
    return failed(words[0] + " ended with an error or was cut");
  }
  return bytes;
}

// Waits for the end without taking it, so that cut() never meets a process id that belongs to another by now.
bool EngineChild::ended_well() {
  siginfo_t info{};
  while (waitid(P_PID, static_cast<id_t>(child_), &info, WEXITED | WNOWAIT) < 0 && errno == EINTR) {
  }
  const std::lock_guard lock(mutex_);
  int status = 0;
  while (waitpid(child_, &status, 0) < 0 && errno == EINTR) {
  }
  child_ = -1;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void EngineChild::cut() {
  const std::lock_guard lock(mutex_);
  if (child_ > 0) kill(child_, SIGKILL);
}

}  // namespace haisai::speech

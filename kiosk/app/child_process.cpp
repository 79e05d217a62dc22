#include "kiosk/app/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>

extern char** environ;  // NOLINT: POSIX

namespace haisai::app {
namespace {

using std::chrono::steady_clock;

base::Error failed(const ChildLimits& limits, const std::string& why) { return {limits.failure, why}; }

struct Pipe {
  int read_end = -1;
  int write_end = -1;
  Pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) == 0) {
      read_end = ends[0];
      write_end = ends[1];
    }
  }
  ~Pipe() {
    close_read();
    close_write();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close_read() {
    if (read_end >= 0) close(read_end);
    read_end = -1;
  }
  void close_write() {
    if (write_end >= 0) close(write_end);
    write_end = -1;
  }
};

pid_t spawn(std::vector<std::string> words, Pipe& in, Pipe& out) {
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.read_end, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out.write_end, STDOUT_FILENO);
  pid_t child = -1;
  if (posix_spawn(&child, words.front().c_str(), &actions, nullptr, argv.data(), environ) != 0) child = -1;
  posix_spawn_file_actions_destroy(&actions);
  in.close_read();
  out.close_write();
  return child;
}

bool write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t n = write(fd, text.data(), text.size());
    if (n < 0 && errno != EINTR) return false;
    if (n > 0) text.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

// Reads to the end; false when it takes too long or grows too large.
bool read_all(int fd, const ChildLimits& limits, base::Bytes& bytes) {
  const auto end = steady_clock::now() + limits.patience;
  std::array<base::Byte, 65536> chunk{};
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - steady_clock::now()).count();
    pollfd wait{fd, POLLIN, 0};
    if (left <= 0 || poll(&wait, 1, static_cast<int>(left)) == 0) return false;
    const ssize_t n = read(fd, chunk.data(), chunk.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 || bytes.size() > limits.bytes_max) return false;
    if (n == 0) break;
    bytes.insert(bytes.end(), chunk.begin(), chunk.begin() + n);
  }
  base::wipe(chunk.data(), chunk.size());
  return true;
}

}  // namespace

std::string own_program() {
  std::array<char, 4096> path{};
  const ssize_t size = readlink("/proc/self/exe", path.data(), path.size());
  return size > 0 ? std::string(path.data(), static_cast<std::size_t>(size)) : "haisai";
}

base::Result<base::Bytes> ask_child(const std::vector<std::string>& words, std::string_view question,
                                    const ChildLimits& limits) {
  Pipe in;
  Pipe out;
  if (in.read_end < 0 || out.read_end < 0) return failed(limits, "no pipe for " + words[1]);
  const pid_t child = spawn(words, in, out);
  if (child < 0) return failed(limits, words[1] + " could not be started");
  const bool written = write_all(in.write_end, question);
  in.close_write();
  base::Bytes answer;
  const bool read = written && read_all(out.read_end, limits, answer);
  if (!read) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!read || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    base::wipe(answer);
    return failed(limits, words[1] + " ended with status " + std::to_string(status));
  }
  return answer;
}

std::optional<std::string> question_on_stdin(std::size_t bytes_max) {
  std::string question;
  char bytes[4096];
  while (const std::size_t n = std::fread(bytes, 1, sizeof bytes, stdin)) {
    question.append(bytes, n);
    if (question.size() > bytes_max) return std::nullopt;
  }
  return question;
}

}  // namespace haisai::app

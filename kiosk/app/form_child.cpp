#include "kiosk/app/form_child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>

#include <nlohmann/json.hpp>

extern char** environ;  // NOLINT: POSIX

namespace haisai::app {
namespace {

using std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::seconds(10);
constexpr std::size_t kPdfBytesMax = 16 * 1024 * 1024;

base::Error failed(const std::string& why) { return {base::ErrorCode::form_not_made, why}; }

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

pid_t spawn(const std::string& program, const std::string& assets, const std::string& config, Pipe& in, Pipe& out) {
  std::vector<std::string> words = {program, "form-worker", "--assets", assets, "--config", config};
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.read_end, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out.write_end, STDOUT_FILENO);
  pid_t child = -1;
  if (posix_spawn(&child, program.c_str(), &actions, nullptr, argv.data(), environ) != 0) child = -1;
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
bool read_all(int fd, base::Bytes& bytes) {
  const auto end = steady_clock::now() + kPatience;
  std::array<base::Byte, 65536> chunk{};
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - steady_clock::now()).count();
    pollfd wait{fd, POLLIN, 0};
    if (left <= 0 || poll(&wait, 1, static_cast<int>(left)) == 0) return false;
    const ssize_t n = read(fd, chunk.data(), chunk.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 || bytes.size() > kPdfBytesMax) return false;
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

std::string to_wire(const FormJob& job) {
  nlohmann::json answers = nlohmann::json::object();
  for (const auto& [key, answer] : job.submission.answers) {
    answers[key] = {{"value", answer.value.reveal()}, {"source", static_cast<int>(answer.source)}};
  }
  const nlohmann::json wire = {{"procedure", job.submission.procedure},
                               {"form_version", job.submission.form_version},
                               {"fee_yen", job.submission.fee_yen},
                               {"answers", answers},
                               {"ticket_number", job.ticket_number},
                               {"at", base::iso_time(job.at)},
                               {"lang", job.lang},
                               {"practice", job.practice}};
  return wire.dump();
}

base::Result<FormJob> from_wire(std::string_view wire) {
  const base::Error malformed{base::ErrorCode::form_invalid, "the form job is malformed"};
  try {
    const auto json = nlohmann::json::parse(wire);
    FormJob job;
    job.submission.procedure = json.at("procedure").get<std::string>();
    job.submission.form_version = json.at("form_version").get<int>();
    job.submission.fee_yen = json.at("fee_yen").get<int>();
    for (const auto& [key, answer] : json.at("answers").items()) {
      job.submission.answers[key] = {base::PersonalText(answer.at("value").get<std::string>()),
                                     static_cast<model::Source>(answer.at("source").get<int>())};
    }
    job.ticket_number = json.at("ticket_number").get<std::string>();
    job.lang = json.at("lang").get<std::string>();
    job.practice = json.at("practice").get<bool>();
    const auto at = base::parse_iso_time(json.at("at").get<std::string>());
    if (!at) return malformed;
    job.at = *at;
    return job;
  } catch (const nlohmann::json::exception&) {
    return malformed;
  }
}

base::Result<base::Bytes> make_form_pdf(const std::string& program, const std::string& assets,
                                        const std::string& config, const FormJob& job) {
  Pipe in;
  Pipe out;
  if (in.read_end < 0 || out.read_end < 0) return failed("no pipe for the form's process");
  const pid_t child = spawn(program, assets, config, in, out);
  if (child < 0) return failed("the form's process could not be started");
  std::string wire = to_wire(job);
  const bool written = write_all(in.write_end, wire);
  base::wipe(wire);
  in.close_write();
  base::Bytes pdf;
  const bool read = written && read_all(out.read_end, pdf);
  if (!read) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!read || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    base::wipe(pdf);
    return failed("the form's process ended with status " + std::to_string(status));
  }
  return pdf;
}

}  // namespace haisai::app

#include "drivers/card/card_link.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>

#include <array>
#include <vector>

#include "drivers/card/apdu.h"
#include "drivers/card/process_reaper.h"
#include "drivers/card/worker_protocol.h"

namespace haisai::card {
namespace {

// Above every number the child's ends get, so that one dup2 never overwrites another's source.
constexpr int kSafeFd = 16;

UniqueFd moved_up(UniqueFd fd) { return UniqueFd(fcntl(fd.get(), F_DUPFD_CLOEXEC, kSafeFd)); }

std::vector<std::string> arguments_of(const LinkOptions& options) {
  std::vector<std::string> arguments = {options.program, "card-worker"};
  if (options.simulated != nullptr) arguments.emplace_back("--simulated");
  if (options.allow_last_try) arguments.emplace_back("--allow-last-try");
  if (options.allow_face_code) arguments.emplace_back("--allow-face-code");
  if (options.tell_dates) arguments.emplace_back("--tell-dates");
  if (!options.reader.empty()) arguments.insert(arguments.end(), {"--reader", options.reader});
  return arguments;
}

// Starts the worker with these two descriptors (the second may be absent) and nothing of the
// terminal's signal settings; -1 when it cannot be started.
pid_t spawn(const LinkOptions& options, int worker_end, int reader_end) {
  std::vector<std::string> arguments = arguments_of(options);
  std::vector<char*> argv;
  for (auto& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, worker_end, kWorkerFd);
  if (reader_end >= 0) posix_spawn_file_actions_adddup2(&actions, reader_end, kSimulatedReaderFd);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  sigset_t all;
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  pid_t worker = -1;
  const int failed =
      posix_spawn(&worker, options.program.c_str(), &actions, &attributes, argv.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? worker : -1;
}

}  // namespace

base::Result<std::unique_ptr<CardLink>> CardLink::start(const LinkOptions& options) {
  const base::Error lost{base::ErrorCode::card_worker_lost, "card worker cannot be started"};
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return lost;
  UniqueFd ours(ends[0]);
  const UniqueFd theirs = moved_up(UniqueFd(ends[1]));
  UniqueFd reader;
  if (options.simulated != nullptr) reader = moved_up(options.simulated->open_connection());
  if (!theirs || (options.simulated != nullptr && !reader)) return lost;
  const pid_t worker = spawn(options, theirs.get(), reader.get());
  if (worker < 0) return lost;
  return std::unique_ptr<CardLink>(new CardLink(std::move(ours), worker));
}

std::optional<Message> CardLink::receive() {
  if (told_end_) return std::nullopt;
  std::array<base::Byte, kMaxPacketBytes + 1> packet{};  // one byte more, to see a packet too long
  const ssize_t size = recv(socket_.get(), packet.data(), packet.size(), MSG_DONTWAIT);
  if (size < 0 && (errno == EAGAIN || errno == EINTR)) return std::nullopt;
  if (size <= 0) {
    told_end_ = true;
    end_worker(kGrace);
    return Message{.kind = Message::Kind::ended};
  }
  auto message = decode_message({packet.data(), static_cast<std::size_t>(size)});
  base::wipe(packet.data(), packet.size());
  if (message) return message;
  end_worker(std::chrono::milliseconds(0));
  return Message{.kind = Message::Kind::failed, .code = base::ErrorCode::card_worker_lost};
}

bool CardLink::send_secret(const base::SecretBuffer& digits) {
  if (digits.size() != kPinDigits && digits.size() != kFaceCodeDigits) return false;
  std::array<base::Byte, 1 + kFaceCodeDigits> packet{digits.size() == kPinDigits ? kPinMessage : kFaceCodeMessage};
  std::copy(digits.view().begin(), digits.view().end(), packet.begin() + 1);
  const std::size_t size = 1 + digits.size();
  const ssize_t sent = send(socket_.get(), packet.data(), size, MSG_NOSIGNAL | MSG_DONTWAIT);
  base::wipe(packet.data(), packet.size());
  return sent == static_cast<ssize_t>(size);
}

bool CardLink::ask_face_code() {
  return send(socket_.get(), &kAskFaceCodeMessage, 1, MSG_NOSIGNAL | MSG_DONTWAIT) == 1;
}

void CardLink::end_worker(std::chrono::milliseconds grace) {
  if (handed_over_) return;
  handed_over_ = true;
  reap_in_background(worker_, grace);
}

void CardLink::let_go() { (void)send(socket_.get(), &kLetGoMessage, 1, MSG_NOSIGNAL | MSG_DONTWAIT); }

void CardLink::stop() {
  (void)send(socket_.get(), &kStopMessage, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
  end_worker(kGrace);
}

CardLink::~CardLink() { stop(); }

}  // namespace haisai::card

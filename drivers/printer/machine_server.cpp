#include "drivers/printer/machine_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pty.h>
#include <sys/socket.h>
#include <termios.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace haisai::printer {
namespace {

using base::UniqueFd;

base::Error failure(const char* act) {
  return {base::ErrorCode::printer_failed, std::string(act) + ": " + std::strerror(errno)};
}

}  // namespace

MachineServer::MachineServer(PaperMachine machine, UniqueFd listener, UniqueFd line, UniqueFd kept_open)
    : machine_(std::move(machine)),
      listener_(std::move(listener)),
      line_(std::move(line)),
      kept_open_(std::move(kept_open)) {}

base::Result<std::unique_ptr<MachineServer>> MachineServer::on_tcp(PaperMachine machine, int port) {
  UniqueFd listener(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  if (!listener) return failure("socket");
  const int on = 1;
  (void)setsockopt(listener.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const any = reinterpret_cast<sockaddr*>(&address);
  if (bind(listener.get(), any, size) != 0 || listen(listener.get(), 1) != 0) return failure("port");
  if (getsockname(listener.get(), any, &size) != 0) return failure("port");
  std::unique_ptr<MachineServer> server(new MachineServer(std::move(machine), std::move(listener), {}, {}));
  server->address_ = "tcp:127.0.0.1:" + std::to_string(ntohs(address.sin_port));
  return server;
}

base::Result<std::unique_ptr<MachineServer>> MachineServer::on_pty(PaperMachine machine) {
  int master = -1;
  int other = -1;
  std::array<char, 64> name{};
  termios raw{};
  cfmakeraw(&raw);
  if (openpty(&master, &other, name.data(), &raw, nullptr) != 0) return failure("pty");
  UniqueFd line(master);
  UniqueFd kept(other);
  if (fcntl(master, F_SETFL, O_NONBLOCK) != 0) return failure("pty");
  std::unique_ptr<MachineServer> server(new MachineServer(std::move(machine), {}, std::move(line), std::move(kept)));
  server->address_ = std::string("serial:") + name.data() + ":115200";
  return server;
}

Milliseconds MachineServer::now() const {
  return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

void MachineServer::take_client() {
  line_ = UniqueFd(accept4(listener_.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
  machine_.join_link();
}

void MachineServer::take_bytes() {
  std::array<base::Byte, 16384> bytes{};
  const ssize_t count = read(line_.get(), bytes.data(), bytes.size());
  if (count > 0) machine_.receive({bytes.data(), static_cast<std::size_t>(count)}, now());
  const bool closed = count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR);
  if (listener_ && (closed || machine_.link_dropped())) line_.reset();
  if (!listener_ && machine_.link_dropped()) machine_.join_link();  // a cable that was put in again
}

void MachineServer::give_answers() {
  const base::Bytes answers = machine_.answers(now());
  if (line_ && !answers.empty()) (void)!write(line_.get(), answers.data(), answers.size());
}

void MachineServer::serve(Milliseconds patience, int extra_fd) {
  give_answers();
  if (machine_.next_answer() != Milliseconds::max()) patience = std::min(patience, machine_.next_answer() - now());
  std::array<pollfd, 3> watched = {{{line_.get(), POLLIN, 0}, {line_ ? -1 : listener_.get(), POLLIN, 0}, {extra_fd, POLLIN, 0}}};
  if (poll(watched.data(), watched.size(), static_cast<int>(std::max<std::int64_t>(patience.count(), 0))) <= 0) return;
  if (watched[0].revents != 0) take_bytes();
  if (watched[1].revents != 0) take_client();
  give_answers();
}

}  // namespace haisai::printer

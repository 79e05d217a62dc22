#include "kiosk/app/automation_client.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <thread>

namespace haisai::app {

base::Result<std::unique_ptr<AutomationClient>> AutomationClient::connect(const std::string& path, int patience_ms) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) {
    return base::Error{base::ErrorCode::automation_refused, "the socket's path is too long: " + path};
  }
  std::memcpy(address.sun_path, path.data(), path.size());
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(patience_ms);
  for (;;) {
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
      return std::unique_ptr<AutomationClient>(new AutomationClient(fd));
    }
    close(fd);
    if (std::chrono::steady_clock::now() >= end) {
      return base::Error{base::ErrorCode::automation_refused, "no kiosk answers at " + path};
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

AutomationClient::~AutomationClient() { close(fd_); }

base::Result<nlohmann::json> AutomationClient::ask(const nlohmann::json& request) {
  const std::string line = request.dump() + "\n";
  const base::Error gone{base::ErrorCode::automation_refused, "the kiosk closed the socket"};
  if (send(fd_, line.data(), line.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(line.size())) return gone;
  char bytes[65536];
  while (waiting_.find('\n') == std::string::npos) {
    const ssize_t n = recv(fd_, bytes, sizeof bytes, 0);
    if (n <= 0) return gone;
    waiting_.append(bytes, static_cast<std::size_t>(n));
  }
  const std::size_t end = waiting_.find('\n');
  auto reply = nlohmann::json::parse(waiting_.substr(0, end), nullptr, false);
  waiting_.erase(0, end + 1);
  if (reply.is_discarded()) return base::Error{base::ErrorCode::automation_refused, "the reply is not JSON"};
  return reply;
}

}  // namespace haisai::app

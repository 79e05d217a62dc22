#include "kiosk/app/automation_server.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <future>

#include "kiosk/base/assert.h"

namespace haisai::app {
namespace {

class SocketRequest : public AutomationRequest {
 public:
  explicit SocketRequest(std::string line) : line_(std::move(line)) {}
  // A request dropped unanswered (the program ends) must not leave the client waiting.
  ~SocketRequest() override {
    if (!answered_) reply_.set_value(R"({"ok":false,"error":"the program is ending"})");
  }
  const std::string& line() const override { return line_; }
  void answer(const std::string& json) override {
    HAISAI_ASSERT(!answered_);
    answered_ = true;
    reply_.set_value(json);
  }
  std::future<std::string> reply() { return reply_.get_future(); }

 private:
  std::string line_;
  std::promise<std::string> reply_;
  bool answered_ = false;
};

bool send_all(int fd, const std::string& text) {
  std::size_t sent = 0;
  while (sent < text.size()) {
    const ssize_t n = send(fd, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
    if (n <= 0 && errno != EINTR) return false;
    if (n > 0) sent += static_cast<std::size_t>(n);
  }
  return true;
}

base::Error refused(const std::string& why) { return {base::ErrorCode::automation_refused, why}; }

// Whether a program still listens at the path.
bool is_alive(const sockaddr_un& address) {
  const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const bool alive = connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  close(fd);
  return alive;
}

}  // namespace

base::Result<std::unique_ptr<AutomationServer>> AutomationServer::open(
    const std::string& path, std::function<void(std::shared_ptr<AutomationRequest>)> on_request) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.empty() || path.size() >= sizeof address.sun_path) {
    return refused("the socket's path must have 1 to 107 characters: " + path);
  }
  std::memcpy(address.sun_path, path.data(), path.size());
  struct stat info {};
  if (lstat(path.c_str(), &info) == 0) {
    if (!S_ISSOCK(info.st_mode)) return refused(path + " exists and is not a socket");
    if (is_alive(address)) return refused(path + " is in use by another program");
    unlink(path.c_str());
  }
  const int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const mode_t before = umask(0177);  // mode 0600 from the first moment
  const bool bound = bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  umask(before);
  if (!bound || listen(listener, 4) != 0) {
    const std::string why = std::strerror(errno);
    close(listener);
    return refused(path + ": " + why);
  }
  return std::unique_ptr<AutomationServer>(new AutomationServer(listener, path, std::move(on_request)));
}

AutomationServer::AutomationServer(int listener, std::string path,
                                   std::function<void(std::shared_ptr<AutomationRequest>)> on_request)
    : listener_(listener),
      stop_(eventfd(0, EFD_CLOEXEC)),
      path_(std::move(path)),
      on_request_(std::move(on_request)),
      thread_([this] { run(); }) {}

AutomationServer::~AutomationServer() {
  const std::uint64_t one = 1;
  (void)!write(stop_, &one, sizeof one);
  thread_.join();
  close(listener_);
  close(stop_);
  unlink(path_.c_str());
}

bool AutomationServer::wait_readable(int fd) const {
  for (;;) {
    pollfd fds[2] = {{fd, POLLIN, 0}, {stop_, POLLIN, 0}};
    if (poll(fds, 2, -1) < 0 && errno == EINTR) continue;
    if (fds[1].revents != 0) return false;
    if (fds[0].revents != 0) return true;
  }
}

void AutomationServer::run() {
  while (wait_readable(listener_)) {
    const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) continue;
    serve(client);
    close(client);
  }
}

void AutomationServer::serve(int client) {
  std::string waiting;
  char bytes[4096];
  while (wait_readable(client)) {
    const ssize_t n = recv(client, bytes, sizeof bytes, 0);
    if (n <= 0) return;
    waiting.append(bytes, static_cast<std::size_t>(n));
    for (std::size_t end = waiting.find('\n'); end != std::string::npos; end = waiting.find('\n')) {
      auto request = std::make_shared<SocketRequest>(waiting.substr(0, end));
      waiting.erase(0, end + 1);
      auto reply = request->reply();
      on_request_(std::move(request));
      if (!send_all(client, reply.get() + "\n")) return;
    }
    if (waiting.size() > kLineBytesMax) return;
  }
}

}  // namespace haisai::app

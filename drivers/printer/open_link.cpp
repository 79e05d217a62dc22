#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

#include "drivers/printer/fd_link.h"
#include "drivers/printer/printer_address.h"
#include "drivers/serial/serial_port.h"

namespace haisai::printer {
namespace {

using base::UniqueFd;

constexpr int kConnectMs = 2000;

base::Error offline(const std::string& place) {
  return {base::ErrorCode::printer_offline, place + ": " + std::strerror(errno)};
}

base::Result<std::unique_ptr<ByteLink>> open_device(const PrinterAddress& address) {
  UniqueFd fd(open(address.place.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!fd) return offline(address.place);
  return std::unique_ptr<ByteLink>(new FdLink(std::move(fd), false));
}

// XON/XOFF is safe: no answer of a printer looks like either (status_stream).
base::Result<std::unique_ptr<ByteLink>> open_serial(const PrinterAddress& address) {
  auto fd = serial::open_port({address.place, address.number, address.rtscts});
  if (!fd) return base::Error{base::ErrorCode::printer_offline, fd.error().detail};
  return std::unique_ptr<ByteLink>(new FdLink(std::move(fd).value(), true));
}

bool connected(int fd) {
  pollfd watched{fd, POLLOUT, 0};
  int error = 0;
  socklen_t size = sizeof error;
  if (poll(&watched, 1, kConnectMs) != 1) {
    errno = ETIMEDOUT;
    return false;
  }
  if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) != 0) return false;
  errno = error;
  return error == 0;
}

// Half-open connections show by themselves, and small questions leave at once.
void set_options(int fd) {
  const int on = 1;
  const int seconds = 10;
  const int unanswered_ms = 20'000;
  (void)setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
  (void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &seconds, sizeof seconds);
  (void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, &seconds, sizeof seconds);
  (void)setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &unanswered_ms, sizeof unanswered_ms);
  (void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

base::Result<std::unique_ptr<ByteLink>> open_tcp(const PrinterAddress& address) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = AI_NUMERICSERV;
  addrinfo* found = nullptr;
  if (getaddrinfo(address.place.c_str(), std::to_string(address.number).c_str(), &wanted, &found) != 0) {
    return base::Error{base::ErrorCode::printer_offline, address.place + ": no such host"};
  }
  const std::unique_ptr<addrinfo, void (*)(addrinfo*)> hosts(found, freeaddrinfo);
  for (const addrinfo* host = hosts.get(); host != nullptr; host = host->ai_next) {
    UniqueFd fd(socket(host->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!fd) continue;
    const bool begun = connect(fd.get(), host->ai_addr, host->ai_addrlen) == 0 || errno == EINPROGRESS;
    if (!begun || !connected(fd.get())) continue;
    set_options(fd.get());
    return std::unique_ptr<ByteLink>(new FdLink(std::move(fd), true));
  }
  return offline(address.place);
}

}  // namespace

base::Result<std::unique_ptr<ByteLink>> open_link(const PrinterAddress& address) {
  if (address.kind == PrinterAddress::Kind::tcp) return open_tcp(address);
  if (address.kind == PrinterAddress::Kind::cups) {
    return base::Error{base::ErrorCode::printer_offline, "a CUPS queue is no line"};
  }
  if (address.kind == PrinterAddress::Kind::serial) return open_serial(address);
  return open_device(address);
}

}  // namespace haisai::printer

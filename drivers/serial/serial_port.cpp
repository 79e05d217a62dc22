#include "drivers/serial/serial_port.h"

#include <fcntl.h>
#include <termios.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace haisai::serial {
namespace {

constexpr std::array<std::pair<int, speed_t>, 5> kSpeeds = {
    {{9600, B9600}, {19200, B19200}, {38400, B38400}, {57600, B57600}, {115200, B115200}}};

const std::pair<int, speed_t>* find(int baud) {
  const auto* found = std::find_if(kSpeeds.begin(), kSpeeds.end(), [baud](const auto& one) { return one.first == baud; });
  return found == kSpeeds.end() ? nullptr : found;
}

bool set_up(int fd, const Port& port) {
  termios line{};
  if (tcgetattr(fd, &line) != 0) return false;
  cfmakeraw(&line);
  line.c_cflag |= CLOCAL | CREAD;
  if (port.rtscts) {
    line.c_cflag |= CRTSCTS;
  } else {
    line.c_iflag |= IXON;
  }
  cfsetispeed(&line, find(port.baud)->second);
  cfsetospeed(&line, find(port.baud)->second);
  return tcsetattr(fd, TCSANOW, &line) == 0;
}

}  // namespace

bool is_speed(int baud) { return find(baud) != nullptr; }

base::Result<base::UniqueFd> open_port(const Port& port) {
  errno = EINVAL;
  base::UniqueFd fd(is_speed(port.baud) ? open(port.device.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) : -1);
  if (!fd || !set_up(fd.get(), port)) {
    return base::Error{base::ErrorCode::file_unreadable, port.device + ": " + std::strerror(errno)};
  }
  return fd;
}

}  // namespace haisai::serial

#include "drivers/scanner/serial_scanner.h"

#include <poll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace haisai::scanner {
namespace {

Milliseconds steady_now() {
  return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace

base::Result<std::unique_ptr<SerialScanner>> SerialScanner::open(const serial::Port& port, WedgeMarks marks,
                                                                 std::function<void(Decision)> tell) {
  auto line = serial::open_port(port);
  if (!line) return line.error();
  base::UniqueFd stop(eventfd(0, EFD_CLOEXEC));
  if (!stop) return base::Error{base::ErrorCode::file_unreadable, "eventfd"};
  return std::unique_ptr<SerialScanner>(
      new SerialScanner(std::move(line).value(), std::move(stop), std::move(marks), std::move(tell)));
}

SerialScanner::SerialScanner(base::UniqueFd line, base::UniqueFd stop, WedgeMarks marks, std::function<void(Decision)> tell)
    : line_(std::move(line)),
      stop_(std::move(stop)),
      codes_(std::move(marks)),
      tell_(std::move(tell)),
      thread_([this] { run(); }) {}

SerialScanner::~SerialScanner() {
  const std::uint64_t one = 1;
  (void)!write(stop_.get(), &one, sizeof one);
  thread_.join();
}

void SerialScanner::run() {
  for (;;) {
    std::array<pollfd, 2> watched = {{{stop_.get(), POLLIN, 0}, {line_.get(), POLLIN, 0}}};
    const auto due = codes_.deadline();
    const auto patience = due ? std::max<std::int64_t>((*due - steady_now()).count(), 0) : std::int64_t{-1};
    (void)poll(watched.data(), watched.size(), static_cast<int>(patience));
    if (watched[0].revents != 0) return;
    std::array<base::Byte, 1024> bytes{};
    const ssize_t count = watched[1].revents != 0 ? read(line_.get(), bytes.data(), bytes.size()) : -1;
    if (watched[1].revents != 0 && (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))) {
      line_.reset();  // unplugged: poll ignores it from here on
    }
    const auto size = static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    for (Decision& decision : codes_.take({bytes.data(), size}, steady_now())) tell_(std::move(decision));
  }
}

}  // namespace haisai::scanner

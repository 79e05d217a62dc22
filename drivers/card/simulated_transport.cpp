#include "drivers/card/simulated_transport.h"

#include <sys/socket.h>

#include <array>
#include <optional>

#include "drivers/card/simulated_wire.h"

namespace haisai::card {
namespace {

// One packet; nothing when none waits (with MSG_DONTWAIT), empty when the other end is gone.
std::optional<base::Bytes> receive(int fd, int flags) {
  std::array<base::Byte, wire::kMaxMessageBytes> buffer{};
  const ssize_t size = recv(fd, buffer.data(), buffer.size(), flags);
  if (size < 0 && (errno == EAGAIN || errno == EINTR)) return std::nullopt;
  base::Bytes message(buffer.begin(), buffer.begin() + std::max<ssize_t>(size, 0));
  base::wipe(buffer.data(), buffer.size());
  return message;
}

}  // namespace

void SimulatedTransport::note_presence(base::ByteView message) {
  if (message.size() != 6 || message[1] > static_cast<base::Byte>(Presence::kLastKind)) return;
  known_.kind = static_cast<Presence::Kind>(message[1]);
  known_.generation = static_cast<std::uint32_t>(message[2]) << 24 |
                      static_cast<std::uint32_t>(message[3]) << 16 |
                      static_cast<std::uint32_t>(message[4]) << 8 | message[5];
}

Presence SimulatedTransport::presence() {
  while (const auto message = receive(fd_.get(), MSG_DONTWAIT)) {
    if (message->empty()) {
      known_.kind = Presence::Kind::service_down;
      break;
    }
    if (message->front() == wire::kPresence) note_presence(*message);
  }
  return known_;
}

base::Result<base::Bytes> SimulatedTransport::ask(base::ByteView request) {
  const base::Error gone{base::ErrorCode::card_service_down, "simulated reader is gone"};
  if (send(fd_.get(), request.data(), request.size(), MSG_NOSIGNAL) < 0) return gone;
  while (true) {
    auto message = receive(fd_.get(), 0);
    if (!message) continue;  // interrupted
    if (message->empty()) return gone;
    if (message->front() == wire::kPresence) {
      note_presence(*message);
    } else if (message->front() == wire::kError && message->size() == 3) {
      connected_ = false;
      const auto code = static_cast<base::ErrorCode>((*message)[1] << 8 | (*message)[2]);
      return base::Error{code, "simulated reader"};
    } else {
      return std::move(*message);
    }
  }
}

base::Result<void> SimulatedTransport::connect(bool cold) {
  const auto answer = ask(base::Bytes{wire::kConnect, static_cast<base::Byte>(cold ? 1 : 0)});
  if (!answer) return answer.error();
  connected_ = true;
  return {};
}

base::Result<base::Bytes> SimulatedTransport::transmit(base::ByteView command) {
  base::Bytes request;
  request.reserve(command.size() + 1);
  request.push_back(wire::kTransmit);
  request.insert(request.end(), command.begin(), command.end());
  auto message = ask(request);
  base::wipe(request);
  if (!message) return message.error();
  base::Bytes answer(message->begin() + 1, message->end());
  base::wipe(*message);
  return answer;
}

void SimulatedTransport::power_down() {
  if (!connected_) return;
  connected_ = false;
  (void)send(fd_.get(), &wire::kPowerDown, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
}

}  // namespace haisai::card

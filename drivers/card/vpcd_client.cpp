#include "drivers/card/vpcd_client.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>

namespace haisai::card {
namespace {

enum Control : base::Byte { kPowerOff = 0, kPowerOn = 1, kReset = 2, kGetAtr = 4 };

bool read_all(int fd, base::Byte* to, std::size_t size) {
  // vpcd writes length and content apart; without an acknowledgement at once (the kernel forgets the
  // wish, so it is told each time) its second write waits 40 ms for the first.
  const int on = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
  while (size > 0) {
    const ssize_t got = recv(fd, to, size, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    to += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

// Why serving ends when stop_fd became readable or the reader went away within the delay.
std::optional<VpcdClient::End> interrupted_within(int stop_fd, int reader_fd, std::chrono::milliseconds delay) {
  if (delay.count() <= 0) return std::nullopt;
  std::array<pollfd, 2> polled = {{{stop_fd, POLLIN, 0}, {reader_fd, POLLRDHUP, 0}}};
  if (poll(polled.data(), polled.size(), static_cast<int>(delay.count())) <= 0) return std::nullopt;
  return polled[0].revents != 0 ? VpcdClient::End::stopped : VpcdClient::End::peer_closed;
}

}  // namespace

base::Result<VpcdClient> VpcdClient::connect(const std::string& host, int port) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  const base::Error down{base::ErrorCode::card_service_down,
                         "no virtual reader at " + host + ":" + std::to_string(port)};
  if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) return down;
  UniqueFd socket_fd;
  for (const addrinfo* at = found; at != nullptr; at = at->ai_next) {
    UniqueFd candidate(socket(at->ai_family, at->ai_socktype | SOCK_CLOEXEC, at->ai_protocol));
    if (!candidate || ::connect(candidate.get(), at->ai_addr, at->ai_addrlen) != 0) continue;
    socket_fd = std::move(candidate);
    break;
  }
  freeaddrinfo(found);
  if (!socket_fd) return down;
  const int on = 1;
  setsockopt(socket_fd.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return VpcdClient(std::move(socket_fd));
}

bool VpcdClient::read_message(base::Bytes& message) {
  std::array<base::Byte, 2> length{};
  if (!read_all(socket_.get(), length.data(), length.size())) return false;
  message.assign(static_cast<std::size_t>(length[0] << 8 | length[1]), 0);
  return read_all(socket_.get(), message.data(), message.size());
}

bool VpcdClient::write_message(base::ByteView message) {
  base::Bytes framed;
  framed.reserve(message.size() + 2);
  framed.push_back(static_cast<base::Byte>(message.size() >> 8));
  framed.push_back(static_cast<base::Byte>(message.size()));
  framed.insert(framed.end(), message.begin(), message.end());
  const ssize_t sent = send(socket_.get(), framed.data(), framed.size(), MSG_NOSIGNAL);
  base::wipe(framed);
  return sent == static_cast<ssize_t>(message.size()) + 2;
}

bool VpcdClient::control(SimulatedCard& card, const Faults& faults, base::Byte code) {
  if (code == kPowerOff) card.power_off();
  if (code == kReset || code == kPowerOn) card.reset();
  // vpcd asks for the ATR also to see whether a card is there: a dead card is there, but what it says to power is
  // longer than any ATR, which vpcd takes for a failure. (It would wait for ever for one that says nothing.)
  constexpr std::array<base::Byte, 40> kNoAtr = {};
  const bool is_dead = faults.dead && just_powered_;
  just_powered_ = code == kReset || code == kPowerOn;
  return code != kGetAtr || write_message(is_dead ? base::ByteView(kNoAtr) : base::ByteView(card.atr()));
}

std::optional<VpcdClient::End> VpcdClient::answer(SimulatedCard& card, LiveFaults& live, int stop_fd,
                                                  base::ByteView command) {
  const Faults faults = live.now();
  const int index = live.next_index();
  if (const auto end = interrupted_within(stop_fd, socket_.get(), faults.wait_before(index))) return end;
  switch (faults.at(index)) {
    case Faults::Act::remove:
    case Faults::Act::unplug:
      return End::removed;
    case Faults::Act::mute:
      return std::nullopt;
    case Faults::Act::swap:
      card.power_off();
      break;
    case Faults::Act::answer:
      break;
  }
  base::Bytes answer = faults.spoilt(index, card.transmit(command));
  const bool sent = write_message(answer);
  base::wipe(answer);
  if (!sent) return End::peer_closed;
  return std::nullopt;
}

VpcdClient::End VpcdClient::serve(SimulatedCard& card, LiveFaults& faults, int stop_fd) {
  base::Bytes message;
  while (true) {
    std::array<pollfd, 2> polled = {{{socket_.get(), POLLIN, 0}, {stop_fd, POLLIN, 0}}};
    if (poll(polled.data(), polled.size(), -1) < 0 && errno != EINTR) return End::stopped;
    if (polled[1].revents != 0) return End::stopped;
    if (polled[0].revents == 0) continue;
    if (!read_message(message)) return End::peer_closed;
    if (message.size() <= 1) {
      if (!message.empty() && !control(card, faults.now(), message[0])) return End::peer_closed;
      continue;
    }
    const auto end = answer(card, faults, stop_fd, message);
    base::wipe(message);
    if (end) return *end;
  }
}

}  // namespace haisai::card

#include "drivers/card/worker.h"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <memory>

#include "drivers/card/pcsc_transport.h"
#include "drivers/card/simulated_transport.h"
#include "drivers/card/worker_hardening.h"
#include "drivers/card/worker_protocol.h"

namespace haisai::card {
namespace {

using base::ErrorCode;
using model::CardSecret;
using Kind = Message::Kind;

// Another program may be letting the card go just now, or the card may not lie still yet.
constexpr int kConnectTries = 5;
constexpr int kConnectWaitMs = 200;

bool may_pass(ErrorCode code) {
  return code == ErrorCode::card_busy || code == ErrorCode::card_mute || code == ErrorCode::card_unreadable;
}

bool is_gone(ErrorCode code) {
  return code == ErrorCode::card_no_card || code == ErrorCode::card_no_reader ||
         code == ErrorCode::card_removed;
}

}  // namespace

Worker::Worker(Transport& transport, int parent_fd, const WorkerOptions& options)
    : transport_(transport),
      parent_fd_(parent_fd),
      allow_face_code_(options.allow_face_code),
      tell_dates_(options.tell_dates),
      card_(transport, options.allow_last_try) {}

void Worker::run() {
  while (stage_ != Stage::ended) {
    look();
    if (stage_ == Stage::ended) break;
    std::array<pollfd, 2> polled = {{{parent_fd_, POLLIN, 0}, {transport_.presence_fd(), POLLIN, 0}}};
    (void)poll(polled.data(), polled.size(), -1);
    if (polled[0].revents == 0) continue;
    hear();
    base::wipe_stack();  // it may wait now for as long as the card lies there
  }
  transport_.power_down();
}

void Worker::look() {
  const Presence now = transport_.presence();
  if (now == last_) return;
  if (stage_ == Stage::waiting) {
    look_while_waiting(now);
  } else {
    look_at_held_card(now);
  }
  last_ = now;
}

void Worker::look_while_waiting(const Presence& now) {
  switch (now.kind) {
    case Presence::Kind::service_down:
      return tell_once(Kind::service_down);
    case Presence::Kind::no_reader:
      // Generation 0: the watch has not looked yet.
      if (now.generation != 0) tell_once(Kind::no_reader);
      return;
    case Presence::Kind::empty:
      seen_empty_ = true;
      return tell_once(Kind::waiting);
    case Presence::Kind::card:
      // A card that lay here before us may still be open from a program that died: power it down first.
      return meet_card(!seen_empty_);
    case Presence::Kind::two_cards:
      return fail({ErrorCode::card_two, "cards on two readers"});
    case Presence::Kind::refused:
      if (last_told_ != Kind::failed) tell({.kind = Kind::failed, .code = ErrorCode::card_refused});
      return;
  }
}

void Worker::look_at_held_card(const Presence& now) {
  if (now.kind == Presence::Kind::service_down) {
    service_lost_ = true;
    // Also after the read: whether the card still lies there can't be seen any more.
    fail({ErrorCode::card_service_down, "card service lost"});
    return;
  }
  if (service_lost_ && now.kind != Presence::Kind::empty) {
    // pcscd is back and counts anew; until it has found the reader nothing is known of the card.
    service_lost_ = now.kind != Presence::Kind::card;
    return;
  }
  // One of two was taken away: the other one still has to go.
  if (let_go_ && now.kind == Presence::Kind::card && last_.kind == Presence::Kind::two_cards) return;
  transport_.power_down();
  tell({.kind = Kind::removed});
  stage_ = Stage::ended;
}

base::Result<void> Worker::connect(bool cold) {
  auto connected = transport_.connect(cold);
  for (int i = 1; i < kConnectTries && !connected && may_pass(connected.error().code); ++i) {
    pollfd parent = {parent_fd_, POLLIN, 0};
    if (poll(&parent, 1, kConnectWaitMs) > 0) break;  // the terminal wants something else
    connected = transport_.connect(cold);
  }
  return connected;
}

void Worker::meet_card(bool cold) {
  tell_once(Kind::checking);
  const auto connected = connect(cold);
  if (!connected) {
    // Lifted again at once: go on waiting for it to lie still.
    if (!is_gone(connected.error().code)) fail(connected.error());
    return;
  }
  if (const auto selected = card_.select(); !selected) {
    if (selected.error().code != ErrorCode::card_not_mynumber) return fail(selected.error());
    const auto other = card_.what_else();
    return other ? fail(selected.error(), *other) : fail(other.error());
  }
  ask_tries_of(CardSecret::pin);
}

void Worker::ask_tries_of(CardSecret secret) {
  const auto tries = card_.tries_left(secret);
  if (!tries) return refuse(tries.error(), secret);
  stage_ = Stage::ready;
  tell({.kind = Kind::ready, .tries_left = *tries, .secret = secret});
}

void Worker::hear() {
  std::array<base::Byte, 1 + kFaceCodeDigits + 1> packet{};  // one byte more, to see a packet too long
  const ssize_t size = recv(parent_fd_, packet.data(), packet.size(), MSG_DONTWAIT);
  if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (size <= 0 || packet[0] == kStopMessage) {
    stage_ = Stage::ended;
    return;
  }
  const base::Byte kind = packet[0];
  if (kind == kLetGoMessage) return let_go();
  base::SecretBuffer digits;
  for (ssize_t i = 1; i < size; ++i) digits.push_back(packet[static_cast<std::size_t>(i)]);
  base::wipe(packet.data(), packet.size());
  // What comes late, for a card that is not there any more, is dropped.
  if (stage_ != Stage::ready) return;
  if (kind == kPinMessage) return try_secret(digits, CardSecret::pin);
  if (!allow_face_code_) return;
  if (kind == kAskFaceCodeMessage) return ask_tries_of(CardSecret::face_code);
  if (kind == kFaceCodeMessage) return try_secret(digits, CardSecret::face_code);
}

void Worker::let_go() {
  transport_.power_down();
  tell({.kind = Kind::let_go});
  let_go_ = true;
  const bool card_lies = last_.kind == Presence::Kind::card || last_.kind == Presence::Kind::two_cards;
  stage_ = card_lies ? Stage::done : Stage::ended;
}

void Worker::try_secret(const base::SecretBuffer& digits, CardSecret secret) {
  auto four = card_.read(digits, secret);
  if (four) return tell_read(std::move(*four));
  const ErrorCode code = four.error().code;
  if (code != ErrorCode::card_pin_wrong && code != ErrorCode::card_pin_format) return refuse(four.error(), secret);
  tell({.kind = Kind::failed, .tries_left = four.error().tries_left, .code = code, .secret = secret});
}

// The items first: the dates must not keep the resident waiting.
void Worker::tell_read(model::BasicFour four) {
  const ReadCost& cost = card_.cost();
  tell({.kind = Kind::read,
        .four = std::move(four),
        .apdus = cost.apdus,
        .bytes = cost.bytes,
        .ms = static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(cost.time).count())});
  if (tell_dates_) tell({.kind = Kind::dated, .dates = card_.dates()});
  transport_.power_down();
  stage_ = Stage::done;
}

// Whether the resident may go on with the card that lies there, by its other secret.
bool Worker::other_way_open(ErrorCode code, CardSecret secret) const {
  const bool shut = code == ErrorCode::card_pin_locked || code == ErrorCode::card_pin_unset ||
                    code == ErrorCode::card_pin_last_try;
  if (!shut || !allow_face_code_) return false;
  return secret == CardSecret::pin || card_.may_try(CardSecret::pin);
}

void Worker::refuse(const base::Error& error, CardSecret secret) {
  if (!other_way_open(error.code, secret)) return fail(error, {}, secret);
  stage_ = Stage::ready;
  tell({.kind = Kind::failed, .tries_left = error.tries_left, .code = error.code, .secret = secret});
}

void Worker::fail(const base::Error& error, model::OtherCard other, CardSecret secret) {
  transport_.power_down();
  stage_ = Stage::done;
  tell({.kind = Kind::failed, .tries_left = error.tries_left, .code = error.code, .other = other, .secret = secret});
}

void Worker::tell(const Message& message) {
  last_told_ = message.kind;
  base::Bytes packet = encode_message(message);
  // A terminal that does not listen any more is noticed by hear().
  (void)send(parent_fd_, packet.data(), packet.size(), MSG_NOSIGNAL);
  base::wipe(packet);
}

void Worker::tell_once(Kind kind) {
  if (last_told_ != kind) tell({.kind = kind});
}

int run_card_worker(const WorkerOptions& options) {
  int type = 0;
  socklen_t size = sizeof type;
  if (getsockopt(kWorkerFd, SOL_SOCKET, SO_TYPE, &type, &size) != 0 || type != SOCK_SEQPACKET) return 1;
  if (!harden_worker(options.simulated ? kSimulatedReaderFd : kWorkerFd)) return 1;
  std::unique_ptr<Transport> transport;
  if (options.simulated) {
    transport = std::make_unique<SimulatedTransport>(UniqueFd(kSimulatedReaderFd));
  } else {
    transport = std::make_unique<PcscTransport>(options.reader);
  }
  Worker(*transport, kWorkerFd, options).run();
  return 0;
}

}  // namespace haisai::card

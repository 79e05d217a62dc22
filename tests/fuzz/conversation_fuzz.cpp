// A whole visit with a hostile card: the real worker between a scripted card and a terminal that sends a PIN
// or a face code whenever it is asked for one. First byte: bit 0 allows the last try, bits 1-2 say how many the resident
// has, bit 3 allows the face code, bit 4 asks for the dates.
#include <sys/socket.h>

#include <array>
#include <string_view>

#include "drivers/card/worker.h"
#include "drivers/card/worker_protocol.h"
#include "no_waiting.h"
#include "scripted_card.h"

namespace {

using namespace haisai;
using Kind = card::Message::Kind;

// Looks like the reader to the worker; each look is a turn of the terminal at the other end of the socket.
class Terminal final : public card::Transport {
 public:
  Terminal(fuzz::ScriptedCard& scripted, int fd, int pins) : card_(scripted), fd_(fd), pins_(pins) {}

  card::Presence presence() override {
    bool heard = false;
    base::Byte packet[card::kMaxPacketBytes + 1];
    for (ssize_t n = 0; (n = recv(fd_, packet, sizeof packet, MSG_DONTWAIT)) > 0; heard = true) {
      const auto message = card::decode_message({packet, static_cast<std::size_t>(n)});
      if (!message) __builtin_trap();  // our own worker says only what we understand
      hear(*message);
    }
    if (!heard && ++quiet_ == 2) card_.lift();
    if (quiet_ > 3) (void)send(fd_, &card::kStopMessage, 1, MSG_DONTWAIT);
    if (card_.pins() > sent_) __builtin_trap();
    return card_.presence();
  }
  int presence_fd() const override { return -1; }
  base::Result<void> connect(bool cold) override { return card_.connect(cold); }
  base::Result<base::Bytes> transmit(base::ByteView command) override { return card_.transmit(command); }
  void power_down() override { card_.power_down(); }

 private:
  void hear(const card::Message& message) {
    const bool asks = message.kind == Kind::ready || (message.kind == Kind::failed && message.tries_left > 0 &&
                                                      message.code == base::ErrorCode::card_pin_wrong);
    if (message.kind == Kind::read && !card_.opened()) __builtin_trap();
    const bool shut = message.kind == Kind::failed && message.secret == model::CardSecret::pin && message.tries_left < 2;
    if (shut) (void)send(fd_, &card::kAskFaceCodeMessage, 1, MSG_DONTWAIT);  // dropped where it is not allowed
    if (!asks || sent_ == pins_) return;
    const std::string_view digits = message.secret == model::CardSecret::pin ? "P1234" : "F12345678901234";
    if (send(fd_, digits.data(), digits.size(), MSG_DONTWAIT) > 0) ++sent_;
  }

  fuzz::ScriptedCard& card_;
  int fd_;
  int pins_;
  int sent_ = 0;
  int quiet_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT: libFuzzer's name
  if (size == 0) return 0;
  static const auto ends = [] {
    std::array<int, 2> made{};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, made.data()) != 0) __builtin_trap();
    return made;
  }();
  const card::WorkerOptions options{.allow_last_try = (data[0] & 1) != 0,
                                    .allow_face_code = (data[0] & 8) != 0,
                                    .tell_dates = (data[0] & 16) != 0,
                                    .reader = {}};
  fuzz::ScriptedCard scripted({data + 1, size - 1}, options.allow_last_try);
  Terminal terminal(scripted, ends[0], 1 + (data[0] >> 1 & 3));
  card::Worker(terminal, ends[1], options).run();
  // Nothing of this visit waits for the next one.
  base::Byte left[card::kMaxPacketBytes + 1];
  for (const int fd : ends) {
    while (recv(fd, left, sizeof left, MSG_DONTWAIT) > 0) {
    }
  }
  return 0;
}

#include <poll.h>

#include <chrono>
#include <cstdio>

#include "drivers/card/card_link.h"
#include "drivers/card/pin_text.h"
#include "kiosk/app/commands/card_commands.h"
#include "kiosk/app/secret_line.h"

namespace haisai::app {
namespace {

using base::ErrorCode;
using card::Message;
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kDeadline = 10s;    // of the whole command, unless --wait asks for longer
constexpr auto kReadingTime = 8s;  // kept for the card after the longest wait

bool pin_from_stdin(base::SecretBuffer& pin) {
  base::SecretBuffer line;
  const bool fits = secret_line("PIN (4 digits): ", line);
  return card::pin_from_text(line.view(), pin) && fits;
}

struct Reading {
  card::CardLink& link;
  const base::SecretBuffer& pin;
  Clock::time_point card_until;  // by then a card must lie there
  Clock::time_point until;
  ErrorCode while_waiting = ErrorCode::card_no_card;
  bool card_seen = false;
  bool pin_sent = false;
};

// What to say when time runs out.
ErrorCode late(const Reading& reading) {
  if (reading.pin_sent) return ErrorCode::card_unknown_outcome;
  return reading.card_seen ? ErrorCode::card_unreadable : reading.while_waiting;
}

// The next message, or an end by deadline.
Message next(Reading& reading) {
  while (true) {
    if (auto message = reading.link.receive()) return std::move(*message);
    const auto until = reading.card_seen ? reading.until : reading.card_until;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
    if (left.count() <= 0) return {.kind = Message::Kind::failed, .code = late(reading)};
    pollfd polled = {reading.link.fd(), POLLIN, 0};
    (void)poll(&polled, 1, static_cast<int>(left.count()));
  }
}

// Until the four items or the reason there are none.
Message read_until_done(Reading& reading) {
  using Kind = Message::Kind;
  while (true) {
    Message message = next(reading);
    switch (message.kind) {
      case Kind::no_reader:
        reading.while_waiting = ErrorCode::card_no_reader;
        break;
      case Kind::service_down:
        reading.while_waiting = ErrorCode::card_service_down;
        break;
      case Kind::waiting:
        reading.while_waiting = ErrorCode::card_no_card;
        break;
      case Kind::checking:
        reading.card_seen = true;
        break;
      case Kind::ready:
        reading.pin_sent = reading.link.send_secret(reading.pin);
        if (!reading.pin_sent) return {.kind = Kind::failed, .code = ErrorCode::card_worker_lost};
        break;
      case Kind::removed:
        return {.kind = Kind::failed, .code = ErrorCode::card_removed};
      case Kind::dated:  // only where asked for
      case Kind::let_go:
      case Kind::ended:
        return {.kind = Kind::failed, .code = ErrorCode::card_worker_lost};
      case Kind::read:
      case Kind::failed:
        return message;
    }
  }
}

int fail_card(const Globals& globals, const Message& failed) {
  base::Error error{failed.code, {}};
  error.tries_left = failed.tries_left;
  if (failed.code != ErrorCode::card_not_mynumber) {
    return fail(globals, error, card_words(failed.code, failed.tries_left));
  }
  return fail(globals, error, other_card_words(failed.other), {{"kind", model::name_of(failed.other)}});
}

int fail_card(const Globals& globals, ErrorCode code) {
  return fail_card(globals, Message{.kind = Message::Kind::failed, .code = code});
}

}  // namespace

int card_read(const Globals& globals, const CardReadOptions& options) {
  base::SecretBuffer pin;
  if (!pin_from_stdin(pin)) return fail_card(globals, ErrorCode::card_pin_format);
  const auto start = Clock::now();
  const auto wait = std::chrono::seconds(options.wait_s);
  auto link = card::CardLink::start({.program = "/proc/self/exe", .reader = options.reader});
  if (!link) return fail_card(globals, link.error().code);
  Reading reading{**link, pin, start + wait,
                  start + std::max<Clock::duration>(kDeadline, wait + kReadingTime)};
  const Message message = read_until_done(reading);
  if (message.kind != Message::Kind::read) return fail_card(globals, message);
  const model::BasicFour& four = message.four;
  const nlohmann::json json = {{"name", four.name.reveal()},
                               {"address", four.address.reveal()},
                               {"birth_date", four.birth_date.reveal()},
                               {"sex", four.sex.reveal()},
                               {"apdus", message.apdus},
                               {"bytes", message.bytes},
                               {"ms", message.ms}};
  const std::string text = four.name.reveal() + "\n" + four.address.reveal() + "\n" +
                           four.birth_date.reveal() + "\n" + four.sex.reveal();
  return answer(globals, json, text);
}

}  // namespace haisai::app

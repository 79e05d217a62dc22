// Waits on a CardLink in tests.
#pragma once

#include <poll.h>

#include <chrono>
#include <optional>
#include <thread>

#include "drivers/card/card_link.h"

namespace haisai::card {

inline std::optional<Message> next_message(CardLink& link, std::chrono::milliseconds limit) {
  const auto until = std::chrono::steady_clock::now() + limit;
  while (true) {
    if (auto message = link.receive()) return message;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return std::nullopt;
    pollfd polled = {link.fd(), POLLIN, 0};
    (void)poll(&polled, 1, static_cast<int>(left.count()));
  }
}

// The first message of this kind; others before it are dropped. Nothing when it does not come in time,
// or the worker ends first.
inline std::optional<Message> await(CardLink& link, Message::Kind kind,
                                    std::chrono::milliseconds limit = std::chrono::seconds(10)) {
  while (auto message = next_message(link, limit)) {
    if (message->kind == kind) return message;
    if (message->kind == Message::Kind::ended) return std::nullopt;
  }
  return std::nullopt;
}

// Whether this comes true within 10 s, and stays true for so long: what the threads of the simulated reader and of the
// reaper do comes a moment after the link has told the end.
template <typename Condition>
bool comes_true(Condition&& condition, std::chrono::milliseconds stays = {}) {
  using Clock = std::chrono::steady_clock;
  const auto limit = Clock::now() + std::chrono::seconds(10);
  std::optional<Clock::time_point> since;
  while (Clock::now() < limit) {
    if (!condition()) {
      since.reset();
    } else if (Clock::now() - (since ? *since : since.emplace(Clock::now())) >= stays) {
      return true;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return false;
}

}  // namespace haisai::card

// Every fault at every command of a read, wherever the card lies: what a visit may end with, and what must hold
// afterwards. Shared by the simulated reader and the real pcscd.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "lab.h"
#include "link_watch.h"

namespace haisai::card {

using FaultOutcome = std::optional<Message>;

// Commands of one read: selection, tries, PIN, record, and the read that overwrites the buffers.
inline constexpr int kReadCommands = 5;

inline bool nightly() { return std::getenv("HAISAI_NIGHTLY") != nullptr; }

// How late each answer comes, in ms, beside the fault.
inline std::vector<int> fault_timings() { return nightly() ? std::vector{0, 40, 250} : std::vector{0}; }

// Ten kinds that have a place in the read; delay and the reader's own kinds are the caller's.
inline std::vector<std::string> faults_at(int n) {
  const std::string at = "=" + std::to_string(n);
  return {"status" + at + ":6F00", "status" + at + ":6A82", "short" + at, "garbage" + at, "long" + at,
          "loop61" + at, "wrong6C" + at, "swap" + at, "late" + at + ":150", "delay=30"};
}

inline bool is_silent(const std::string& fault) { return fault.starts_with("mute"); }

// How long a visit waits for the worker's next word.
inline std::chrono::milliseconds patience_for(const std::string& fault) {
  return std::chrono::milliseconds(is_silent(fault) ? 300 : 5000);
}

inline Faults faults_of(const std::string& text, int delay_ms = 0) {
  Faults faults;
  EXPECT_TRUE(parse_fault(text, faults)) << text;
  if (delay_ms > 0) faults.delay = std::chrono::milliseconds(delay_ms);
  return faults;
}

// One visit with the right PIN, sent once. The answer it ended with; nothing when the card fell silent, after
// which the worker is killed as the terminal does. The worker is gone afterwards.
inline FaultOutcome visit(const LinkOptions& options, std::chrono::milliseconds patience) {
  auto link = CardLink::start(options);
  if (!link) return std::nullopt;
  FaultOutcome outcome;
  while (auto message = next_message(**link, patience)) {
    using Kind = Message::Kind;
    if (message->kind == Kind::ready) {
      EXPECT_TRUE((*link)->send_secret(secret("1234")));
      continue;
    }
    const bool over = message->kind == Kind::read || message->kind == Kind::failed || message->kind == Kind::removed ||
                      message->kind == Kind::ended;
    if (!over) continue;
    outcome = std::move(message);
    break;
  }
  (*link)->stop();
  if (!outcome || outcome->kind != Message::Kind::ended) (void)await(**link, Message::Kind::ended, std::chrono::seconds(3));
  return outcome;
}

inline void expect_the_right_four(const Message& message) {
  EXPECT_EQ(message.four.name.reveal(), "髙橋　𠮷男");
  EXPECT_EQ(message.four.address.reveal(), "沖縄県那覇市首里金城町１丁目２番３号");
  EXPECT_EQ(message.four.birth_date.reveal(), "1962-11-03");
  EXPECT_EQ(message.four.sex.reveal(), "1");
}

// The right four items, or an error that has its own sentence and leads on. may_be_silent: the card itself is, and
// the terminal's deadline, not the worker, ends it.
inline void expect_sane(const FaultOutcome& outcome, bool may_be_silent) {
  using base::ErrorCode;
  if (!outcome) {
    EXPECT_TRUE(may_be_silent) << "the worker said nothing";
    return;
  }
  if (outcome->kind == Message::Kind::read) return expect_the_right_four(*outcome);
  if (outcome->kind == Message::Kind::removed || outcome->kind == Message::Kind::ended) return;
  const ErrorCode may_be[] = {ErrorCode::card_removed,   ErrorCode::card_unreadable,      ErrorCode::card_not_mynumber,
                              ErrorCode::card_mute,      ErrorCode::card_two,             ErrorCode::card_no_card,
                              ErrorCode::card_no_reader, ErrorCode::card_service_down,    ErrorCode::card_pin_unset,
                              ErrorCode::card_unknown_outcome};
  EXPECT_NE(std::find(std::begin(may_be), std::end(may_be), outcome->code), std::end(may_be))
      << base::name_of(outcome->code);
}

// What must hold once the cause has ended: a fresh worker reads the card within 5 s.
inline void expect_recovery(const LinkOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  FaultOutcome again;
  do {
    again = visit(options, std::chrono::seconds(5));
  } while ((!again || again->kind != Message::Kind::read) &&
           std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  ASSERT_TRUE(again && again->kind == Message::Kind::read)
      << "not read again: " << (again ? base::name_of(again->code) : "silence");
  expect_the_right_four(*again);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace haisai::card

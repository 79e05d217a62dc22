// What a simulated reader and the worker at its other end say to each other, one packet a message.
// Both ends are this program. The first byte names the message.
#pragma once

#include <array>
#include <cstdint>

#include "drivers/card/transport.h"
#include "kiosk/base/error.h"

namespace haisai::card::wire {

// Worker to reader.
inline constexpr base::Byte kConnect = 'C';   // + 1: cold
inline constexpr base::Byte kTransmit = 'T';  // + command
inline constexpr base::Byte kPowerDown = 'D';
// Reader to worker.
inline constexpr base::Byte kPresence = 'P';  // + kind, generation (4 bytes, big endian)
inline constexpr base::Byte kConnected = 'K';
inline constexpr base::Byte kAnswer = 'R';  // + answer with status word
inline constexpr base::Byte kError = 'E';   // + ErrorCode (2 bytes, big endian)

inline constexpr std::size_t kMaxMessageBytes = 512;

inline std::array<base::Byte, 6> presence_message(const Presence& p) {
  return {kPresence,
          static_cast<base::Byte>(p.kind),
          static_cast<base::Byte>(p.generation >> 24),
          static_cast<base::Byte>(p.generation >> 16),
          static_cast<base::Byte>(p.generation >> 8),
          static_cast<base::Byte>(p.generation)};
}

inline std::array<base::Byte, 3> error_message(base::ErrorCode code) {
  const auto number = static_cast<std::uint16_t>(code);
  return {kError, static_cast<base::Byte>(number >> 8), static_cast<base::Byte>(number)};
}

}  // namespace haisai::card::wire

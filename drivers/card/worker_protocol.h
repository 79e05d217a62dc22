// The socket between terminal and card worker: one packet a message. What comes from the worker is
// checked like what comes from a card, because a hostile card may speak through it.
#pragma once

#include <optional>

#include "drivers/card/message.h"
#include "kiosk/base/bytes.h"

namespace haisai::card {

inline constexpr int kWorkerFd = 3;           // the worker's end
inline constexpr int kSimulatedReaderFd = 4;  // with --simulated: SimulatedReader::open_connection()

// Terminal to worker.
inline constexpr base::Byte kPinMessage = 'P';  // + 4 digits
inline constexpr base::Byte kAskFaceCodeMessage = 'A';  // the tries of 照合番号B, please
inline constexpr base::Byte kFaceCodeMessage = 'F';     // + 14 digits
inline constexpr base::Byte kStopMessage = 'S';
inline constexpr base::Byte kLetGoMessage = 'L';  // power down, watch until the reader is empty, end

// Longest packet either side accepts, bytes.
inline constexpr std::size_t kMaxPacketBytes = 2048;

// Worker's side; the caller wipes the result. message.kind must not be ended.
base::Bytes encode_message(const Message& message);

// Terminal's side: nothing unless the packet is exactly one well-formed message with every value in
// its range (counts, card error codes, the four items by the rules of attribute_record.h).
std::optional<Message> decode_message(base::ByteView packet);

}  // namespace haisai::card

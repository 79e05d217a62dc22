// Command and response units of ISO/IEC 7816-4, short form only (no extended length: many readers
// limit a message to 271 bytes).
#pragma once

#include <cstdint>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"

namespace haisai::card {

// Files of 券面事項入力補助AP that this terminal uses. EF 0001 (the 12-digit number) and EF 0003 (a
// hash of it) have no name here on purpose.
inline constexpr std::uint16_t kFileAttributes = 0x0002;   // 基本4情報, opened by the PIN
inline constexpr std::uint16_t kFileCertificate = 0x0004;  // free; read last, to overwrite buffers
inline constexpr std::uint16_t kFilePin = 0x0011;          // 券面事項入力補助用暗証番号

inline constexpr base::Byte kSelect = 0xA4;
inline constexpr base::Byte kVerify = 0x20;
inline constexpr base::Byte kReadBinary = 0xB0;
inline constexpr base::Byte kGetResponse = 0xC0;

// Most bytes one response may have: 256 of data and the status word.
inline constexpr std::size_t kMaxResponseBytes = 258;
inline constexpr std::size_t kPinDigits = 4;

// SELECT 券面事項入力補助AP by its whole AID, no FCI wanted.
base::Bytes select_text_application();
// SELECT EF under the current application.
base::Bytes select_file(std::uint16_t file);
// VERIFY without data: asks for the remaining tries and costs none. by_short_id: the PIN's short
// identifier in P2, else the selected file.
base::Bytes ask_tries(bool by_short_id);
// VERIFY with the digits; the caller wipes the result. digits: exactly 4 ASCII digits (asserted).
base::Bytes verify(base::ByteView digits, bool by_short_id);
// READ BINARY of up to 256 bytes from the start of `file`, which becomes the selected one.
base::Bytes read_short_id(std::uint16_t file);
// READ BINARY of up to 256 bytes from `offset` (0..0x7FFF) of the selected file.
base::Bytes read_at(std::size_t offset);
base::Bytes get_response(base::Byte length);

// Two status bytes (ISO/IEC 7816-4 5.6; JICSAP for VERIFY, my-number-card.md §4.2).
struct StatusWord {
  std::uint16_t value = 0;
  base::Byte sw1() const { return static_cast<base::Byte>(value >> 8); }
  base::Byte sw2() const { return static_cast<base::Byte>(value & 0xFF); }
  bool ok() const { return value == 0x9000; }
  // Data came although the file ended early.
  bool end_of_file() const { return value == 0x6282; }
  bool more_waiting() const { return sw1() == 0x61; }
  bool wrong_length() const { return sw1() == 0x6C; }
  bool tries() const { return value >= 0x63C0 && value <= 0x63CF; }
  int tries_left() const { return value & 0x0F; }
  bool blocked() const { return value == 0x63C0 || value == 0x6984 || value == 0x6983; }
  // The card does not take a short file identifier here: select the file instead.
  bool wants_selection() const {
    return value == 0x6A81 || value == 0x6A82 || value == 0x6A86 || value == 0x6A88 || value == 0x6B00;
  }
  bool operator==(const StatusWord&) const = default;
};

struct Response {
  base::Bytes data;
  StatusWord status;
};

// Splits what came from the card. card_unreadable when shorter than a status word or longer than
// kMaxResponseBytes. `raw` is wiped.
base::Result<Response> split_response(base::Bytes raw);

}  // namespace haisai::card

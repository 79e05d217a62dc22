// Command and response units of ISO/IEC 7816-4, short form only (no extended length: many readers
// limit a message to 271 bytes).
#pragma once

#include <cstdint>

#include "drivers/card/application.h"
#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "kiosk/model/card_sight.h"

namespace haisai::card {

// Files of 券面事項入力補助AP that this terminal uses. EF 0001 (the 12-digit number) and EF 0003 (a
// hash of it) have no name here on purpose.
inline constexpr std::uint16_t kFileAttributes = 0x0002;       // 基本4情報, opened by the PIN or 照合番号B
inline constexpr std::uint16_t kFileCardCertificate = 0x0004;  // free; read last, to overwrite buffers
inline constexpr std::uint16_t kFilePin = 0x0011;              // 券面事項入力補助用暗証番号
inline constexpr std::uint16_t kFileFaceCode = 0x0015;         // 照合番号B
// Files of 公的個人認証AP, both free on a plastic card.
inline constexpr std::uint16_t kFileTokenInfo = 0x0006;        // begins with a label of kTokenLabelBytes
inline constexpr std::uint16_t kFileUserCertificate = 0x000A;  // 利用者証明用電子証明書
// The record file of 共通カードAP. (The same number names another file in another application: the
// allow-list knows which one is selected.)
inline constexpr std::uint16_t kFileCardRecord = 0x0001;

inline constexpr base::Byte kSelect = 0xA4;
inline constexpr base::Byte kVerify = 0x20;
inline constexpr base::Byte kReadBinary = 0xB0;
inline constexpr base::Byte kReadRecord = 0xB2;
inline constexpr base::Byte kGetResponse = 0xC0;

// Most bytes one response may have: 256 of data and the status word.
inline constexpr std::size_t kMaxResponseBytes = 258;
inline constexpr std::size_t kPinDigits = 4;
// 照合番号B: birth date 6 (era year), year of expiry 4, security code 4.
inline constexpr std::size_t kFaceCodeDigits = 14;
inline constexpr std::size_t kTokenLabelBytes = 32;

constexpr bool is_digit(base::Byte byte) { return byte >= '0' && byte <= '9'; }

// How many digits a secret has, all ASCII.
std::size_t digits_of(model::CardSecret secret);

// SELECT of an application by its whole name, no FCI wanted. Not for none (asserted).
base::Bytes select_application(Application application);
// SELECT EF under the current application.
base::Bytes select_file(std::uint16_t file);
// VERIFY without data: asks for the remaining tries of a secret and costs none. by_short_id: the short
// identifier in P2, else the selected file (the PIN alone).
base::Bytes ask_tries(model::CardSecret secret, bool by_short_id = true);
// VERIFY with the digits; the caller wipes the result. digits: exactly digits_of(secret) ASCII digits (asserted).
base::Bytes verify(model::CardSecret secret, base::ByteView digits, bool by_short_id = true);
// READ BINARY of up to `bytes` (1..256) from the start of `file`, which becomes the selected one.
base::Bytes read_short_id(std::uint16_t file, std::size_t bytes = 256);
// READ BINARY of up to `bytes` (1..256) from `offset` (0..0x7FFF) of the selected file.
base::Bytes read_at(std::size_t offset, std::size_t bytes = 256);
// READ RECORD 1 of kFileCardRecord, or of the selected file.
base::Bytes read_first_record(bool by_short_id);
base::Bytes get_response(base::Byte length);

// Two status bytes (ISO/IEC 7816-4 5.6; JICSAP for VERIFY, my-number-card.md §4.2).
struct StatusWord {
  std::uint16_t value = 0;
  base::Byte sw1() const { return static_cast<base::Byte>(value >> 8); }
  base::Byte sw2() const { return static_cast<base::Byte>(value & 0xFF); }
  bool ok() const { return value == 0x9000; }
  // Data came, all of it or (6282) less than asked because the file ended.
  bool has_data() const { return ok() || value == 0x6282; }
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

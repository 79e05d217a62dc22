// 基本4情報 as EF 0002 holds them (my-number-card.md §3.2), and the rules its values must keep
// (security-privacy-reliability.md §10). Also used on what the worker says: it may be captured.
#pragma once

#include <string_view>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "kiosk/model/basic_four.h"

namespace haisai::card {

inline constexpr std::size_t kMaxNameBytes = 600;
inline constexpr std::size_t kMaxAddressBytes = 1200;

// Bytes from the start of the file to the end of the record, so that the reader knows when it has
// all; card_unreadable when the front is no record or claims more than kMaxFileBytes.
base::Result<std::size_t> record_bytes(base::ByteView front);

// The four values, byte for byte, found by tag; unknown tags are skipped, a missing or repeated one
// of the four is card_unreadable, as is a value that breaks the rules. `file` stays the caller's to wipe.
base::Result<model::BasicFour> parse_record(base::ByteView file);

// The rules of single values.
bool is_name(std::string_view text);
bool is_address(std::string_view text);
bool is_birth_date(std::string_view text);  // "YYYY-MM-DD", unknown parts 00, else a day that exists
bool is_sex(std::string_view text);         // one ASCII digit, or empty when the card has no such code

}  // namespace haisai::card

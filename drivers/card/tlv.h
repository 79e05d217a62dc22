// Reader of BER-TLV (ISO/IEC 8825-1, ISO/IEC 7816-4 5.2.2) for bytes that may be hostile. Tags of one
// to three bytes; lengths short, 81 and 82, minimal or not (cards write 82 00 xx for 128..255).
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"

namespace haisai::card {

struct Tlv {
  std::uint32_t tag = 0;  // its bytes as one number: 0xDF22
  base::ByteView value;   // inside the bytes given to the reader
};

// Length octets and tag of one object, without its value.
struct TlvHeader {
  std::uint32_t tag = 0;
  std::size_t header_bytes = 0;
  std::size_t value_bytes = 0;  // 0..65535; not yet compared with what is there
};

// card_unreadable when `bytes` does not begin with a whole, allowed header.
base::Result<TlvHeader> read_tlv_header(base::ByteView bytes);

class TlvReader {
 public:
  static constexpr int kMaxDepth = 4;
  static constexpr int kMaxNodes = 64;

  explicit TlvReader(base::ByteView bytes) : rest_(bytes) {}

  // The next object on this level; nothing at the end or where filler (00, FF FF) begins.
  // card_unreadable when malformed, running past the end, or too many.
  base::Result<std::optional<Tlv>> next();
  // A reader of an object's inside; card_unreadable below kMaxDepth. What it reads counts for its
  // own kMaxNodes / depth share, so the whole walk is bounded.
  base::Result<TlvReader> inside(const Tlv& object) const;

 private:
  base::ByteView rest_;
  int depth_ = 1;
  int nodes_left_ = kMaxNodes;
};

}  // namespace haisai::card

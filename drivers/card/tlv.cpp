#include "drivers/card/tlv.h"

namespace haisai::card {
namespace {

constexpr base::Byte kLongTag = 0x1F;
constexpr base::Byte kContinues = 0x80;
constexpr int kMaxTagBytes = 3;

base::Error malformed(const char* why) { return {base::ErrorCode::card_unreadable, why}; }

bool is_filler(base::ByteView bytes) {
  if (bytes[0] == 0x00) return true;
  return bytes[0] == 0xFF && (bytes.size() == 1 || bytes[1] == 0xFF);
}

// Bytes of the tag at the front, 0 when it is cut off or longer than allowed.
std::size_t tag_bytes(base::ByteView bytes) {
  if (bytes.empty()) return 0;
  if ((bytes[0] & kLongTag) != kLongTag) return 1;
  for (std::size_t i = 1; i < kMaxTagBytes && i < bytes.size(); ++i) {
    if ((bytes[i] & kContinues) == 0) return i + 1;
  }
  return 0;
}

}  // namespace

base::Result<TlvHeader> read_tlv_header(base::ByteView bytes) {
  TlvHeader header;
  const std::size_t tag = tag_bytes(bytes);
  if (tag == 0) return malformed("tag cut off or too long");
  for (std::size_t i = 0; i < tag; ++i) header.tag = header.tag << 8 | bytes[i];
  const base::ByteView after = bytes.subspan(tag);
  if (after.empty()) return malformed("length missing");
  const base::Byte first = after[0];
  if (first < kContinues) {
    header.header_bytes = tag + 1;
    header.value_bytes = first;
    return header;
  }
  const std::size_t octets = first & 0x7F;
  if (octets == 0 || octets > 2) return malformed("length form not allowed");
  if (octets > after.size() - 1) return malformed("length cut off");
  for (std::size_t i = 1; i <= octets; ++i) header.value_bytes = header.value_bytes << 8 | after[i];
  header.header_bytes = tag + 1 + octets;
  return header;
}

base::Result<std::optional<Tlv>> TlvReader::next() {
  if (rest_.empty() || is_filler(rest_)) return std::optional<Tlv>();
  if (nodes_left_ == 0) return malformed("too many objects");
  --nodes_left_;
  const auto header = read_tlv_header(rest_);
  if (!header) return header.error();
  const base::ByteView after = rest_.subspan(header->header_bytes);
#ifdef HAISAI_CONTROL_OFF_BY_ONE  // never in the product: the fuzzing gate must find this
  if (header->value_bytes > after.size() + 1) return malformed("value runs past the end");
#else
  if (header->value_bytes > after.size()) return malformed("value runs past the end");
#endif
  rest_ = after.subspan(header->value_bytes);
  return std::optional<Tlv>({header->tag, after.first(header->value_bytes)});
}

base::Result<TlvReader> TlvReader::inside(const Tlv& object) const {
  if (depth_ == kMaxDepth) return malformed("nested too deep");
  TlvReader reader(object.value);
  reader.depth_ = depth_ + 1;
  reader.nodes_left_ = nodes_left_;
  return reader;
}

}  // namespace haisai::card

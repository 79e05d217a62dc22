#include "drivers/printer/status_stream.h"

namespace haisai::printer {
namespace {

constexpr base::Byte kFamily = 0x93;  // fixed bits of a first byte
constexpr base::Byte kLive = 0x12;
constexpr base::Byte kAutoFirst = 0x10;
constexpr base::Byte kRest = 0x90;  // clear in GS r and in the later bytes of an automatic status

bool has(base::Byte bits, int mask) { return (bits & mask) != 0; }

}  // namespace

std::optional<Answer> StatusStream::take(base::Byte byte) {
  if ((byte & kFamily) == kAutoFirst) {
    begun_.bytes = {byte, 0, 0, 0};
    filled_ = 1;
    return std::nullopt;
  }
  if ((byte & kFamily) == kLive) {
    filled_ = 0;
    return LiveAnswer{byte};
  }
  if ((byte & kRest) != 0) {
    filled_ = 0;
    return std::nullopt;
  }
  if (filled_ == 0) return QueueAnswer{byte};
  begun_.bytes[filled_++] = byte;
  if (filled_ < begun_.bytes.size()) return std::nullopt;
  filled_ = 0;
  return begun_;
}

Status status_of(const AutoStatus& status) {
  const auto& bytes = status.bytes;
  if (has(bytes[0], 0x20)) return Status::cover_open;
  if (has(bytes[1], 0x2C)) return Status::failed;  // cutter, mechanical, unrecoverable
  if (has(bytes[2], 0x0C)) return Status::paper_end;
  if (has(bytes[0], 0x08)) return Status::offline;
  if (has(bytes[2], 0x03)) return Status::near_end;
  return Status::ok;
}

Status status_of_live(base::Byte printer, base::Byte offline, base::Byte paper) {
  if (has(offline, 0x04)) return Status::cover_open;
  if (has(paper, 0x60) || has(offline, 0x20)) return Status::paper_end;
  if (has(offline, 0x40)) return Status::failed;
  if (has(printer, 0x08)) return Status::offline;
  if (has(paper, 0x0C)) return Status::near_end;
  return Status::ok;
}

}  // namespace haisai::printer

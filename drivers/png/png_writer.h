// The chunks of a PNG file (W3C PNG §5, §11) around rows that are already filtered.
#pragma once

#include <cstdint>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"

namespace haisai::png {

enum class Colour : std::uint8_t { grey = 0, rgb = 2 };

struct Header {
  int width = 0;  // 1..kLargestSide
  int height = 0;
  int bit_depth = 8;
  Colour colour = Colour::rgb;
};

inline constexpr int kLargestSide = 16384;  // pixels; larger pictures are a mistake of the caller

// rows: for each row its filter byte, then its packed samples. file.unwritable when zlib has no memory.
base::Result<base::Bytes> write(const Header& header, base::ByteView rows);

}  // namespace haisai::png

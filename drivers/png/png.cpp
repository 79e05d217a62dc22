#include "drivers/png/png.h"

#include "drivers/png/png_writer.h"

namespace haisai::png {
namespace {

constexpr base::Byte kFilterNone = 0;
constexpr base::Byte kFilterSub = 1;
constexpr base::Byte kFilterUp = 2;

bool sound_size(int width, int height) {
  return width > 0 && height > 0 && width <= kLargestSide && height <= kLargestSide;
}

base::Error bad_picture() { return {base::ErrorCode::form_not_made, "picture without pixels or too large"}; }

base::Byte red(std::uint32_t pixel) { return static_cast<base::Byte>(pixel >> 16); }
base::Byte green(std::uint32_t pixel) { return static_cast<base::Byte>(pixel >> 8); }
base::Byte blue(std::uint32_t pixel) { return static_cast<base::Byte>(pixel); }

// Differences to the pixel on the left, or above: bytewise modulo 256.
base::Byte* put_difference(base::Byte* out, std::uint32_t pixel, std::uint32_t other) {
  *out++ = static_cast<base::Byte>(red(pixel) - red(other));
  *out++ = static_cast<base::Byte>(green(pixel) - green(other));
  *out++ = static_cast<base::Byte>(blue(pixel) - blue(other));
  return out;
}

}  // namespace

base::Result<base::Bytes> encode_png(const model::Bitmap& bitmap) {
  if (!sound_size(bitmap.width, bitmap.height)) return bad_picture();
  const auto width = static_cast<std::size_t>(bitmap.width);
  const auto height = static_cast<std::size_t>(bitmap.height);
  if (bitmap.ink.size() != width * height) return bad_picture();
  base::Bytes rows;
  rows.reserve(height * (1 + (width + 7) / 8));
  for (std::size_t y = 0; y < height; ++y) {
    rows.push_back(kFilterNone);
    const std::uint8_t* ink = bitmap.ink.data() + y * width;
    for (std::size_t x = 0; x < width; x += 8) {
      unsigned packed = 0;
      for (std::size_t bit = 0; bit < 8 && x + bit < width; ++bit) {
        if (ink[x + bit] == 0) packed |= 0x80U >> bit;
      }
      rows.push_back(static_cast<base::Byte>(packed));
    }
  }
  return write({bitmap.width, bitmap.height, 1, Colour::grey}, rows);
}

base::Result<base::Bytes> encode_png_rgb(int width, int height, const std::uint32_t* argb,
                                         std::size_t stride_px) {
  if (!sound_size(width, height) || argb == nullptr || stride_px < static_cast<std::size_t>(width))
    return bad_picture();
  const auto columns = static_cast<std::size_t>(width);
  base::Bytes rows((1 + 3 * columns) * static_cast<std::size_t>(height));
  base::Byte* out = rows.data();
  for (int y = 0; y < height; ++y) {
    const std::uint32_t* row = argb + static_cast<std::size_t>(y) * stride_px;
    *out++ = y == 0 ? kFilterSub : kFilterUp;
    for (std::size_t x = 0; x < columns; ++x) {
      const std::uint32_t other = y > 0 ? *(row + x - stride_px) : x > 0 ? row[x - 1] : 0;
      out = put_difference(out, row[x], other);
    }
  }
  return write({width, height, 8, Colour::rgb}, rows);
}

}  // namespace haisai::png

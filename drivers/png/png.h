// Pictures as PNG files in memory: made for speed, so that a page's picture costs less than drawing it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "kiosk/model/bitmap.h"

namespace haisai::png {

// 1-bit greyscale, ink black. form.not_made when the bitmap is empty, larger than 16384 a side or its
// ink has the wrong size. Any thread.
base::Result<base::Bytes> encode_png(const model::Bitmap& bitmap);

// 8-bit RGB from pixels 0xAARRGGBB (alpha is ignored: what is on a screen is opaque).
// stride_px: pixels from one row to the next, ≥ width. Errors as above. Any thread.
base::Result<base::Bytes> encode_png_rgb(int width, int height, const std::uint32_t* argb,
                                         std::size_t stride_px);

}  // namespace haisai::png

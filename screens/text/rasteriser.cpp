#include "screens/text/rasteriser.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <cmath>
#include <cstring>

namespace haisai::text {
namespace {

constexpr float kLargestEmPx = 2048;

}  // namespace

GlyphBitmap rasterise(FT_FaceRec_* face, std::uint32_t glyph, float em_px) {
  GlyphBitmap bitmap;
  if (face == nullptr || !(em_px > 0)) return bitmap;
  const auto size = static_cast<FT_F26Dot6>(std::lround(std::min(em_px, kLargestEmPx) * 64));
  if (FT_Set_Char_Size(face, size, size, 72, 72) != 0) return bitmap;
  if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP | FT_LOAD_RENDER) != 0) return bitmap;
  const FT_GlyphSlot slot = face->glyph;
  if (slot->bitmap.pixel_mode != FT_PIXEL_MODE_GRAY) return bitmap;
  bitmap.left = slot->bitmap_left;
  bitmap.top = -slot->bitmap_top;
  bitmap.width = static_cast<int>(slot->bitmap.width);
  bitmap.height = static_cast<int>(slot->bitmap.rows);
  const auto width = static_cast<std::size_t>(slot->bitmap.width);
  bitmap.coverage.resize(width * slot->bitmap.rows);
  for (unsigned row = 0; row < slot->bitmap.rows && width > 0; ++row) {
    const auto offset = static_cast<std::ptrdiff_t>(row) * slot->bitmap.pitch;
    std::memcpy(bitmap.coverage.data() + row * width, slot->bitmap.buffer + offset, width);
  }
  return bitmap;
}

}  // namespace haisai::text

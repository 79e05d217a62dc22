// What the rasteriser draws: the triangles of ImDrawData sorted into rectangles, glyphs and triangles, each
// with the pixels it may touch and a hash of everything that decides them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "screens/imgui/alpha_page.h"

struct ImDrawData;

namespace haisai::paint {

// Whole pixels, half open: x0 <= x < x1.
struct PixelBox {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool empty() const { return x0 >= x1 || y0 >= y1; }
  bool operator==(const PixelBox&) const = default;
};

PixelBox intersect(const PixelBox& a, const PixelBox& b);

struct Corner {
  float x = 0, y = 0;  // px
  float alpha = 0;     // 0..255
};

struct Primitive {
  enum class Kind : std::uint8_t { rectangle, glyph, triangle };
  Kind kind = Kind::rectangle;
  std::uint32_t argb = 0;           // of the first vertex; only alpha is interpolated
  PixelBox box;                     // inside the clip rectangle and the picture
  std::uint64_t hash = 0;
  const AlphaPage* page = nullptr;  // glyph: texel (x + du, y + dv) covers pixel (x, y)
  int du = 0, dv = 0;
  std::array<Corner, 3> corners;    // triangle
};

// One step of the hash the damage is found with (64-bit multiply and fold).
inline std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9e3779b97f4a7c15ULL;
  return hash ^ (hash >> 29);
}

// Replaces `into` by the primitives of `data` that touch a picture of width × height px, in drawing order.
void collect(const ImDrawData& data, int width, int height, std::vector<Primitive>& into);

}  // namespace haisai::paint

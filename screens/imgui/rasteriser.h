// Draws ImDrawData into memory on the CPU: upright rectangles, glyph quads from AlphaPages and anti-aliased
// triangles. Only 64 px tiles whose primitives differ from the last picture are drawn again; the bytes are
// the same as those of a full redraw. UI thread only.
#pragma once

#include <cstdint>
#include <vector>

#include "screens/imgui/primitives.h"

namespace haisai::paint {

// Pixels as 0xAARRGGBB, row by row without gaps.
struct Canvas {
  std::uint32_t* argb = nullptr;
  int width = 0;
  int height = 0;
};

class Rasteriser {
 public:
  static constexpr int kTilePx = 64;

  // Brings the canvas from the last picture drawn here to this one; empty space gets `ground` (0xAARRGGBB).
  // Returns what changed; the boxes do not overlap. Everything is drawn after forget() or at another size.
  std::vector<PixelBox> draw(const ImDrawData& data, std::uint32_t ground, const Canvas& canvas);

  // The last picture is no longer on the canvas; wipes what was remembered of it.
  void forget();

 private:
  std::vector<std::uint64_t> hash_tiles(std::uint32_t ground);
  std::vector<PixelBox> changed_runs(const std::vector<std::uint64_t>& tiles) const;

  int width_ = 0;
  int height_ = 0;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<Primitive> primitives_;
  std::vector<std::vector<std::uint32_t>> in_row_;  // indices of the primitives that touch a row of tiles
  std::vector<std::uint64_t> tiles_;  // of the picture on the canvas
};

}  // namespace haisai::paint

#include "screens/imgui/rasteriser.h"

#include <algorithm>
#include <cstring>

#include "kiosk/base/assert.h"
#include "kiosk/base/bytes.h"
#include "screens/imgui/blend.h"
#include "screens/imgui/triangle.h"

namespace haisai::paint {
namespace {

std::uint32_t* row_of(const Canvas& canvas, int y) {
  return canvas.argb + static_cast<std::ptrdiff_t>(y) * canvas.width;
}

void draw_rectangle(const Primitive& primitive, const PixelBox& box, const Canvas& canvas) {
  for (int y = box.y0; y < box.y1; ++y) {
    fill_span(row_of(canvas, y) + box.x0, box.x1 - box.x0, primitive.argb, primitive.argb >> 24);
  }
}

void cover(std::uint32_t& pixel, std::uint32_t argb, std::uint32_t coverage) {
  if (coverage == 255U) {
    pixel = argb | kOpaque;
  } else if (coverage != 0U) {
    pixel = blend(pixel, argb, coverage);
  }
}

void draw_glyph(const Primitive& primitive, const PixelBox& box, const Canvas& canvas) {
  const AlphaPage& page = *primitive.page;
  const std::uint32_t strength = primitive.argb >> 24;
  for (int y = box.y0; y < box.y1; ++y) {
    std::uint32_t* pixels = row_of(canvas, y) + box.x0;
    const std::uint8_t* alpha =
        page.alpha + static_cast<std::ptrdiff_t>(y + primitive.dv) * page.width + box.x0 + primitive.du;
    const int count = box.x1 - box.x0;
    for (int x = 0; x < count;) {
      std::uint64_t eight = 0;
      if (x + 8 <= count) {
        std::memcpy(&eight, alpha + x, 8);
        if (eight == 0) {  // most of a glyph's box is empty
          x += 8;
          continue;
        }
      }
      const int stop = std::min(count, x + 8);
      for (; x < stop; ++x) cover(pixels[x], primitive.argb, scale_coverage(alpha[x], strength));
    }
  }
}

void draw_primitive(const Primitive& primitive, const PixelBox& limit, const Canvas& canvas) {
  const PixelBox box = intersect(primitive.box, limit);
  if (box.empty()) return;
  switch (primitive.kind) {
    case Primitive::Kind::rectangle: return draw_rectangle(primitive, box, canvas);
    case Primitive::Kind::glyph: return draw_glyph(primitive, box, canvas);
    case Primitive::Kind::triangle: return draw_triangle(primitive, limit, canvas.argb, canvas.width);
  }
}

// Runs that lie exactly under one another become one box: fewer updates of the window.
std::vector<PixelBox> merge_down(const std::vector<PixelBox>& runs) {
  std::vector<PixelBox> merged;
  for (const PixelBox& run : runs) {
    const auto above = std::find_if(merged.begin(), merged.end(), [&](const PixelBox& box) {
      return box.y1 == run.y0 && box.x0 == run.x0 && box.x1 == run.x1;
    });
    if (above == merged.end()) {
      merged.push_back(run);
    } else {
      above->y1 = run.y1;
    }
  }
  return merged;
}

}  // namespace

std::vector<std::uint64_t> Rasteriser::hash_tiles(std::uint32_t ground) {
  std::vector<std::uint64_t> tiles(static_cast<std::size_t>(columns_ * rows_), mix(1, ground));
  in_row_.resize(static_cast<std::size_t>(rows_));
  for (auto& row : in_row_) row.clear();
  for (std::uint32_t i = 0; i < primitives_.size(); ++i) {
    const Primitive& primitive = primitives_[i];
    const PixelBox& box = primitive.box;
    for (int row = box.y0 / kTilePx; row <= (box.y1 - 1) / kTilePx; ++row) {
      in_row_[static_cast<std::size_t>(row)].push_back(i);
      for (int column = box.x0 / kTilePx; column <= (box.x1 - 1) / kTilePx; ++column) {
        std::uint64_t& tile = tiles[static_cast<std::size_t>(row * columns_ + column)];
        tile = mix(tile, primitive.hash);
      }
    }
  }
  return tiles;
}

std::vector<PixelBox> Rasteriser::changed_runs(const std::vector<std::uint64_t>& tiles) const {
  const bool all = tiles_.size() != tiles.size();
  std::vector<PixelBox> runs;
  for (int row = 0; row < rows_; ++row) {
    for (int column = 0; column < columns_; ++column) {
      const auto at = static_cast<std::size_t>(row * columns_ + column);
      if (!all && tiles[at] == tiles_[at]) continue;
      const PixelBox tile{column * kTilePx, row * kTilePx, std::min(width_, (column + 1) * kTilePx),
                          std::min(height_, (row + 1) * kTilePx)};
      if (!runs.empty() && runs.back().y0 == tile.y0 && runs.back().x1 == tile.x0) {
        runs.back().x1 = tile.x1;
      } else {
        runs.push_back(tile);
      }
    }
  }
  return runs;
}

std::vector<PixelBox> Rasteriser::draw(const ImDrawData& data, std::uint32_t ground, const Canvas& canvas) {
  HAISAI_ASSERT(canvas.argb != nullptr && canvas.width > 0 && canvas.height > 0);
  if (canvas.width != width_ || canvas.height != height_) {
    forget();
    width_ = canvas.width;
    height_ = canvas.height;
    columns_ = (width_ + kTilePx - 1) / kTilePx;
    rows_ = (height_ + kTilePx - 1) / kTilePx;
  }
  collect(data, width_, height_, primitives_);
  std::vector<std::uint64_t> tiles = hash_tiles(ground);
  const std::vector<PixelBox> runs = changed_runs(tiles);
  tiles_ = std::move(tiles);
  // One row of tiles after the other: clearing, shapes and text of a row meet in the processor's cache.
  for (const PixelBox& run : runs) {
    for (int y = run.y0; y < run.y1; ++y) fill_span(row_of(canvas, y) + run.x0, run.x1 - run.x0, ground, 255U);
    for (const std::uint32_t i : in_row_[static_cast<std::size_t>(run.y0 / kTilePx)]) {
      draw_primitive(primitives_[i], run, canvas);
    }
  }
  return merge_down(runs);
}

void Rasteriser::forget() {
  base::wipe(primitives_.data(), primitives_.size() * sizeof(Primitive));
  base::wipe(tiles_.data(), tiles_.size() * sizeof(std::uint64_t));
  primitives_ = {};
  in_row_.clear();
  tiles_.clear();
}

}  // namespace haisai::paint

// Triangles by spans. A pixel belongs to the triangle its centre lies in, edges half open, so two triangles
// that share an edge neither leave a gap nor draw a pixel twice.
#pragma once

#include <cstdint>

#include "screens/imgui/primitives.h"

namespace haisai::paint {

// pixels: the picture's first pixel; stride in pixels; limit: inside the picture.
void draw_triangle(const Primitive& primitive, const PixelBox& limit, std::uint32_t* pixels, int stride);

}  // namespace haisai::paint

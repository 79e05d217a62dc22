// One glyph to 8-bit coverage, without hinting: the shape a designer drew, at the final size.
#pragma once

#include "screens/text/engine.h"

struct FT_FaceRec_;

namespace haisai::text {

// Empty when the face is null or has no outline for the glyph.
GlyphBitmap rasterise(FT_FaceRec_* face, std::uint32_t glyph, float em_px);

}  // namespace haisai::text

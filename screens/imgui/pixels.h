// A finished picture.
#pragma once

#include <cstdint>
#include <vector>

namespace haisai::paint {

struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> argb;  // 0xFFRRGGBB, row by row
};

}  // namespace haisai::paint

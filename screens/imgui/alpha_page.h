// A page of 8-bit coverage that textured quads of a draw list point at: the ImTextureID of this room is a
// const AlphaPage*; null stands for solid colour.
#pragma once

#include <cstdint>

namespace haisai::paint {

struct AlphaPage {
  std::uint64_t id = 0;  // never used twice: a page that is packed anew is another page to the damage hashes
  int width = 0;
  int height = 0;
  const std::uint8_t* alpha = nullptr;  // width × height, row by row
};

}  // namespace haisai::paint

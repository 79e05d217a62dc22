// A finished 1-bit picture for a receipt printer: what paper/ draws and drivers/printer takes.
#pragma once

#include <cstdint>
#include <vector>

namespace haisai::model {

struct Bitmap {
  int width = 0;   // dots
  int height = 0;  // dots
  std::vector<std::uint8_t> ink;  // width × height, row by row: 1 black, 0 paper
};

}  // namespace haisai::model

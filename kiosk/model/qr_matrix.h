// A QR symbol as modules, without quiet zone (the painter adds the four modules around it).
#pragma once

#include <vector>

namespace haisai::model {

struct QrMatrix {
  int size = 0;             // modules per side: 17 + 4 × version; 0: none
  std::vector<bool> dark;   // size × size, row by row
  bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * size + x)]; }
};

}  // namespace haisai::model

// Tickets of dots that mean nothing and are easily told apart.
#pragma once

#include <random>

#include "kiosk/base/bytes.h"
#include "kiosk/model/bitmap.h"

namespace haisai::printer {

inline model::Bitmap made_up_ticket(int width, int height, std::uint32_t seed = 1) {
  std::mt19937 random(seed);
  model::Bitmap ticket{width, height, {}};
  ticket.ink.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  for (std::uint8_t& dot : ticket.ink) dot = random() % 3 == 0 ? 1 : 0;
  return ticket;
}

inline base::Bytes joined(const std::vector<base::Bytes>& pieces) {
  base::Bytes all;
  for (const base::Bytes& piece : pieces) all.insert(all.end(), piece.begin(), piece.end());
  return all;
}

}  // namespace haisai::printer

#include "kiosk/usage/proportion.h"

#include <algorithm>
#include <cmath>

namespace haisai::usage {

Proportion proportion_of(std::int64_t k, std::int64_t n) {
  if (n <= 0) return {};
  constexpr double kZ = 1.959964;
  const double share = static_cast<double>(k) / static_cast<double>(n);
  const double size = static_cast<double>(n);
  const double centre = share + kZ * kZ / (2 * size);
  const double spread = kZ * std::sqrt(share * (1 - share) / size + kZ * kZ / (4 * size * size));
  const double scale = 1 + kZ * kZ / size;
  return {100 * share, std::max(0.0, 100 * (centre - spread) / scale), std::min(100.0, 100 * (centre + spread) / scale)};
}

Difference difference_of(const Proportion& before, const Proportion& after) {
  const double points = after.percent - before.percent;
  const double down = std::hypot(after.percent - after.low, before.high - before.percent);
  const double up = std::hypot(after.high - after.percent, before.percent - before.low);
  return {points, points - down, points + up};
}

}  // namespace haisai::usage

// A share of a count and how sure it is.
#pragma once

#include <cstdint>

namespace haisai::usage {

struct Proportion {
  double percent = 0;   // 0..100
  double low = 0, high = 0;   // 95 % range after Wilson: right for small counts and near 0 and 100 too
};

// k of n. n 0: all zero.
Proportion proportion_of(std::int64_t k, std::int64_t n);

// Whether two shares differ for sure enough to say so: the 95 % range of their difference (Newcombe, from both Wilson
// ranges) does not hold zero. low and high: that range, in points of a hundred.
struct Difference {
  double points = 0;
  double low = 0, high = 0;
  bool sure() const { return low > 0 || high < 0; }
};
Difference difference_of(const Proportion& before, const Proportion& after);

}  // namespace haisai::usage

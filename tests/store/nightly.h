// Sizes of tests that can be made as large as one likes.
#pragma once

#include <cstddef>
#include <cstdlib>

namespace haisai::test {

// The larger number in `installer/test --nightly`.
inline std::size_t nightly_or(std::size_t small, std::size_t large) {
  return std::getenv("HAISAI_NIGHTLY") != nullptr ? large : small;
}

}  // namespace haisai::test

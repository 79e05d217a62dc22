#include "kiosk/base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace haisai::base {

void assert_failed(const char* expression, const char* file, int line) {
  std::fprintf(stderr, "haisai: bug: %s (%s:%d)\n", expression, file, line);
  std::abort();
}

}  // namespace haisai::base

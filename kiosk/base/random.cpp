#include "kiosk/base/random.h"

#include <sys/random.h>

#include "kiosk/base/assert.h"

namespace haisai::base {

void fill_random(std::span<Byte> bytes) {
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = getrandom(bytes.data() + filled, bytes.size() - filled, 0);
    HAISAI_ASSERT(got > 0);
    filled += static_cast<std::size_t>(got);
  }
}

RandomId random_id() {
  RandomId id;
  fill_random(id);
  return id;
}

}  // namespace haisai::base

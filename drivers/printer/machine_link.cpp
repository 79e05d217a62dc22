#include "drivers/printer/machine_link.h"

#include <algorithm>

namespace haisai::printer {
namespace {

constexpr int kBytesPerMs = 200;  // about what USB full speed brings

}  // namespace

std::size_t MachineLink::write(base::ByteView bytes, Milliseconds) {
  world_.now += Milliseconds(bytes.size() / kBytesPerMs);
  world_.machine.receive(bytes, world_.now);
  return broken() ? 0 : bytes.size();
}

std::size_t MachineLink::read(std::span<base::Byte> into, Milliseconds patience) {
  if (broken()) return 0;
  const Milliseconds end = world_.now + patience;
  if (waiting_.empty()) {
    world_.now = std::min(end, std::max(world_.now, world_.machine.next_answer()));
    waiting_ = world_.machine.answers(world_.now);
  }
  const std::size_t count = std::min(into.size(), waiting_.size());
  std::copy_n(waiting_.begin(), count, into.begin());
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(count));
  return count;
}

LinkOpener opener_for(MachineWorld& world) {
  return [&world]() -> base::Result<std::unique_ptr<ByteLink>> {
    return std::unique_ptr<ByteLink>(std::make_unique<MachineLink>(world));
  };
}

}  // namespace haisai::printer

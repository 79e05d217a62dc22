// Any bytes as settings.toml: faults with a line, or settings within their ranges. Never an exception.
#include "kiosk/content/work.h"

#include "in_memory_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT: libFuzzer's name
  using namespace haisai::content;
  Work work;
  read_settings(work, haisai::fuzz::in_memory_file(data, size));
  for (const Fault& fault : work.content.faults) {
    if (fault.line < 1 || fault.message.empty()) __builtin_trap();
  }
  if (!work.content.faults.empty()) return 0;
  const auto& settings = work.content.settings;
  if (settings.kiosk_number < 1 || settings.kiosk_number > 255) __builtin_trap();
  if (settings.times.veil_s >= settings.times.idle_s || settings.panel.width_px < 480) __builtin_trap();
  return 0;
}

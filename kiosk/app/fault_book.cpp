#include "kiosk/app/fault_book.h"

#include <algorithm>
#include <cstdio>

#include "kiosk/model/fault_code.h"

namespace haisai::app {

void FaultBook::failed(Part part, base::ErrorCode code, base::WallTime now) {
  std::optional<Down>& down = down_[static_cast<std::size_t>(part)];
  const model::UsageCode named = model::fault_code(code);
  if (down && down->code == named) return;
  if (down) works(part, now);   // another fault took its place
  down = Down{named, now};
  write(named, now, 0, now);
}

void FaultBook::works(Part part, base::WallTime now) {
  std::optional<Down>& down = down_[static_cast<std::size_t>(part)];
  if (!down) return;
  const auto lasted = std::chrono::duration_cast<std::chrono::seconds>(now - down->since).count();
  if (lasted > 0) write(down->code, down->since, lasted, now);
  down.reset();
}

void FaultBook::happened(model::UsageCode code, base::WallTime now) { write(code, now, 0, now); }

void FaultBook::write(model::UsageCode code, base::WallTime at, std::int64_t down_s, base::WallTime now) {
  if (const auto written = log_.append(model::MachineFault{at, device_, code, down_s}, now); !written) {
    std::fprintf(stderr, "haisai: fault not counted: %s\n", written.error().detail.c_str());
  }
}

}  // namespace haisai::app

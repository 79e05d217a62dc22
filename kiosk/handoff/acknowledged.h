// Which forms a desk has accepted or returned, so that none is taken twice: fingerprints and until when they matter,
// nothing of what the forms said. One small file, one line a form.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace haisai::handoff {

inline constexpr const char* kAcknowledgedFile = "desk/acknowledged";   // below the data folder

class Acknowledged {
 public:
  // file: made with the first one kept. What is damaged in it is left out of what is known.
  explicit Acknowledged(std::filesystem::path file);

  bool holds(const std::string& fingerprint) const { return until_.contains(fingerprint); }
  // Durable when this returns; lines that no longer matter at `now` go. file_unwritable, store_no_space.
  base::Result<void> keep(const std::string& fingerprint, base::WallTime expires_at, base::WallTime now);

 private:
  std::filesystem::path file_;
  std::map<std::string, base::WallTime> until_;
};

}  // namespace haisai::handoff

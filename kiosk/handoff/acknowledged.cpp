#include "kiosk/handoff/acknowledged.h"

#include <sstream>

#include "kiosk/reservations/private_files.h"

namespace haisai::handoff {
namespace {

constexpr std::size_t kFileMost = 8 << 20;
constexpr std::size_t kFingerprintDigits = 32;
constexpr std::chrono::hours kMargin{24};   // clocks of a desk may be set back

bool is_fingerprint(const std::string& text) {
  return text.size() == kFingerprintDigits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Acknowledged::Acknowledged(std::filesystem::path file) : file_(std::move(file)) {
  const auto bytes = reservations::read_small_file(file_, kFileMost);
  if (!bytes) return;
  std::istringstream lines{std::string(base::as_text(*bytes))};
  for (std::string fingerprint, until; lines >> fingerprint >> until;) {
    const auto time = base::parse_iso_time(until);
    if (time && is_fingerprint(fingerprint)) until_[fingerprint] = *time;
  }
}

base::Result<void> Acknowledged::keep(const std::string& fingerprint, base::WallTime expires_at, base::WallTime now) {
  std::erase_if(until_, [now](const auto& each) { return each.second + kMargin < now; });
  until_[fingerprint] = expires_at;
  std::string text;
  for (const auto& [each, until] : until_) text += each + " " + base::iso_time(until) + "\n";
  if (const auto ready = reservations::make_private_folder(file_.parent_path()); !ready) return ready;
  return reservations::replace_file(file_, base::as_bytes(text), 0600);
}

}  // namespace haisai::handoff

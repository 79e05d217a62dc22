// What staff did, one line an act, each sealed to the one before (security-privacy-reliability §7.3): DATA/audit.log,
// "<sequence> <time> <act> <detail> <SHA-256 of the line before and this one>". Whoever edits, swaps, drops or cuts a
// line breaks the chain from there on; the head, printed on the daily slip, is the witness outside the machine.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace haisai::store {

inline constexpr const char* kAuditFile = "audit.log";

enum class StaffAct { usage_export, usage_opendata, usage_backup, usage_report_pdf, timing, case_file, settings, unlock,
                      queue_close };

struct AuditHead {
  std::int64_t records = 0;
  std::string hash;   // 64 hex digits; 64 zeros before the first record
  // Twelve digits of it in groups of four: what the slip shows.
  std::string shown() const;
};

class AuditLog {
 public:
  explicit AuditLog(std::filesystem::path data) : data_(std::move(data)) {}

  // One more act, durable when it returns, one process at a time. detail: codes, counts and hashes in ASCII without
  // spaces (others are dropped), never a path of a person or a word of a resident.
  base::Result<AuditHead> append(StaffAct act, std::string_view detail, base::WallTime now);
  // Walks the whole chain. store_corrupt names the first record that does not fit. expected: a head written down
  // earlier ("" for none); store_corrupt when no record carries it, so that a log cut short is found.
  base::Result<AuditHead> verify(std::string_view expected = {}) const;

 private:
  std::filesystem::path data_;
};

// SHA-256 of a file's bytes in hex, for the record of an export. file_unreadable.
base::Result<std::string> hash_of_file(const std::filesystem::path& file);

}  // namespace haisai::store

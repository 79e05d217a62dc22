#include "kiosk/app/staff_code.h"

#include <sodium.h>

#include <algorithm>
#include <cstdio>

#include "kiosk/reservations/private_files.h"
#include "kiosk/store/folder_lock.h"

namespace haisai::app {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

// 64 MiB and two passes: 155 ms on the build machine (security §6).
constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemoryBytes = 64U * 1024 * 1024;
constexpr std::chrono::seconds kFirstWait{15};
constexpr std::size_t kHashLimit = 256;
constexpr std::size_t kTriesLimit = 64;

struct Tries {
  int wrong = 0;
  base::WallTime last{};
};

bool compare_argon2id(const std::string& hash, base::ByteView digits) {
  if (sodium_init() < 0) return false;
  return crypto_pwhash_str_verify(hash.c_str(), reinterpret_cast<const char*>(digits.data()), digits.size()) == 0;
}

// None yet: no try. Damaged: nothing opens until the code is set anew.
base::Result<Tries> read_tries(const fs::path& file) {
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return Tries{};
  const auto bytes = reservations::read_small_file(file, kTriesLimit);
  if (!bytes) return bytes.error();
  const std::string text(bytes->begin(), bytes->end());
  Tries tries;
  long long at = 0;
  char end = 0;
  if (std::sscanf(text.c_str(), "%4d %19lld%c", &tries.wrong, &at, &end) != 3 || end != '\n' || tries.wrong < 0) {
    return base::Error{ErrorCode::key_unusable, file.string() + ": damaged; set the staff code anew"};
  }
  tries.last = base::WallTime(base::Milliseconds(at));
  return tries;
}

base::Result<void> write_tries(const fs::path& file, const Tries& tries) {
  const std::string text = std::to_string(tries.wrong) + " " + std::to_string(tries.last.time_since_epoch().count()) + "\n";
  return reservations::replace_file(file, base::as_bytes(text), 0600);
}

}  // namespace

base::Milliseconds wait_after(int wrong) {
  if (wrong < kFreeTries) return {};
  return kFirstWait * (1LL << std::min(wrong - kFreeTries, kMostTries - kFreeTries));
}

StaffCode::StaffCode(fs::path keys) : StaffCode(std::move(keys), compare_argon2id) {}

StaffCode::StaffCode(fs::path keys, Compare compare) : keys_(std::move(keys)), compare_(std::move(compare)) {}

bool StaffCode::exists() const {
  std::error_code ignored;
  return fs::exists(keys_ / kStaffCodeFile, ignored);
}

base::Result<void> StaffCode::set(base::ByteView digits) {
  if (const auto flaw = flaw_in(digits)) {
    constexpr const char* kWhy[] = {"digits only, please", "at least 6 digits", "at most 12 digits",
                                    "at least 4 different digits", "no digits that follow one another",
                                    "no digits that repeat", "no date", "no row or column of the keypad"};
    return base::Error{ErrorCode::staff_code_weak, kWhy[static_cast<int>(*flaw)]};
  }
  if (const auto made = reservations::make_private_folder(keys_); !made) return made;
  const auto lock = store::FolderLock::take(keys_);
  if (!lock) return lock.error();
  char hash[crypto_pwhash_STRBYTES] = {};
  if (sodium_init() < 0 || crypto_pwhash_str(hash, reinterpret_cast<const char*>(digits.data()), digits.size(), kPasses,
                                             kMemoryBytes) != 0) {
    return base::Error{ErrorCode::key_unusable, "too little memory to make the hash of the staff code"};
  }
  if (const auto done = reservations::replace_file(keys_ / kStaffCodeFile, base::as_bytes(std::string_view(hash)), 0600); !done) {
    return done;
  }
  return write_tries(keys_ / kStaffTriesFile, {});
}

base::Result<StaffAnswer> StaffCode::check(base::ByteView digits, base::WallTime now) {
  if (!exists()) return StaffAnswer{};
  const auto lock = store::FolderLock::take(keys_);
  if (!lock) return lock.error();
  return check_counted(digits, now);
}

base::Result<StaffAnswer> StaffCode::check_counted(base::ByteView digits, base::WallTime now) {
  const fs::path file = keys_ / kStaffTriesFile;
  auto tries = read_tries(file);
  if (!tries) return tries.error();
  if (tries->wrong >= kMostTries) return StaffAnswer{StaffVerdict::locked, {}, 0};
  if (now < tries->last) {  // the clock was set back: the wait begins again, it is not shortened
    tries->last = now;
    if (const auto done = write_tries(file, *tries); !done) return done.error();
  }
  const base::WallTime next = tries->last + wait_after(tries->wrong);
  if (now < next) return StaffAnswer{StaffVerdict::wait, next, kMostTries - tries->wrong};
  const auto hash = reservations::read_small_file(keys_ / kStaffCodeFile, kHashLimit);
  if (!hash) return hash.error();
  const Tries counted{tries->wrong + 1, now};
  if (const auto done = write_tries(file, counted); !done) return done.error();
  if (compare_(std::string(hash->begin(), hash->end()), digits)) {
    if (const auto done = write_tries(file, {}); !done) return done.error();
    return StaffAnswer{StaffVerdict::right, {}, 0};
  }
  if (counted.wrong >= kMostTries) return StaffAnswer{StaffVerdict::locked, {}, 0};
  return StaffAnswer{StaffVerdict::wrong, now + wait_after(counted.wrong), kMostTries - counted.wrong};
}

}  // namespace haisai::app

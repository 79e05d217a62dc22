// The staff code: what opens the counter's functions. At least six digits, kept as an Argon2id hash in DATA/keys;
// every try is counted on disk before it is looked at, so that pulling the plug gives nobody a further one
// (security-privacy-reliability §6). Processes of one machine share the count.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "kiosk/base/bytes.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace haisai::app {

inline constexpr const char* kStaffCodeFile = "staff.code";     // the Argon2id string of libsodium, 0600
inline constexpr const char* kStaffTriesFile = "staff.tries";   // "<wrong tries in a row> <time of the last, ms since 1970>"

inline constexpr std::size_t kStaffCodeLeast = 6;
inline constexpr std::size_t kStaffCodeMost = 12;

// The curve: five wrong tries in a row are free, then each waits twice as long as the one before (15 s, 30 s, …),
// and after fifteen the code opens nothing until it is set anew.
inline constexpr int kFreeTries = 5;
inline constexpr int kMostTries = 15;
// How long after the last of `wrong` tries in a row the next may come.
base::Milliseconds wait_after(int wrong);

// Why a code is refused when it is set.
enum class StaffCodeFlaw { not_digits, too_short, too_long, too_few_digits, run, repeated, date, keypad };
std::optional<StaffCodeFlaw> flaw_in(base::ByteView digits);

enum class StaffVerdict { right, wrong, wait, locked, none };

struct StaffAnswer {
  StaffVerdict verdict = StaffVerdict::none;
  base::WallTime next_try{};   // with wrong and wait
  int tries_left = 0;          // with wrong: until the code is locked
};

// One thread at a time.
class StaffCode {
 public:
  // Compares digits with a hash, in constant time.
  using Compare = std::function<bool(const std::string& hash, base::ByteView digits)>;

  // keys: DATA/keys. Touches nothing yet.
  explicit StaffCode(std::filesystem::path keys);
  StaffCode(std::filesystem::path keys, Compare compare);

  bool exists() const;
  // In the place of an earlier one; wrong tries are forgotten. staff_code_weak (detail says why), key_unusable,
  // file_unwritable, store_no_space.
  base::Result<void> set(base::ByteView digits);
  // Takes a sixth of a second where it compares. While the wait lasts, and when locked, nothing is compared or
  // counted. Where the count cannot be written or read, nothing opens: file_unwritable, key_unusable.
  base::Result<StaffAnswer> check(base::ByteView digits, base::WallTime now);

 private:
  base::Result<StaffAnswer> check_counted(base::ByteView digits, base::WallTime now);

  std::filesystem::path keys_;
  Compare compare_;
};

}  // namespace haisai::app

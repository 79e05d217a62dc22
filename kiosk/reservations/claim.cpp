#include "kiosk/reservations/claim.h"

#include <algorithm>

namespace haisai::reservations {
namespace {

using std::chrono::sys_days;

constexpr sys_days kFirstDay{std::chrono::year{2020} / 1 / 1};
constexpr int kMinutesPerDay = 24 * 60;

bool is_byte(int value) { return value >= 1 && value <= 0xFF; }
base::Byte high(unsigned value) { return static_cast<base::Byte>(value >> 8); }
base::Byte low(unsigned value) { return static_cast<base::Byte>(value & 0xFF); }

std::int64_t day_number(base::Date date) { return (sys_days{date} - kFirstDay).count(); }

}  // namespace

bool is_claim_date(base::Date date) { return date.ok() && day_number(date) >= 0 && day_number(date) <= 0xFFFF; }

std::array<base::Byte, kClaimBytes> encode_claim(const Claim& claim) {
  HAISAI_ASSERT(is_byte(claim.key_id) && is_byte(claim.branch) && is_byte(claim.service_group));
  HAISAI_ASSERT(is_byte(claim.kiosk) && is_claim_date(claim.date));
  HAISAI_ASSERT(claim.minute_of_day >= 0 && claim.minute_of_day < kMinutesPerDay);
  HAISAI_ASSERT(claim.number >= 1 && claim.number <= 0xFFFF);
  const auto day = static_cast<unsigned>(day_number(claim.date));
  const unsigned when = static_cast<unsigned>(claim.minute_of_day) << 5 | static_cast<unsigned>(claim.kind) << 3;
  const auto number = static_cast<unsigned>(claim.number);
  std::array<base::Byte, kClaimBytes> bytes = {kClaimVersion,
                                               static_cast<base::Byte>(claim.key_id),
                                               static_cast<base::Byte>(claim.branch),
                                               static_cast<base::Byte>(claim.service_group),
                                               high(day),
                                               low(day),
                                               high(when),
                                               low(when),
                                               high(number),
                                               low(number),
                                               static_cast<base::Byte>(claim.kiosk)};
  std::copy(claim.id.begin(), claim.id.end(), bytes.begin() + 11);
  return bytes;
}

base::Result<Claim> decode_claim(base::ByteView bytes) {
  using base::ErrorCode;
  if (bytes.size() != kClaimBytes) return base::Error{ErrorCode::ticket_malformed, "claim is not 16 bytes"};
  if (bytes[0] != kClaimVersion) return base::Error{ErrorCode::ticket_malformed, "unknown version of ticket"};
  const unsigned when = bytes[6] * 256u + bytes[7];
  Claim claim;
  claim.key_id = bytes[1];
  claim.branch = bytes[2];
  claim.service_group = bytes[3];
  claim.date = base::Date{kFirstDay + std::chrono::days{bytes[4] * 256 + bytes[5]}};
  claim.minute_of_day = static_cast<int>(when >> 5);
  claim.kind = static_cast<TicketKind>(when >> 3 & 3u);
  claim.number = bytes[8] * 256 + bytes[9];
  claim.kiosk = bytes[10];
  std::copy(bytes.begin() + 11, bytes.end(), claim.id.begin());
  const bool sound = is_byte(claim.key_id) && is_byte(claim.branch) && is_byte(claim.service_group) &&
                     is_byte(claim.kiosk) && claim.minute_of_day < kMinutesPerDay && (when >> 3 & 3u) <= 2 &&
                     (when & 7u) == 0 && claim.number >= 1;
  if (!sound) return base::Error{ErrorCode::ticket_malformed, "a field of the claim is out of range"};
  return claim;
}

}  // namespace haisai::reservations

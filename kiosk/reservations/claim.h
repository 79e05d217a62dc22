// What a ticket's QR says, in 16 bytes, big-endian (tickets-queue-printing §2.1):
//   0 version and algorithm   1 key id   2 branch   3 service group   4-5 days since 2020-01-01
//   6-7 minute of day (11 bit), kind (2 bit), spare 0 (3 bit)   8-9 number   10 kiosk   11-15 random id
// No name, no card data, no priority class, no free text.
#pragma once

#include <array>

#include "kiosk/base/bytes.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace haisai::reservations {

inline constexpr std::size_t kClaimBytes = 16;
// Version 1 in the high half, algorithm 1 (Ed25519) in the low half.
inline constexpr base::Byte kClaimVersion = 0x11;

enum class TicketKind { walkin = 0, slot = 1, lesson = 2 };

// Five random bytes that tell two tickets apart; not the code, which is a secret of the holder.
using TicketId = std::array<base::Byte, 5>;

struct Claim {
  int key_id = 0;         // 1..255
  int branch = 0;         // 1..255, model::Office::branch
  int service_group = 0;  // 1..255, model::Service::group
  base::Date date{};      // service date in Japan, 2020-01-01 .. 2199-06-06
  int minute_of_day = 0;  // 0..1439, when issued (or the slot's start)
  TicketKind kind = TicketKind::walkin;
  int number = 0;         // 1..65535
  int kiosk = 0;          // 1..255
  TicketId id{};
  bool operator==(const Claim&) const = default;
};

// The dates a claim can hold: 2020-01-01 .. 2199-06-06.
bool is_claim_date(base::Date date);

// Every field must be in its range (our bug otherwise).
std::array<base::Byte, kClaimBytes> encode_claim(const Claim& claim);
// ticket_malformed: wrong size, unknown version, or a field outside its range.
base::Result<Claim> decode_claim(base::ByteView bytes);

}  // namespace haisai::reservations

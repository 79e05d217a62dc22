// The last days of a card and of its certificate, for a quiet hint where to renew. No PIN is needed, and
// whatever goes wrong only leaves a date unknown.
#pragma once

#include <chrono>
#include <optional>

#include "drivers/card/card_channel.h"
#include "kiosk/model/card_sight.h"

namespace haisai::card {

// Most bytes of the certificate that are looked at: its validity comes after serial number, algorithm and
// issuer, long before the keys.
inline constexpr std::size_t kMaxCertificateFront = 1024;

// Asks 共通カードAP and 公的個人認証AP. Everything read but the two days (the card's serial number and
// municipality, the certificate) is wiped before this returns. On any error of the transport the dates
// found so far.
model::CardDates read_card_dates(CardChannel& channel);

// The last day in record 1 of 共通カードAP: tag 01, length 1C, 15 digits serial, 5 digits municipality,
// YYYYMMDD (my-number-card.md §6). Nothing when the record is anything else.
std::optional<std::chrono::year_month_day> last_day_of_card(base::ByteView record);

// What the front of a certificate (X.509, RFC 5280 4.1) says of its end.
struct CertificateEnd {
  std::optional<std::chrono::year_month_day> last_day;  // notAfter in Japanese time
  bool wants_more = false;                              // the front ends before notAfter
};
CertificateEnd look_for_end(base::ByteView certificate_front);

}  // namespace haisai::card

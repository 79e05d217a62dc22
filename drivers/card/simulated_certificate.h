// Certificates for the simulated card: whole X.509 in the shape and size of those on My Number cards, with
// made-up names, a key that belongs to nobody and a signature that is none.
#pragma once

#include <string>

#include "kiosk/base/bytes.h"

namespace haisai::card {

struct SimulatedCertificate {
  enum class Use { signing, authentication, authority };
  Use use = Use::authentication;
  std::string last_day;  // "YYYY-MM-DD", a real day: notAfter is its end in Japan, 14:59:59Z
};

// DER (RFC 5280 4.1, X.690); the same bytes every time.
base::Bytes encode_certificate(const SimulatedCertificate& certificate);

// Bytes that look like keys and signatures and compress as badly, the same every time.
base::Bytes made_up_bytes(std::size_t size);

}  // namespace haisai::card

// A sealed form as the texts of one to four QR symbols, read back in any order:
//   "HS1:" part "/" parts ":" tag ":" Base45        HS1:2/3:9C40F1A7:…
// The tag is four bytes of the BLAKE2b hash of the whole, in hex: it tells the symbols of one form from those of another,
// and a misread from a good one. All characters are of QR's alphanumeric mode.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"

namespace haisai::handoff {

inline constexpr std::string_view kSymbolPrefix = "HS1:";
inline constexpr int kSymbolsMost = 4;
inline constexpr int kSymbolVersionMost = 20;
// What one symbol of version 20 holds at level M in alphanumeric mode (ISO/IEC 18004, table 7).
inline constexpr std::size_t kSymbolCharactersMost = 970;

// As few as it takes, all about the same size. handoff.too_large: four are not enough.
base::Result<std::vector<std::string>> symbols_of(base::ByteView sealed);

// Gathers what a scanner reads.
class Collector {
 public:
  // Takes one text; white space at its ends is not of it. handoff.foreign: no symbol of ours; handoff.newer: of a later
  // version; handoff.damaged: malformed, or all are here and do not make up the whole (all are forgotten then). A symbol
  // of another form begins anew.
  base::Result<void> take(std::string_view text);

  int have() const;
  int of() const { return static_cast<int>(parts_.size()); }   // 0: nothing was read yet
  bool whole() const { return of() > 0 && have() == of(); }
  std::vector<int> missing() const;                            // 1-based
  // The sealed bytes; only when whole().
  base::Bytes sealed() const;
  void clear();

 private:
  base::Result<void> check_whole();

  std::string tag_;
  std::vector<base::Bytes> parts_;
};

}  // namespace haisai::handoff

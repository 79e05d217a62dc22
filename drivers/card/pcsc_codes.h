// What each PC/SC return code means to this terminal: the one table (security-privacy-reliability.md §9).
#pragma once

#include "kiosk/base/error.h"

namespace haisai::card {

enum class PcscAct {
  end_visit,    // the card or its connection is lost; the context lives
  rebuild,      // the same, and the context may be dead: make a new one, with back-off
  wait_reader,  // no such reader (any more): list the readers again
  tell_staff,   // rights are missing: only a person can help; looked at again with back-off
};

struct PcscMeaning {
  base::ErrorCode code;
  PcscAct act;
};

// code: LONG of winscard.h. Codes not in the table: card_unreadable, rebuild.
PcscMeaning meaning_of(long code);
// With the code's own words as detail.
base::Error pcsc_error(long code);

}  // namespace haisai::card

// What each PC/SC return code means to this terminal (security-privacy-reliability.md §9).
#pragma once

#include "kiosk/base/error.h"

namespace haisai::card {

enum class PcscAct {
  end_visit,    // the card or its connection is lost
  rebuild,      // the context is dead: make a new one, with back-off
  wait_reader,  // no reader yet: wait for one
  tell_staff,   // only a person can help (rights, half-done upgrade)
};

struct PcscMeaning {
  base::ErrorCode code;
  PcscAct act;
};

// code: LONG of winscard.h. Codes not in the table: card_unreadable, end_visit.
PcscMeaning meaning_of(long code);
// With the code's own words as detail.
base::Error pcsc_error(long code);

}  // namespace haisai::card

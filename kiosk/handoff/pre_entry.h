// Pre-entry: answers somebody gave on a phone or a web form before coming, as one QR text a terminal's scanner reads.
//   "HP1:" Base45 of a JSON object (assets/schemas/pre_entry.schema.json), together at most 2,900 characters
// Nobody vouches for it: it counts as typed, is checked like anything typed, and may never say more than an answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/model/form.h"

namespace haisai::handoff {

inline constexpr std::string_view kPreEntryPrefix = "HP1:";
inline constexpr std::size_t kPreEntryCharactersMost = 2900;   // two thirds of a symbol of version 40-L
inline constexpr std::string_view kPreEntrySchema = "haisai-pre-entry/1";

struct PreEntry {
  model::FormDraft draft;   // of the procedure it names; all of Source::typed, each a value reject_rule() has nothing against
  int left_out = 0;         // answers of no such question, of another shape or not valid, and accounts: asked on the screen
};

// Answers that do not apply with the others stay in; prefill() and drop_stale() see to them. `today` bounds dates.
// pre_entry.unusable: another text, too long, damaged, of another schema or of a form that `procedures` lacks.
base::Result<PreEntry> read_pre_entry(std::string_view text, const std::vector<model::Procedure>& procedures,
                                      base::Date today);

}  // namespace haisai::handoff

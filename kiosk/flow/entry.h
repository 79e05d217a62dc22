// What is typed on a question page, and the answer it stands for. Inside kiosk/flow; pages use date_fault().
#pragma once

#include "kiosk/flow/state.h"

namespace haisai::flow {

std::string today_of(const State& state);  // YYYY-MM-DD, in Japan

// The field as it opens: what was typed before, else its answer or its default.
Entry entry_for(const Visit& visit, const model::Field& field);
// The same for what was answered before; null: its default.
Entry entry_of(const model::Field& field, const model::Answer* answer);

// Where nothing was entered yet: what is most likely, to be put right. A column takes what it copies for the first person;
// a name begins with the family name of another.
void suggest(const Visit& visit, const model::Field& field, bool first, Entry& entry);

// "1957-04-01" becomes the parts of the entry.
void set_date(std::string_view iso, Entry& entry);

// The value as model::Answer describes it, cleaned silently (E5); empty when nothing was entered. A date
// that cannot be becomes a text no date rule accepts.
base::PersonalText value_of(const model::Field& field, const Entry& entry, base::WallTime now);

// Which part of a typed date cannot be (rule W4): "date_year", "date_month" or "date_day"; else "date". The greatest
// value the part may have, for the words.
struct DateFault {
  std::string rule = "date";
  int most = 0;
};
DateFault date_fault(const Entry& entry, base::Date today);

// Whether `value` (multi: codes joined by ',') has `code`.
bool has_code(std::string_view value, std::string_view code);

}  // namespace haisai::flow

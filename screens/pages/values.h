// How an answer is shown: choices by their label, dates in both calendars, telephone numbers in groups.
// Everything here returns plain text (no markup).
#pragma once

#include <string>
#include <string_view>

#include "kiosk/model/form.h"
#include "screens/pages/context.h"

namespace haisai::pages {

// The value of an answer in words.
std::string value_words(const Context& context, const model::Field& field, std::string_view value);
// The label of a choice; `check` fields fall back on はい/いいえ.
std::string choice_words(const Context& context, const model::Field& field, std::string_view code);
// 1 男, 2 女; other codes are not shown on the card as either (my-number-card §3.2): a line that says so.
std::string sex_words(const Context& context, std::string_view code);
// Whether what is typed or shown for this field belongs to a person (rules S1, S7); what kind of paper and
// how many does not.
bool is_personal(const model::Field& field);

// 300円, or that the counter says.
std::string fee_words(const Context& context);
// Where it is paid, and that the amount is not confirmed where it is not (markup).
std::string fee_helper(const Context& context);

}  // namespace haisai::pages

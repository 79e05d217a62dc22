// The key two names are compared by. Never stored, shown or printed: names themselves are never normalised (N1).
#pragma once

#include <string>
#include <string_view>

namespace haisai::japanese {

// Widths, cases, kana and variant forms folded; spaces and variation selectors left out: ﾔﾏﾀﾞ → ヤマダ, 髙﨑 → 高崎.
// Malformed UTF-8 comes back as it is.
std::string name_key(std::string_view name);

// The holder of an account as banks write it: large katakana and capitals, no small ones (services §2.7).
// Shown to the resident before it is used; for that field alone.
std::string account_holder(std::string_view text);

// The family name with the space behind it: 那覇　花子 → 那覇　. Empty where there is no space, or where Latin letters say
// that nobody knows which part is the family's (services §3.3).
std::string family_name(std::string_view name);

}  // namespace haisai::japanese

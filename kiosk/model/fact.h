// Where a claim that residents read comes from, and how far it may be trusted.
#pragma once

#include <string>
#include <string_view>

namespace haisai::model {

struct Fact {
  std::string checked_on;   // YYYY-MM-DD: when somebody looked it up
  std::string valid_until;  // YYYY-MM-DD, the last day it holds; empty: no end is known
  std::string source;       // the page, ordinance or person it comes from; for staff, in the words of the file
  bool confirmed = false;   // the city has confirmed it
};

enum class Trust {
  sure,     // said as it is
  unsure,   // said with the text `fact.unconfirmed`
  expired,  // not said at all: the text `fact.ask_staff` stands in its place
};
// `today` is YYYY-MM-DD. A fact that nobody checked (no `checked_on`) is expired.
Trust trust(const Fact& fact, std::string_view today);

}  // namespace haisai::model

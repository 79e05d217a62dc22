// What the pages of a turn share: when, where and for what, about how long, and why not.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/offices.h"
#include "screens/pages/context.h"
#include "screens/ui/view.h"

namespace haisai::pages {

// 11月30日（月） 午前10時15分
std::string slot_words(const Context& context, base::WallTime start);
std::string office_words(const Context& context, const std::string& office);  // markup

// 「あと 6人です」 and, where there is evidence, 「およそ 15〜25分」 with the time it was made; a line each.
std::string wait_words(const Context& context, const model::WaitEstimate& wait);

// Why something cannot be had, in words of error.<code>.resident; nothing without one.
std::optional<ui::Widget> refusal(const Context& context, const std::string& id, std::optional<base::ErrorCode> code);

// Where to go for each of these this office does not take; nothing where it takes them all.
std::optional<ui::Widget> elsewhere(const Context& context, const std::string& id, const std::vector<flow::Destination>& destinations);

// How to arrive with the ticket of a booked time.
std::string arrive_words(const Context& context, const std::string& office);

// 「お手伝いが いる方」, with what was chosen; leads to page needs.
ui::Widget needs_button(const Context& context, const std::string& id);

// What for, where and when, in one panel. where_counter: the counter too, where it is in this office.
struct TurnFacts {
  std::string service;
  std::string office;
  std::optional<base::WallTime> slot;
};
ui::Block turn_facts(const Context& context, const std::string& page, const TurnFacts& facts);

// 413-820-756: three groups are easier to read out.
std::string grouped_code(const std::string& code);
// Each character by itself, so that a number is said digit by digit.
std::string spelled(const std::string& text);

}  // namespace haisai::pages

// Checks of ruby markup. Private to this room.
#pragma once

#include <string>
#include <string_view>

namespace haisai::content {

// What is wrong with a text's markup: an open brace, an empty base or reading, a reading that is not kana,
// a placeholder that is no name. Empty when nothing is.
std::string markup_fault(std::string_view markup);

}  // namespace haisai::content

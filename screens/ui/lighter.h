// The page with less in it, for where its height is short: without what is said elsewhere, too, and the small words at the foot;
// without words that only help; with its lone button between back and forward (decision 0063).
#pragma once

#include <optional>

#include "screens/ui/view.h"

namespace haisai::ui {

struct Lighter {
  int fewer_words;   // helping ones (Widget::spare), from the last on
  bool lone_button;  // moves to the foot of the page (View::middle)
};
inline constexpr int kAllWords = 99;
inline constexpr Lighter kLighter[] = {{0, false}, {0, true}, {1, false}, {1, true}, {kAllWords, false}, {kAllWords, true}};

// None: it cannot be made so, or a step before did the same.
std::optional<View> made_lighter(const View& view, Lighter how);

}  // namespace haisai::ui

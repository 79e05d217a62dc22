// The order languages are offered in, on a terminal and at a desk.
#pragma once

#include <string>
#include <vector>

namespace haisai::pages {

// First those that need no other letters than a Japanese page itself, then the rest as they come.
std::vector<std::string> languages_in_order(const std::vector<std::string>& tags);

}  // namespace haisai::pages

// Which cells of a published table are hidden (security-privacy-reliability §12). A count of 1 to 9 is hidden; so are
// as many others as it takes that no hidden small count can be worked out from the table and the totals of its rows and
// columns, which the other published tables tell.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace haisai::usage {

inline constexpr std::int64_t kLeastPublished = 10;

// One cell: its place in each dimension, and its count.
struct PublishedCell {
  std::vector<std::string> place;
  std::int64_t count = 0;
  bool hidden = false;
};

// Hides cells of one block (one month). The totals of every table with fewer of its dimensions are taken as told,
// unless that table, treated by the same rule, hides them. Every place has the same number of dimensions (at most four),
// and no two cells the same place. Always the same for the same cells, whatever their order.
void suppress(std::vector<PublishedCell>& cells);

}  // namespace haisai::usage

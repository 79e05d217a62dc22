// A call for bids (入札), as a city lists them in a table (assets/sites/<site>/bids.csv).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace haisai::model {

struct Bid {
  std::string deadline;  // YYYY-MM-DD, the last day
  std::string kind;      // as the city writes it
  std::string area;
  std::string title;
};

// Those whose last day is not over, the soonest first. `today` is YYYY-MM-DD.
std::vector<Bid> open_bids(std::vector<Bid> bids, std::string_view today);

}  // namespace haisai::model

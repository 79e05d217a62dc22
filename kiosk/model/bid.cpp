#include "kiosk/model/bid.h"

#include <algorithm>

namespace haisai::model {

std::vector<Bid> open_bids(std::vector<Bid> bids, std::string_view today) {
  std::erase_if(bids, [&](const Bid& bid) { return bid.deadline < today; });
  std::stable_sort(bids.begin(), bids.end(), [](const Bid& a, const Bid& b) { return a.deadline < b.deadline; });
  return bids;
}

}  // namespace haisai::model

#include "kiosk/model/fact.h"

namespace haisai::model {

Trust trust(const Fact& fact, std::string_view today) {
  if (fact.checked_on.empty()) return Trust::expired;
  if (!fact.valid_until.empty() && fact.valid_until < today) return Trust::expired;
  return fact.confirmed ? Trust::sure : Trust::unsure;
}

}  // namespace haisai::model

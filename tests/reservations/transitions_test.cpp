// The table of what may happen to a ticket, and the list of rules.
#include <set>

#include "hall_fixture.h"
#include "kiosk/reservations/rules.h"
#include "kiosk/reservations/transitions.h"

namespace haisai::reservations {
namespace {

using model::TicketState;

TEST(Transitions, EachActAndStateStandsThereOnce) {
  std::set<std::pair<int, int>> seen;
  for (const Transition& each : transitions()) {
    const int from = each.from ? static_cast<int>(*each.from) : -1;
    EXPECT_TRUE(seen.emplace(static_cast<int>(each.act), from).second) << name_of(each.act);
    if (each.from) {
      EXPECT_EQ(after(each.act, *each.from), each.to);
    }
  }
  EXPECT_FALSE(after(TicketAct::call, TicketState::served));
  EXPECT_FALSE(after(TicketAct::confirm, TicketState::cancelled));
}

TEST(Transitions, ExactlyWhatIsLiveCanBeCancelled) {
  for (const TicketState state : model::kTicketStates) {
    EXPECT_EQ(after(TicketAct::cancel, state).has_value(), model::is_live(state)) << name_of(state);
  }
}

TEST(Rules, EveryRefusalHasItsOwnNameAndOrder) {
  std::set<std::string> ids;
  for (const Rule& rule : rules()) EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
  EXPECT_GE(ids.size(), 17u);
}

}  // namespace
}  // namespace haisai::reservations

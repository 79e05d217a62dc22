// A call keeps its identity through a visit, says nothing of whom, and its answer comes back once.
#include "kiosk/app/help_line.h"

#include <gtest/gtest.h>

namespace haisai::app {
namespace {

constexpr flow::SessionId kVisit = 7;

flow::State visit() {
  flow::World world;
  world.settings.device = "K03";
  world.settings.office = "honcho";
  flow::State state;
  state.world = std::make_shared<const flow::World>(world);
  state.visit.emplace();
  state.visit->id = kVisit;
  state.visit->turn.aid = model::TicketAid::hearing;
  state.preferences.lang = "ne";
  state.preferences.text = model::TextSize::max;
  state.preferences.slow = true;
  return state;
}

class Line : public testing::Test {
 protected:
  model::HelpCall call(model::HelpState state) const {
    model::HelpCall call;
    call.request = std::get<AskHelp>(sent_.at(0)).request;
    call.state = state;
    return call;
  }
  std::vector<HelpJob> sent_;
  HelpLine line_{[this](HelpJob job) { sent_.push_back(std::move(job)); }};
};

TEST_F(Line, TellsWhereAndHowAndCallsTheSameAgain) {
  line_.ask(visit(), {kVisit, "pin"});
  line_.ask(visit(), {kVisit, "pin"});
  ASSERT_EQ(sent_.size(), 2U);
  const model::HelpRequest request = std::get<AskHelp>(sent_[0]).request;
  EXPECT_EQ(request.place, "K03");
  EXPECT_EQ(request.page, "pin");
  EXPECT_EQ(request.lang, "ne");
  EXPECT_EQ(request.aid, model::TicketAid::hearing);
  EXPECT_EQ(request.aids, "text,slow");
  EXPECT_EQ(request.id, std::get<AskHelp>(sent_[1]).request.id);
  line_.ask(visit(), {kVisit + 1, "review"});
  EXPECT_NE(request.id, std::get<AskHelp>(sent_[2]).request.id) << "another visit is another call";
}

TEST_F(Line, TheAnswerComesBackOnce) {
  line_.ask(visit(), {kVisit, "pin"});
  EXPECT_FALSE(line_.answered({call(model::HelpState::asked)}));
  EXPECT_EQ(line_.answered({call(model::HelpState::coming)}), kVisit);
  EXPECT_FALSE(line_.answered({call(model::HelpState::coming)}));
}

TEST_F(Line, OnlyWhoCalledTakesItBack) {
  line_.ask(visit(), {kVisit, "pin"});
  line_.end(kVisit + 1);
  EXPECT_EQ(sent_.size(), 1U);
  line_.end(kVisit);
  ASSERT_EQ(sent_.size(), 2U);
  EXPECT_EQ(std::get<EndHelp>(sent_[1]).id, std::get<AskHelp>(sent_[0]).request.id);
}

}  // namespace
}  // namespace haisai::app

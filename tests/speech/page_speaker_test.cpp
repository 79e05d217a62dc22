#include "kiosk/app/page_speaker.h"

#include <gtest/gtest.h>

#include "drivers/speech/simulated_speaker.h"
#include "spoken_pages.h"

namespace haisai::app {
namespace {

class Speaking : public testing::Test {
 protected:
  Speaking() {
    speaker.keep_heard(true);
    for (SpokenPage& page : spoken_pages(false)) pages.emplace(page.name, std::move(page));
  }
  // What a state says when it is painted.
  std::string paint(const flow::State& state, const std::string& focused = "") {
    pages_speaker.painted(state, laid_out(state), focused);
    return heard();
  }
  std::string heard() {
    std::string text;
    for (const speech::Heard& one : speaker.heard()) {
      text += one.text.reveal() + "\n";
      routes.push_back(one.route);
    }
    return text;
  }
  flow::State state(const std::string& name) { return pages.at(name).state; }

  std::map<std::string, SpokenPage> pages;
  speech::SimulatedSpeaker speaker{[](bool) {}};
  PageSpeaker pages_speaker{speaker, the_content().catalogues};
  std::vector<speech::Route> routes;
};

TEST_F(Speaking, PageIsSpokenOnceAndNotWithEveryPainting) {
  const flow::State welcome = state("welcome");
  EXPECT_NE(paint(welcome).find("きょうは"), std::string::npos);
  EXPECT_EQ(paint(welcome), "");
  EXPECT_NE(paint(state("procedure")), "");
}

TEST_F(Speaking, SoundOffIsSilence) {
  flow::State welcome = state("welcome");
  welcome.preferences.sound = false;
  EXPECT_EQ(paint(welcome), "");
  pages_speaker.say_again(welcome, laid_out(welcome));
  pages_speaker.say_where(welcome, laid_out(welcome), "");
  EXPECT_EQ(heard(), "");
  welcome.preferences.sound = true;
  EXPECT_NE(paint(welcome), "") << "turned on: the page is said at once";
}

TEST_F(Speaking, PluggingHeadphonesInSaysThePageAgainIntoThem) {
  flow::State check = state("card_check");
  EXPECT_EQ(paint(check).find("花子"), std::string::npos);
  check.headphones = true;
  routes.clear();
  EXPECT_NE(paint(check).find("花子"), std::string::npos);
  for (const speech::Route route : routes) EXPECT_EQ(route, speech::Route::headphones);
}

TEST_F(Speaking, FocusIsSpokenAsItMoves) {
  const flow::State welcome = state("welcome");
  paint(welcome);
  const std::string first = paint(welcome, "welcome.procedures");
  EXPECT_NE(first.find(ja().get("speech.button")), std::string::npos) << first;
  EXPECT_EQ(paint(welcome, "welcome.procedures"), "");
  EXPECT_NE(paint(welcome, "welcome.services"), first);
}

TEST_F(Speaking, LouderIsConfirmedByASample) {
  flow::State sound = state("welcome");
  sound.page = flow::PageId::sound;
  sound.under = flow::PageId::welcome;
  paint(sound);
  ++sound.preferences.volume;
  EXPECT_EQ(paint(sound), "大きさは、11だんかいの 8です\n");
}

TEST_F(Speaking, SecondsThatRunAreNotChattered) {
  flow::State idle = state("idle");
  EXPECT_NE(paint(idle), "");
  idle.now += base::Milliseconds(5000);
  EXPECT_EQ(paint(idle), "");
}

TEST_F(Speaking, PaperThatComesOutIsTold) {
  flow::State ticket = state("ticket");
  ticket.visit->ticket_print = flow::PrintStatus::printing;
  paint(ticket);
  ticket.visit->ticket_print = flow::PrintStatus::done;
  EXPECT_NE(paint(ticket), "");
}

TEST_F(Speaking, AgainSaysTheWholePage) {
  const flow::State welcome = state("welcome");
  const std::string first = paint(welcome);
  pages_speaker.say_again(welcome, laid_out(welcome));
  EXPECT_EQ(heard(), first);
}

TEST_F(Speaking, AfterTheVisitNothingIsRemembered) {
  const flow::State welcome = state("welcome");
  const std::string first = paint(welcome);
  pages_speaker.forget();
  EXPECT_EQ(paint(welcome), first);
}

}  // namespace
}  // namespace haisai::app

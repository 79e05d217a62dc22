// What the call display says and when: a chime and two languages for each number, a bell that waits for nothing.
#include "kiosk/app/board_terminal.h"

#include <gtest/gtest.h>

#include "haisai_places.h"
#include "kiosk/app/sample_board.h"
#include "kiosk/content/content.h"

namespace haisai::app {
namespace {

constexpr base::WallTime kMorning{base::Milliseconds(1'774'832'400'000)};

const content::Content& assets() {
  static const auto loaded = content::load(std::filesystem::path(HAISAI_SOURCE_DIR) / "assets",
                                           std::filesystem::path(HAISAI_SOURCE_DIR) / "assets/settings.toml");
  return loaded.value();
}

class Speaker final : public speech::Speaker {
 public:
  void say(std::vector<speech::Sentence> sentences) override {
    said.emplace_back();
    for (const speech::Sentence& one : sentences) said.back().push_back(one.lang + ": " + one.text.reveal());
    busy = true;
  }
  void cut() override { busy = false; }
  bool talking() const override { return busy; }
  std::vector<speech::Heard> heard() override { return {}; }
  void keep_heard(bool) override {}
  std::vector<std::vector<std::string>> said;
  bool busy = false;
};

class BoardProcess : public testing::Test {
 protected:
  BoardProcess() {
    BoardTerminalParts parts;
    parts.stage.catalogues = &assets().catalogues;
    parts.stage.themes = &themes_;
    parts.stage.engine = engine_.get();
    parts.stage.window = window_.get();
    parts.stage.clock = &clock_;
    parts.stage.width_px = 640;
    parts.stage.height_px = 360;
    parts.speaker = &speaker_;
    parts.events = &events_;
    terminal_ = std::make_unique<BoardTerminal>(std::move(parts));
  }

  static model::CalledNumber call(const std::string& number, int counter, const std::string& lang) {
    model::CalledNumber called;
    called.number = number;
    called.counter = "c" + std::to_string(counter);
    called.counter_number = counter;
    called.lang = lang;
    called.called_at = kMorning;
    return called;
  }
  static model::HelpCall help(std::uint8_t id) {
    model::HelpCall asked;
    asked.request.id[0] = id;
    asked.request.place = "K01";
    asked.request.page = "pin";
    asked.request.aids = "ears";
    asked.request.lang = "vi";
    asked.asked_at = kMorning;
    return asked;
  }
  void see(std::vector<model::CalledNumber> calls) {
    model::QueueView queue;
    queue.calls = std::move(calls);
    terminal_->step(board::QueueSeen{std::move(queue)});
  }
  // Everything was said; the loop turns once more.
  void finish_speaking() {
    speaker_.busy = false;
    terminal_->advance(std::chrono::minutes(1));
  }

  std::map<std::string, ui::Theme> themes_{{"standard", {}}};
  std::unique_ptr<text::Engine> engine_ = std::move(text::Engine::open()).value();
  std::unique_ptr<paint::Window> window_ = std::move(paint::open_headless(640, 360)).value();
  AppClock clock_{kMorning};
  Speaker speaker_;
  base::Mailbox<board::Event> events_{64};
  std::unique_ptr<BoardTerminal> terminal_;
};

TEST_F(BoardProcess, SaysEachNumberAfterAChimeInJapaneseAndTheTicketsLanguage) {
  see({call("A-041", 3, "vi")});
  ASSERT_EQ(speaker_.said.size(), 1U);
  const auto& said = speaker_.said[0];
  ASSERT_EQ(said.size(), 3U);
  EXPECT_EQ(said[0], "x-tone: chime");
  EXPECT_EQ(said[1].substr(0, 15), "ja: A 0 4 1 の");
  EXPECT_EQ(said[2].substr(0, 4), "vi: ");
  EXPECT_NE(said[2].find("A 0 4 1"), std::string::npos);
  see({call("A-041", 3, "vi")});
  EXPECT_EQ(speaker_.said.size(), 1U) << "seen again is not called again";
}

TEST_F(BoardProcess, OneAfterTheOtherAndEnglishForJapaneseTickets) {
  see({call("B-002", 2, "ja"), call("A-041", 3, "ja")});
  EXPECT_EQ(speaker_.said.size(), 1U) << "the second waits";
  finish_speaking();
  ASSERT_EQ(speaker_.said.size(), 2U);
  EXPECT_EQ(speaker_.said[1][2].substr(0, 4), "en: ");
  finish_speaking();
  EXPECT_EQ(speaker_.said.size(), 2U);
}

TEST_F(BoardProcess, ABellIsHeardAtOnceAndWhatItCutIsSaidAgain) {
  see({call("A-041", 3, "ja")});
  terminal_->step(board::HelpSeen{{help(1)}});
  ASSERT_EQ(speaker_.said.size(), 2U);
  EXPECT_EQ(speaker_.said[1][0], "x-tone: bell");
  finish_speaking();
  ASSERT_GE(speaker_.said.size(), 3U);
  EXPECT_TRUE(std::any_of(speaker_.said.begin() + 2, speaker_.said.end(), [&](const auto& said) { return said == speaker_.said[0]; }));
}

TEST_F(BoardProcess, TellsWhereHelpIsWantedAndNothingElse) {
  terminal_->step(board::HelpSeen{{help(1)}});
  std::string all;
  for (const std::string& sentence : speaker_.said.at(0)) all += sentence + "\n";
  EXPECT_NE(all.find("K 0 1"), std::string::npos);
  for (const char* hidden : {"pin", "ears", "vi:"}) EXPECT_EQ(all.find(hidden), std::string::npos) << hidden;
}

TEST_F(BoardProcess, TwoBellsAreBothHeard) {
  terminal_->step(board::HelpSeen{{help(1), help(2)}});
  EXPECT_EQ(speaker_.said.size(), 1U);
  finish_speaking();
  EXPECT_GE(speaker_.said.size(), 2U);
  EXPECT_EQ(speaker_.said[1][0], "x-tone: bell");
}

}  // namespace
}  // namespace haisai::app

// The board's page with real fonts and words: everything fits, stands out and is large enough for five metres.
#include <gtest/gtest.h>

#include "haisai_places.h"
#include "kiosk/board/update.h"
#include "kiosk/content/content.h"
#include "screens/board/board_page.h"
#include "screens/imgui/screen.h"
#include "screens/text/engine.h"

namespace haisai::board_page {
namespace {

constexpr base::WallTime kMorning{base::Milliseconds(1'774'832'400'000)};
constexpr double kPxPerMm = 1920 / 941.0;   // a 43 inch display

const content::Content& assets() {
  static const auto loaded = content::load(std::filesystem::path(HAISAI_SOURCE_DIR) / "assets",
                                           std::filesystem::path(HAISAI_SOURCE_DIR) / "assets/settings.toml");
  return loaded.value();
}

text::Engine& engine() {
  static const auto opened = text::Engine::open();
  return *opened.value();
}

const ui::TextMeasure& measure() {
  static paint::Screen screen(engine(), 64, 64, 3.64F);
  return screen.measure();
}

board::State busy() {
  board::State state = board::start(kMorning);
  model::QueueView queue;
  for (int i = 0; i < 7; ++i) {
    model::CalledNumber call;
    call.number = std::string(1, static_cast<char>('A' + i % 5)) + "-0" + std::to_string(41 + i);
    call.counter = "honcho-" + std::to_string(i + 1);
    call.counter_number = i + 1;
    call.lang = i == 1 ? "ne" : i == 2 ? "vi" : "ja";
    queue.calls.push_back(call);
  }
  for (const model::Service& service : assets().site.services) {
    model::ServiceLine line;
    line.service = service.id;
    line.waiting = static_cast<int>(service.id.size());
    line.range = model::WaitRange{15, 25};
    queue.services.push_back(line);
  }
  state.lit_until[queue.calls[0].number] = kMorning + board::kLit;
  state.queue = queue;
  return state;
}

Look look(int width, int height) {
  static const ui::Theme theme;
  Look wanted;
  wanted.catalogues = &assets().catalogues;
  wanted.theme = &theme;
  wanted.measure = &measure();
  wanted.width_px = width;
  wanted.height_px = height;
  return wanted;
}

const ui::Placed& find(const ui::LaidOut& page, const std::string& id) {
  for (const ui::Placed& placed : page.placed) {
    if (placed.widget.id == id) return placed;
  }
  ADD_FAILURE() << "no " << id;
  return page.placed.front();
}

TEST(BoardPage, EverythingFitsOnWideAndTallBoardsFromNearAndFar) {
  for (const auto& [width, height] : {std::pair{1920, 1080}, {1080, 1920}, {3840, 2160}}) {
    for (const double distance : {3.0, 5.0, 7.0}) {
      Look wanted = look(width, height);
      wanted.distance_m = distance;
      const ui::LaidOut page = lay_out(busy(), wanted);
      EXPECT_EQ(page.problems, std::vector<std::string>{}) << width << "x" << height << " at " << distance << " m";
      for (const ui::Placed& placed : page.placed) {
        EXPECT_GE(placed.rect.x, 0) << placed.widget.id;
        EXPECT_LE(placed.rect.x + placed.rect.w, static_cast<float>(width)) << placed.widget.id;
        EXPECT_LE(placed.rect.y + placed.rect.h, static_cast<float>(height) + 1) << placed.widget.id;
      }
    }
  }
}

// JIS S 0032 for a sight of 0.5 at five metres: 84.4 pt = 29.7 mm of em.
TEST(BoardPage, NumberAndCounterAreReadAtFiveMetresWithHalfTheUsualSight) {
  const ui::LaidOut page = lay_out(busy(), look(1920, 1080));
  for (const char* id : {"board.call.1.number", "board.call.1.counter"}) {
    EXPECT_GE(find(page, id).texts.front().style.em_px / kPxPerMm, 29.7) << id;
  }
}

TEST(BoardPage, OnlyANumberJustCalledStandsOnSolidColour) {
  const ui::LaidOut page = lay_out(busy(), look(1920, 1080));
  EXPECT_EQ(find(page, "board.call.1.number").bg, ui::Theme{}.sea);
  EXPECT_EQ(find(page, "board.call.2.number").bg, ui::Theme{}.paper);
}

TEST(BoardPage, TheSecondLineIsInTheResidentsLanguageElseInEnglish) {
  const ui::LaidOut page = lay_out(busy(), look(1920, 1080));
  EXPECT_EQ(find(page, "board.call.1.counter_other").widget.text, "Counter 1");
  EXPECT_EQ(find(page, "board.call.2.counter_other").widget.text, "काउन्टर 2");
  EXPECT_EQ(find(page, "board.call.3.counter_other").widget.text, "Quầy 3");
}

TEST(BoardPage, NothingPersonalNoCodeAndNoAidIsOnIt) {
  board::State state = busy();
  model::QueueTicket waiting;
  waiting.number = "Z-999";
  waiting.code = "123456789";
  waiting.aid = model::TicketAid::hearing;
  state.queue->waiting.push_back(waiting);
  for (const ui::Placed& placed : lay_out(state, look(1920, 1080)).placed) {
    EXPECT_EQ(placed.widget.text.find("Z-999"), std::string::npos);
    EXPECT_EQ(placed.widget.text.find("123456789"), std::string::npos);
  }
}

TEST(BoardPage, ACallForHelpStandsAtTheFootUntilSomebodyHasCome) {
  board::State state = busy();
  model::HelpCall call;
  call.request.place = "K01";
  state.help.push_back(call);
  const ui::LaidOut asked = lay_out(state, look(1920, 1080));
  EXPECT_EQ(find(asked, "board.help").widget.text, "K01 で 職員を よんでいます。");
  EXPECT_EQ(find(asked, "board.help").bg, ui::Theme{}.alert);
  state.help.front().state = model::HelpState::coming;
  EXPECT_EQ(find(lay_out(state, look(1920, 1080)), "board.help").widget.text, "K01 へ 職員が まいります。");
}

TEST(BoardPage, OldNumbersAreNotShownAsNew) {
  board::State state = busy();
  state.lost = base::ErrorCode::store_unavailable;
  EXPECT_EQ(find(lay_out(state, look(1080, 1920)), "board.lost").bg, ui::Theme{}.alert);
}

TEST(BoardPage, WithNobodyCalledItSaysSo) {
  const ui::LaidOut page = lay_out(board::start(kMorning), look(1920, 1080));
  EXPECT_EQ(find(page, "board.none").widget.text, "いま よんでいる番号は ありません");
}

}  // namespace
}  // namespace haisai::board_page

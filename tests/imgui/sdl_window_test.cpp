// The real window path on SDL's dummy driver: no display needed.
#include <gtest/gtest.h>

#include <SDL.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <thread>

#include "sample_pages.h"
#include "screens/imgui/screen.h"
#include "screens/imgui/window.h"

namespace haisai::paint {
namespace {

using namespace std::chrono_literals;

class SdlWindow : public testing::Test {
 protected:
  void SetUp() override {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    auto window = open_window({.width = 540, .height = 960, .title = "haisai"});
    ASSERT_TRUE(window) << window.error().detail;
    window_ = std::move(window).value();
    window_->wait(0ms);
  }
  static SDL_Surface* surface() {
    for (Uint32 id = 1; id < 100; ++id) {
      if (SDL_Window* window = SDL_GetWindowFromID(id)) return SDL_GetWindowSurface(window);
    }
    return nullptr;
  }
  // What the window shows, without the unused byte.
  static std::vector<std::uint32_t> shown() {
    const SDL_Surface& seen = *surface();
    std::vector<std::uint32_t> pixels;
    for (int y = 0; y < seen.h; ++y) {
      for (int x = 0; x < seen.w; ++x) {
        std::uint32_t pixel = 0;
        std::memcpy(&pixel, static_cast<const std::uint8_t*>(seen.pixels) + y * seen.pitch + x * 4, 4);
        pixels.push_back(pixel | 0xff000000U);
      }
    }
    return pixels;
  }
  std::unique_ptr<Window> window_;
};

TEST_F(SdlWindow, ShowsTheBytesThatWerePaintedInMemory) {
  auto engine = text::Engine::open();
  ASSERT_TRUE(engine);
  Screen screen(**engine, window_->width(), window_->height(), 1.8F);
  for (const ui::LaidOut& page : {samples::welcome(), samples::pin(2), samples::pin(3)}) {
    window_->present(screen.pixels(), screen.paint(page, {}, "ja", {}));
    EXPECT_EQ(shown(), screen.pixels().argb);
  }
}

TEST_F(SdlWindow, PushedTouchComesThroughAndWakes) {
  std::thread automation([&] {
    std::this_thread::sleep_for(20ms);
    window_->wake();
  });
  const auto woken = window_->wait(5s);
  automation.join();
  ASSERT_EQ(woken.size(), 1U);
  EXPECT_EQ(woken[0].kind, Input::Kind::woken);
  Input down;
  down.kind = Input::Kind::touch_down;
  down.x = 270;
  down.y = 100;
  window_->push(down);
  const auto inputs = window_->wait(5s);
  ASSERT_EQ(inputs.size(), 1U);
  EXPECT_EQ(inputs[0].kind, Input::Kind::touch_down);
  EXPECT_NEAR(inputs[0].x, 270, 0.01);
}

TEST_F(SdlWindow, AMouseIsAFinger) {
  SDL_Event event{};
  event.type = SDL_MOUSEBUTTONDOWN;
  event.button.button = SDL_BUTTON_LEFT;
  event.button.x = 12;
  event.button.y = 34;
  SDL_PushEvent(&event);
  event.type = SDL_MOUSEBUTTONUP;
  SDL_PushEvent(&event);
  SDL_Event hover{};
  hover.type = SDL_MOUSEMOTION;  // nothing hovers on a touch screen
  SDL_PushEvent(&hover);
  const auto inputs = window_->wait(5s);
  ASSERT_EQ(inputs.size(), 2U);
  EXPECT_EQ(inputs[0].kind, Input::Kind::touch_down);
  EXPECT_FLOAT_EQ(inputs[0].x, 12);
  EXPECT_EQ(inputs[1].kind, Input::Kind::touch_up);
}

TEST_F(SdlWindow, APictureOfAnotherSizeIsCutNotOverrun) {
  const Pixels large{800, 1200, std::vector<std::uint32_t>(800 * 1200, 0xff0c472aU)};
  window_->present(large, {{0, 0, 800, 1200}, {-5, -5, 10, 10}});
  EXPECT_EQ(shown().front(), 0xff0c472aU);
}

}  // namespace
}  // namespace haisai::paint

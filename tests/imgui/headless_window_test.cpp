#include <gtest/gtest.h>

#include <SDL.h>
#include <sys/resource.h>

#include <chrono>
#include <thread>

#include "screens/imgui/window.h"

namespace haisai::paint {
namespace {

using namespace std::chrono_literals;
using Kind = Input::Kind;

Input touch(Kind kind, float x, float y) {
  Input input;
  input.kind = kind;
  input.x = x;
  input.y = y;
  return input;
}

class HeadlessWindow : public testing::Test {
 protected:
  void SetUp() override {
    auto window = open_headless(1080, 1920);
    ASSERT_TRUE(window) << window.error().detail;
    window_ = std::move(window).value();
  }
  std::vector<Kind> kinds(std::chrono::milliseconds timeout = 0ms) {
    std::vector<Kind> found;
    for (const Input& input : window_->wait(timeout)) found.push_back(input.kind);
    return found;
  }
  static void push_finger(Uint32 type, SDL_FingerID id, float x, float y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.fingerId = id;
    event.tfinger.x = x;
    event.tfinger.y = y;
    SDL_PushEvent(&event);
  }
  std::unique_ptr<Window> window_;
};

TEST_F(HeadlessWindow, PushedTouchesComeBackWhereTheyWere) {
  window_->push(touch(Kind::touch_down, 540, 1815.5F));
  window_->push(touch(Kind::touch_move, 541, 1816));
  window_->push(touch(Kind::touch_up, 542, 1817));
  const auto inputs = window_->wait(1000ms);
  ASSERT_EQ(inputs.size(), 3U);
  EXPECT_EQ(inputs[0].kind, Kind::touch_down);
  EXPECT_NEAR(inputs[0].x, 540, 0.01);
  EXPECT_NEAR(inputs[0].y, 1815.5, 0.01);
  EXPECT_EQ(inputs[2].kind, Kind::touch_up);
  EXPECT_TRUE(window_->wait(0ms).empty());
}

TEST_F(HeadlessWindow, KeysAndTextComeThrough) {
  Input key;
  key.kind = Kind::key;
  key.text = "Return";
  key.down = true;
  window_->push(key);
  Input text;
  text.kind = Kind::text;
  text.text = "NK1:0123456789ABCDEFGHIJKLMN那覇市役所の番号札を読みました";  // longer than one SDL event
  window_->push(text);
  const auto inputs = window_->wait(1000ms);
  ASSERT_GT(inputs.size(), 2U);
  EXPECT_EQ(inputs[0].text, "Return");
  EXPECT_TRUE(inputs[0].down);
  std::string typed;
  for (std::size_t i = 1; i < inputs.size(); ++i) {
    EXPECT_EQ(inputs[i].kind, Kind::text);
    EXPECT_NE(static_cast<unsigned char>(inputs[i].text.front()) & 0xC0U, 0x80U) << "a character was cut";
    typed += inputs[i].text;
  }
  EXPECT_EQ(typed, text.text);
}

TEST_F(HeadlessWindow, TypingIsThrownAwayAtASecretsBorder) {
  Input text;
  text.kind = Kind::text;
  text.text = "1234";
  window_->push(text);
  window_->accept_typing(false);
  window_->push(text);
  window_->push(touch(Kind::touch_down, 5, 5));
  EXPECT_EQ(kinds(), std::vector<Kind>{Kind::touch_down});
  window_->push(text);
  window_->accept_typing(true);
  EXPECT_TRUE(kinds().empty()) << "what was typed before is not heard later";
  window_->push(text);
  EXPECT_EQ(kinds(), std::vector<Kind>{Kind::text});
}

TEST_F(HeadlessWindow, FollowsTheFirstFingerOnly) {
  push_finger(SDL_FINGERDOWN, 5, 0.5F, 0.5F);
  push_finger(SDL_FINGERDOWN, 6, 0.1F, 0.1F);  // a resting palm
  push_finger(SDL_FINGERUP, 6, 0.1F, 0.1F);
  push_finger(SDL_FINGERUP, 5, 0.5F, 0.5F);
  push_finger(SDL_FINGERDOWN, 6, 0.2F, 0.2F);
  window_->wake();
  EXPECT_EQ(kinds(), (std::vector<Kind>{Kind::touch_down, Kind::touch_up, Kind::touch_down, Kind::woken}));
}

TEST_F(HeadlessWindow, AnotherThreadEndsTheWait) {
  std::thread worker([&] {
    std::this_thread::sleep_for(20ms);
    for (int i = 0; i < 100; ++i) window_->wake();
  });
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(kinds(10s), std::vector<Kind>{Kind::woken});
  EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
  worker.join();
  kinds();
  EXPECT_TRUE(kinds().empty()) << "many wakes are heard at most twice";
}

TEST_F(HeadlessWindow, WaitingCostsNothing) {
  const auto cpu_us = [] {
    rusage used{};
    getrusage(RUSAGE_THREAD, &used);
    return used.ru_utime.tv_usec + used.ru_stime.tv_usec + 1'000'000 * (used.ru_utime.tv_sec + used.ru_stime.tv_sec);
  };
  const auto before = cpu_us();
  EXPECT_TRUE(window_->wait(300ms).empty());
  EXPECT_LT(cpu_us() - before, 3000);
}

TEST_F(HeadlessWindow, PushedSizesAndQuit) {
  window_->push(touch(Kind::resized, 1920, 1080));
  Input quit;
  quit.kind = Kind::quit;
  window_->push(quit);
  EXPECT_EQ(kinds(), (std::vector<Kind>{Kind::resized, Kind::quit}));
  EXPECT_EQ(window_->width(), 1920);
  EXPECT_EQ(window_->height(), 1080);
}

}  // namespace
}  // namespace haisai::paint

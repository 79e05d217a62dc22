// No window: input comes from automation alone. The thread sleeps in poll() on an eventfd, so waiting costs
// nothing; SDL's queue is looked at only when something woke it.
#include <SDL.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>

#include "screens/imgui/sdl_input.h"

namespace haisai::paint {
namespace {

class HeadlessWindow : public Window {
 public:
  HeadlessWindow(int descriptor, std::uint32_t wake_event, int width, int height)
      : descriptor_(descriptor), input_(wake_event) {
    input_.set_size(width, height);
  }
  ~HeadlessWindow() override {
    close(descriptor_);
    SDL_Quit();
  }
  HeadlessWindow(const HeadlessWindow&) = delete;
  HeadlessWindow& operator=(const HeadlessWindow&) = delete;

  int width() const override { return input_.width(); }
  int height() const override { return input_.height(); }
  void present(const Pixels&, const std::vector<ui::Rect>&) override {}

  std::vector<Input> wait(std::chrono::milliseconds timeout) override {
    constexpr std::int64_t kLongest = 3'600'000;  // an hour; the caller asks again
    pollfd waiting{descriptor_, POLLIN, 0};
    const std::int64_t ms = timeout.count() < 0 ? -1 : std::min<std::int64_t>(timeout.count(), kLongest);
    const int ready = poll(&waiting, 1, static_cast<int>(ms));
    std::vector<Input> inputs;
    if (ready == 0) return inputs;
    // Also after a signal (ready < 0): SDL turns SIGINT and SIGTERM into quit when it is asked for events.
    std::uint64_t count = 0;
    if (ready > 0 && read(descriptor_, &count, sizeof count) < 0 && errno != EAGAIN) return inputs;
    input_.drain(inputs);
    if (woken_.exchange(false)) inputs.push_back(Input{});
    return inputs;
  }

  void wake() override {
    woken_ = true;
    ring();
  }

  void push(const Input& input) override {
    input_.push(input);
    ring();
  }

  void accept_typing(bool on) override { input_.accept_typing(on); }

  // Nobody is there to paste.
  void set_clipboard(const base::PersonalText&) override {}

 private:
  void ring() const {
    const std::uint64_t one = 1;
    while (write(descriptor_, &one, sizeof one) < 0 && errno == EINTR) {
    }
  }

  int descriptor_;
  SdlInput input_;
  std::atomic<bool> woken_ = false;
};

}  // namespace

base::Result<std::unique_ptr<Window>> open_headless(int width, int height) {
  const int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (descriptor < 0) return base::Error{base::ErrorCode::display_unavailable, std::strerror(errno)};
  if (SDL_Init(SDL_INIT_EVENTS) != 0) {
    close(descriptor);
    return base::Error{base::ErrorCode::display_unavailable, SDL_GetError()};
  }
  return std::unique_ptr<Window>(
      std::make_unique<HeadlessWindow>(descriptor, SDL_RegisterEvents(1), width, height));
}

}  // namespace haisai::paint

// A window on the display: the picture goes to SDL's window surface (MIT-SHM on X11), no GPU needed.
#include <SDL.h>

#include <algorithm>
#include <atomic>
#include <cstring>

#include "kiosk/base/assert.h"
#include "screens/imgui/sdl_input.h"

namespace haisai::paint {
namespace {

void set_hints() {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");  // no GL texture behind the window surface
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "0");  // capturing stops touch after the first tap (SDL #11469)
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
}

struct CloseWindow {
  void operator()(SDL_Window* window) const {
    SDL_DestroyWindow(window);
    SDL_Quit();
  }
};
using WindowHandle = std::unique_ptr<SDL_Window, CloseWindow>;

class SurfaceWindow : public Window {
 public:
  SurfaceWindow(WindowHandle window, std::uint32_t wake_event)
      : window_(std::move(window)), input_(wake_event), wake_event_(wake_event) {
    fit();
  }

  int width() const override { return input_.width(); }
  int height() const override { return input_.height(); }

  void present(const Pixels& pixels, const std::vector<ui::Rect>& changed) override;
  std::vector<Input> wait(std::chrono::milliseconds timeout) override;

  void wake() override {
    if (!waking_.exchange(true)) post_wake();
  }

  void push(const Input& input) override {
    if (input.kind == Input::Kind::woken) return wake();
    input_.push(input);  // SDL_PushEvent itself ends SDL_WaitEventTimeout
  }

  void accept_typing(bool on) override {
    if (on) {
      SDL_StartTextInput();
    } else {
      SDL_StopTextInput();
    }
    input_.accept_typing(on);
  }

  void set_clipboard(const base::PersonalText& text) override { SDL_SetClipboardText(text.reveal().c_str()); }

 private:
  void fit() {
    int width = 0, height = 0;
    SDL_GetWindowSize(window_.get(), &width, &height);
    input_.set_size(width, height);
  }
  void post_wake() {
    SDL_Event event{};
    event.type = wake_event_;
    if (SDL_PushEvent(&event) != 1) waking_ = false;  // queue full: wait() has enough to return for
  }

  WindowHandle window_;
  SdlInput input_;
  std::uint32_t wake_event_;
  std::atomic<bool> waking_ = false;
};

void copy_rect(const Pixels& pixels, const SDL_Rect& rect, SDL_Surface& surface) {
  const auto* from = pixels.argb.data() + static_cast<std::ptrdiff_t>(rect.y) * pixels.width + rect.x;
  auto* to = static_cast<std::uint8_t*>(surface.pixels) + static_cast<std::ptrdiff_t>(rect.y) * surface.pitch +
             static_cast<std::ptrdiff_t>(rect.x) * surface.format->BytesPerPixel;
  const Uint32 format = surface.format->format;
  if (format == SDL_PIXELFORMAT_ARGB8888 || format == SDL_PIXELFORMAT_RGB888) {
    for (int y = 0; y < rect.h; ++y, from += pixels.width, to += surface.pitch) {
      std::memcpy(to, from, static_cast<std::size_t>(rect.w) * 4);
    }
  } else {
    SDL_ConvertPixels(rect.w, rect.h, SDL_PIXELFORMAT_ARGB8888, from, pixels.width * 4, format, to, surface.pitch);
  }
}

void SurfaceWindow::present(const Pixels& pixels, const std::vector<ui::Rect>& changed) {
  if (changed.empty()) return;
  // Fetched each time: it is another one after the window was exposed or changed its size.
  SDL_Surface* surface = SDL_GetWindowSurface(window_.get());
  if (surface == nullptr) return;  // the display is gone; `exposed` follows when it is back
  if (SDL_MUSTLOCK(surface) && SDL_LockSurface(surface) != 0) return;
  const SDL_Rect whole{0, 0, std::min(surface->w, pixels.width), std::min(surface->h, pixels.height)};
  std::vector<SDL_Rect> rects;
  for (const ui::Rect& part : changed) {
    const SDL_Rect wanted{static_cast<int>(part.x), static_cast<int>(part.y), static_cast<int>(part.w),
                          static_cast<int>(part.h)};
    SDL_Rect rect;
    if (SDL_IntersectRect(&wanted, &whole, &rect) == SDL_FALSE) continue;
    copy_rect(pixels, rect, *surface);
    rects.push_back(rect);
  }
  if (SDL_MUSTLOCK(surface)) SDL_UnlockSurface(surface);
  SDL_UpdateWindowSurfaceRects(window_.get(), rects.data(), static_cast<int>(rects.size()));
}

std::vector<Input> SurfaceWindow::wait(std::chrono::milliseconds timeout) {
  constexpr std::int64_t kLongest = 3'600'000;  // an hour; the caller asks again
  const std::int64_t ms = timeout.count() < 0 ? -1 : std::min<std::int64_t>(timeout.count(), kLongest);
  std::vector<Input> inputs;
  SDL_Event event;
  if (SDL_WaitEventTimeout(&event, static_cast<int>(ms)) == 0) return inputs;
  waking_ = false;  // before the rest is read: a wake() from now on is a new event
  input_.translate(event, inputs);
  input_.drain(inputs);
  return inputs;
}

}  // namespace

base::Result<std::unique_ptr<Window>> open_window(const WindowOptions& options) {
  set_hints();
  // Nothing more is initialised: joysticks and sensors would turn waiting into polling.
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return base::Error{base::ErrorCode::display_unavailable, SDL_GetError()};
  const Uint32 flags = options.fullscreen ? Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP} : 0U;
  WindowHandle window(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                       options.width, options.height, flags));
  if (!window) {
    base::Error error{base::ErrorCode::display_unavailable, SDL_GetError()};
    SDL_Quit();
    return error;
  }
  SDL_ShowCursor(options.show_cursor ? SDL_ENABLE : SDL_DISABLE);
  return std::unique_ptr<Window>(std::make_unique<SurfaceWindow>(std::move(window), SDL_RegisterEvents(1)));
}

}  // namespace haisai::paint

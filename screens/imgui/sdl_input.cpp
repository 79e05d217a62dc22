#include "screens/imgui/sdl_input.h"

#include <SDL.h>

#include <algorithm>
#include <cstring>

namespace haisai::paint {
namespace {

constexpr SDL_FingerID kPushedFinger = 1;
constexpr SDL_TouchID kPushedTouch = 1;

Input touch(Input::Kind kind, float x, float y) {
  Input input;
  input.kind = kind;
  input.x = x;
  input.y = y;
  return input;
}

// SDL text events hold at most 31 bytes: longer text goes in pieces that do not cut a character.
void push_text(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.size(), at + SDL_TEXTINPUTEVENT_TEXT_SIZE - 1);
    while (end < text.size() && end > at + 1 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    std::memcpy(event.text.text, text.data() + at, end - at);
    SDL_PushEvent(&event);
    at = end;
  }
}

void push_key(const Input& input) {
  SDL_Event event{};
  event.type = input.down ? SDL_KEYDOWN : SDL_KEYUP;
  event.key.state = input.down ? SDL_PRESSED : SDL_RELEASED;
  event.key.keysym.sym = SDL_GetKeyFromName(input.text.c_str());
  SDL_PushEvent(&event);
}

void push_window(Uint8 what, const Input& input) {
  SDL_Event event{};
  event.type = SDL_WINDOWEVENT;
  event.window.event = what;
  event.window.data1 = static_cast<Sint32>(input.x);
  event.window.data2 = static_cast<Sint32>(input.y);
  SDL_PushEvent(&event);
}

bool is_printable(SDL_Keycode key) { return key > SDLK_SPACE && key < SDLK_DELETE; }

}  // namespace

void SdlInput::finger(const SDL_Event& event, std::vector<Input>& into) {
  const SDL_TouchFingerEvent& at = event.tfinger;
  const float x = at.x * static_cast<float>(width_), y = at.y * static_cast<float>(height_);
  if (event.type == SDL_FINGERDOWN) {
    if (finger_ || mouse_down_) return;
    finger_ = at.fingerId;
    into.push_back(touch(Input::Kind::touch_down, x, y));
  } else if (finger_ == at.fingerId) {
    const bool up = event.type == SDL_FINGERUP;
    if (up) finger_.reset();
    into.push_back(touch(up ? Input::Kind::touch_up : Input::Kind::touch_move, x, y));
  }
}

void SdlInput::mouse(const SDL_Event& event, std::vector<Input>& into) {
  if (event.type == SDL_MOUSEMOTION) {
    if (!mouse_down_ || event.motion.which == SDL_TOUCH_MOUSEID) return;
    into.push_back(touch(Input::Kind::touch_move, static_cast<float>(event.motion.x), static_cast<float>(event.motion.y)));
    return;
  }
  const SDL_MouseButtonEvent& button = event.button;
  const bool down = event.type == SDL_MOUSEBUTTONDOWN;
  if (button.button != SDL_BUTTON_LEFT || button.which == SDL_TOUCH_MOUSEID || finger_ || down == mouse_down_) return;
  mouse_down_ = down;
  into.push_back(touch(down ? Input::Kind::touch_down : Input::Kind::touch_up, static_cast<float>(button.x),
                       static_cast<float>(button.y)));
}

void SdlInput::window_event(const SDL_Event& event, std::vector<Input>& into) {
  switch (event.window.event) {
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN: into.push_back(touch(Input::Kind::exposed, 0, 0)); break;
    case SDL_WINDOWEVENT_SIZE_CHANGED:
      set_size(event.window.data1, event.window.data2);
      into.push_back(touch(Input::Kind::resized, static_cast<float>(width_), static_cast<float>(height_)));
      break;
    default: break;
  }
}

void SdlInput::translate(const SDL_Event& event, std::vector<Input>& into) {
  Input input;
  switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: return finger(event, into);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONUP: return mouse(event, into);
    case SDL_WINDOWEVENT: return window_event(event, into);
    case SDL_KEYDOWN:
    case SDL_KEYUP:
      if (event.key.repeat != 0) return;  // a key held down is one press (rule P9)
      input.kind = Input::Kind::key;
      // Keys that make characters are for typing; those that move or press work on every page (rule K1). That one came
      // is told even so: a scanner is known by how fast its keys come.
      if (typing_ || !is_printable(event.key.keysym.sym)) input.text = SDL_GetKeyName(event.key.keysym.sym);
      input.down = event.type == SDL_KEYDOWN;
      break;
    case SDL_TEXTINPUT:
      if (!typing_) return;
      input.kind = Input::Kind::text;
      input.text = event.text.text;
      break;
    case SDL_QUIT: input.kind = Input::Kind::quit; break;
    default:
      if (event.type != wake_event_) return;
      break;
  }
  into.push_back(std::move(input));
}

void SdlInput::drain(std::vector<Input>& into) {
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) translate(event, into);
}

void SdlInput::push(const Input& input) const {
  SDL_Event event{};
  switch (input.kind) {
    case Input::Kind::touch_down: event.type = SDL_FINGERDOWN; break;
    case Input::Kind::touch_move: event.type = SDL_FINGERMOTION; break;
    case Input::Kind::touch_up: event.type = SDL_FINGERUP; break;
    case Input::Kind::key: return push_key(input);
    case Input::Kind::text: return push_text(input.text);
    case Input::Kind::exposed: return push_window(SDL_WINDOWEVENT_EXPOSED, input);
    case Input::Kind::resized: return push_window(SDL_WINDOWEVENT_SIZE_CHANGED, input);
    case Input::Kind::quit: event.type = SDL_QUIT; break;
    case Input::Kind::woken: event.type = wake_event_; break;
  }
  event.tfinger.touchId = kPushedTouch;
  event.tfinger.fingerId = kPushedFinger;
  event.tfinger.x = input.x / static_cast<float>(width_);
  event.tfinger.y = input.y / static_cast<float>(height_);
  SDL_PushEvent(&event);
}

void SdlInput::accept_typing(bool on) {
  typing_ = on;
  SDL_FlushEvents(SDL_KEYDOWN, SDL_TEXTEDITING_EXT);
}

}  // namespace haisai::paint

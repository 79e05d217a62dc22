// SDL's events <-> our input: one finger at a time, a mouse as a finger, keys by name, text.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "screens/imgui/window.h"

union SDL_Event;

namespace haisai::paint {

class SdlInput {
 public:
  // wake_event: the event type a wake() arrives as. Call after SDL_Init of the events.
  explicit SdlInput(std::uint32_t wake_event) : wake_event_(wake_event) {}

  void set_size(int width, int height) { width_ = width, height_ = height; }
  int width() const { return width_; }
  int height() const { return height_; }

  // Appends what an event means to `into`; most mean nothing.
  void translate(const SDL_Event& event, std::vector<Input>& into);
  // Takes everything out of SDL's queue.
  void drain(std::vector<Input>& into);
  // Puts an input into SDL's queue.
  void push(const Input& input) const;
  void accept_typing(bool on);

 private:
  void finger(const SDL_Event& event, std::vector<Input>& into);
  void mouse(const SDL_Event& event, std::vector<Input>& into);
  void window_event(const SDL_Event& event, std::vector<Input>& into);

  std::uint32_t wake_event_;
  int width_ = 0, height_ = 0;             // px
  std::optional<std::int64_t> finger_;     // the one that is followed; others wait until it lifts
  bool mouse_down_ = false;
  bool typing_ = true;
};

}  // namespace haisai::paint

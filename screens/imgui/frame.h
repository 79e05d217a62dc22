// Dear ImGui's context and one draw list a frame. No ImGui window, font or widget is ever shown; ImGui keeps
// no file, no clipboard, and its memory is zeroed when it is freed. UI thread only.
#pragma once

struct ImDrawData;
struct ImDrawList;
struct ImGuiContext;

namespace haisai::paint {

class Frame {
 public:
  Frame() = default;
  ~Frame();
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;

  // Starts a frame of that size in px; makes the context when there is none.
  ImDrawList& begin(int width, int height);
  // What was drawn; valid until the next begin() or destroy().
  const ImDrawData& end();
  // Ends the context (end of a visit); the next begin() makes a new one.
  void destroy();

 private:
  void create();

  ImGuiContext* context_ = nullptr;
};

}  // namespace haisai::paint

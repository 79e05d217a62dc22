#include "screens/imgui/frame.h"

#include <imgui.h>

#include <cstddef>
#include <cstdlib>

#include "kiosk/base/assert.h"
#include "kiosk/base/bytes.h"

namespace haisai::paint {
namespace {

// In front of each block: its size, so that all of it can be zeroed when it is freed.
constexpr std::size_t kHeader = alignof(std::max_align_t);

void* allocate(std::size_t size, void*) {
  auto* block = static_cast<std::byte*>(std::malloc(size + kHeader));
  HAISAI_ASSERT(block != nullptr);
  *reinterpret_cast<std::size_t*>(block) = size;
  return block + kHeader;
}

void release(void* memory, void*) {
  if (memory == nullptr) return;
  std::byte* block = static_cast<std::byte*>(memory) - kHeader;
  base::wipe(block, *reinterpret_cast<std::size_t*>(block) + kHeader);
  std::free(block);
}

void set_up_io(ImGuiIO& io) {
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DeltaTime = 1.0F / 60.0F;  // fixed: the same view gives the same picture
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange | ImGuiConfigFlags_IsTouchScreen;
  io.GetClipboardTextFn = [](void*) { return ""; };
  io.SetClipboardTextFn = [](void*, const char*) {};
  // ImGui insists on a font; it gets one blank glyph, for the white texel shapes are drawn with.
  static constexpr ImWchar kBlank[] = {0x20, 0x20, 0};
  ImFontConfig font;
  font.GlyphRanges = kBlank;
  font.SizePixels = 13.0F;
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
  io.Fonts->AddFontDefault(&font);
  io.Fonts->Build();
  io.Fonts->SetTexID(nullptr);
}

}  // namespace

Frame::~Frame() { destroy(); }

void Frame::create() {
  ImGui::SetAllocatorFunctions(allocate, release);
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(context_);
  set_up_io(ImGui::GetIO());
  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLines = true;
  style.AntiAliasedFill = true;
  style.AntiAliasedLinesUseTex = false;  // textured lines would come out 2 px too wide
  style.CircleTessellationMaxError = 0.12F;  // px
  style.CurveTessellationTol = 0.12F;        // px
}

ImDrawList& Frame::begin(int width, int height) {
  if (context_ == nullptr) create();
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  ImGui::NewFrame();
  return *ImGui::GetBackgroundDrawList();
}

const ImDrawData& Frame::end() {
  ImGui::SetCurrentContext(context_);
  ImGui::Render();
  return *ImGui::GetDrawData();
}

void Frame::destroy() {
  if (context_ == nullptr) return;
  ImGui::DestroyContext(context_);
  context_ = nullptr;
}

}  // namespace haisai::paint

#include "screens/imgui/primitives.h"

#include <imgui.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <span>

namespace haisai::paint {
namespace {

struct Source {
  std::span<const ImDrawVert> vertices;
  const AlphaPage* page;
  PixelBox clip;
  std::uint64_t seed;  // hash of page and clip
};

// The first pixel whose centre is at or right of (below) the coordinate.
int first_pixel(float coordinate) {
  return static_cast<int>(std::ceil(std::clamp(coordinate, -32000.0F, 32000.0F) - 0.5F));
}

std::uint32_t argb_of(ImU32 colour) {
  return (colour & 0xff00ff00U) | ((colour & 0xffU) << 16) | ((colour >> 16) & 0xffU);
}

std::uint64_t both(const ImVec2& pair) {
  return std::bit_cast<std::uint32_t>(pair.x) | std::uint64_t{std::bit_cast<std::uint32_t>(pair.y)} << 32;
}

// Of a vertex without texture.
std::uint64_t hash_of(std::uint64_t hash, const ImDrawVert& vertex) {
  return mix(hash, both(vertex.pos) + vertex.col * 0xd6e8feb86659fd93ULL);
}

// Triangles a,b,c and a,c,d that make an upright rectangle of one colour, as ImDrawList::PrimRect writes them.
bool is_rectangle(const Source& source, std::span<const ImDrawIdx> index) {
  if (index.size() < 6 || index[3] != index[0] || index[4] != index[2]) return false;
  const ImDrawVert& a = source.vertices[index[0]];
  const ImDrawVert& b = source.vertices[index[1]];
  const ImDrawVert& c = source.vertices[index[2]];
  const ImDrawVert& d = source.vertices[index[5]];
  return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x &&
         a.pos.x <= c.pos.x && a.pos.y <= c.pos.y && a.col == b.col && a.col == c.col && a.col == d.col;
}

Primitive rectangle(const Source& source, const ImDrawVert& a, const ImDrawVert& c) {
  Primitive primitive;
  primitive.argb = argb_of(a.col);
  const PixelBox whole{first_pixel(a.pos.x), first_pixel(a.pos.y), first_pixel(c.pos.x), first_pixel(c.pos.y)};
  primitive.box = intersect(whole, source.clip);
  primitive.hash = hash_of(hash_of(source.seed, a), c);
  if (source.page == nullptr) return primitive;
  primitive.kind = Primitive::Kind::glyph;
  primitive.page = source.page;
  primitive.hash = mix(mix(primitive.hash, both(a.uv)), both(c.uv));
  const int left = static_cast<int>(std::lround(a.uv.x * static_cast<float>(source.page->width)));
  const int top = static_cast<int>(std::lround(a.uv.y * static_cast<float>(source.page->height)));
  primitive.du = left - whole.x0;
  primitive.dv = top - whole.y0;
  // A quad that points outside its page is a bug of ours, but must not read foreign memory.
  primitive.box = intersect(primitive.box, {-primitive.du, -primitive.dv, source.page->width - primitive.du,
                                            source.page->height - primitive.dv});
  return primitive;
}

Primitive triangle(const Source& source, std::span<const ImDrawIdx> index) {
  Primitive primitive;
  primitive.kind = Primitive::Kind::triangle;
  primitive.argb = argb_of(source.vertices[index[0]].col);
  primitive.hash = mix(source.seed, 3);
  float left = 1e9F, top = 1e9F, right = -1e9F, bottom = -1e9F;
  for (std::size_t i = 0; i < 3; ++i) {
    const ImDrawVert& vertex = source.vertices[index[i]];
    primitive.corners[i] = {vertex.pos.x, vertex.pos.y, static_cast<float>(vertex.col >> 24)};
    primitive.hash = hash_of(primitive.hash, vertex);
    left = std::min(left, vertex.pos.x);
    top = std::min(top, vertex.pos.y);
    right = std::max(right, vertex.pos.x);
    bottom = std::max(bottom, vertex.pos.y);
  }
  primitive.box = intersect({first_pixel(left), first_pixel(top), first_pixel(right), first_pixel(bottom)}, source.clip);
  return primitive;
}

void collect_command(const Source& source, std::span<const ImDrawIdx> indices, std::vector<Primitive>& into) {
  for (std::size_t i = 0; i + 3 <= indices.size();) {
    const auto rest = indices.subspan(i);
    const bool pair = is_rectangle(source, rest);
    const Primitive primitive = pair ? rectangle(source, source.vertices[rest[0]], source.vertices[rest[2]])
                                     : triangle(source, rest);
    i += pair ? 6 : 3;
    if (!primitive.box.empty() && (source.page == nullptr || pair)) into.push_back(primitive);
  }
}

}  // namespace

PixelBox intersect(const PixelBox& a, const PixelBox& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

void collect(const ImDrawData& data, int width, int height, std::vector<Primitive>& into) {
  into.clear();
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& list = *data.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      const PixelBox clip =
          intersect({first_pixel(command.ClipRect.x), first_pixel(command.ClipRect.y),
                     first_pixel(command.ClipRect.z), first_pixel(command.ClipRect.w)},
                    {0, 0, width, height});
      const auto* page = static_cast<const AlphaPage*>(command.TextureId);
      std::uint64_t seed = mix(page == nullptr ? 0 : page->id,
                               static_cast<std::uint32_t>(clip.x0) | std::uint64_t{static_cast<std::uint32_t>(clip.x1)} << 32);
      seed = mix(seed, static_cast<std::uint32_t>(clip.y0) | std::uint64_t{static_cast<std::uint32_t>(clip.y1)} << 32);
      const auto first_vertex = static_cast<std::size_t>(command.VtxOffset);
      const auto vertex_count = static_cast<std::size_t>(list.VtxBuffer.Size) - first_vertex;
      collect_command({{list.VtxBuffer.Data + first_vertex, vertex_count}, page, clip, seed},
                      {list.IdxBuffer.Data + command.IdxOffset, command.ElemCount}, into);
    }
  }
}

}  // namespace haisai::paint

// Rasterised glyphs on pages of 8-bit coverage, packed in shelves. Drawing is at the final size only, so a
// glyph is a copy, never scaled. UI thread only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "screens/imgui/alpha_page.h"
#include "screens/text/engine.h"

namespace haisai::paint {

// Where a glyph lies on its page, in texels, and where its picture starts from its origin on the baseline.
struct CachedGlyph {
  const AlphaPage* page = nullptr;  // null: nothing to draw (a space)
  int u = 0, v = 0;
  int width = 0, height = 0;
  int left = 0, top = 0;            // px from the origin, y down
};

class GlyphCache {
 public:
  static constexpr int kPagePx = 1024;
  static constexpr std::size_t kMaxPages = 6;  // 6 MiB; see trim()

  explicit GlyphCache(text::Engine& engine);
  ~GlyphCache();
  GlyphCache(const GlyphCache&) = delete;
  GlyphCache& operator=(const GlyphCache&) = delete;

  // The glyph of Engine's face at em_px (rounded to 1/64). Valid until forget() or trim().
  const CachedGlyph& find(std::uint16_t face, std::uint32_t glyph, float em_px);

  // Between frames: starts anew when more than kMaxPages are in use.
  void trim();
  // Zeroes and drops every page (end of a visit). New pages have new ids.
  void forget();

  std::size_t pages() const { return pages_.size(); }

 private:
  struct Page;
  CachedGlyph place(const text::GlyphBitmap& bitmap);
  Page& page_with_room(int width, int height);

  text::Engine& engine_;
  std::vector<std::unique_ptr<Page>> pages_;
  std::unordered_map<std::uint64_t, CachedGlyph> glyphs_;
  std::uint64_t next_id_ = 1;
};

}  // namespace haisai::paint

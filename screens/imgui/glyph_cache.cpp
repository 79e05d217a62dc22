#include "screens/imgui/glyph_cache.h"

#include <algorithm>
#include <cmath>

#include "kiosk/base/bytes.h"

namespace haisai::paint {
namespace {

constexpr int kGapPx = 1;

struct Shelf {
  int top, height, used;  // px; `used` is the width taken
};

// 16 bits face, 28 bits glyph, 20 bits size in 1/64 px: all a font file can number, up to 16,000 px.
std::uint64_t key_of(std::uint16_t face, std::uint32_t glyph, float em_px) {
  const auto size = static_cast<std::uint64_t>(std::lround(em_px * 64.0F)) & 0xfffffU;
  return std::uint64_t{face} << 48 | std::uint64_t{glyph & 0xfffffffU} << 20 | size;
}

}  // namespace

struct GlyphCache::Page {
  AlphaPage view;
  std::vector<std::uint8_t> alpha;
  std::vector<Shelf> shelves;

  Page(std::uint64_t id, int side)
      : view{id, side, side, nullptr}, alpha(static_cast<std::size_t>(side) * static_cast<std::size_t>(side)) {
    view.alpha = alpha.data();
  }

  // The shelf that wastes least height and still has room; a new one below when none fits well; null: page full.
  Shelf* shelf_for(int width, int height) {
    Shelf* best = nullptr;
    for (Shelf& shelf : shelves) {
      const bool fits = shelf.height >= height && shelf.used + width <= view.width;
      if (fits && (best == nullptr || shelf.height < best->height)) best = &shelf;
    }
    const int floor = shelves.empty() ? 0 : shelves.back().top + shelves.back().height;
    const bool room = floor + height <= view.height && width <= view.width;
    if (best != nullptr && (best->height <= height + height / 4 + 4 || !room)) return best;
    if (!room) return nullptr;
    shelves.push_back({floor, height, 0});
    return &shelves.back();
  }
};

GlyphCache::GlyphCache(text::Engine& engine) : engine_(engine) {}

GlyphCache::~GlyphCache() { forget(); }

const CachedGlyph& GlyphCache::find(std::uint16_t face, std::uint32_t glyph, float em_px) {
  const auto [found, fresh] = glyphs_.try_emplace(key_of(face, glyph, em_px));
  if (fresh) {
    text::GlyphBitmap bitmap = engine_.rasterise(face, glyph, em_px);
    found->second = place(bitmap);
    base::wipe(bitmap.coverage);
  }
  return found->second;
}

CachedGlyph GlyphCache::place(const text::GlyphBitmap& bitmap) {
  CachedGlyph glyph;
  if (bitmap.width <= 0 || bitmap.height <= 0) return glyph;
  Page& page = page_with_room(bitmap.width + kGapPx, bitmap.height + kGapPx);
  Shelf& shelf = *page.shelf_for(bitmap.width + kGapPx, bitmap.height + kGapPx);
  glyph = {&page.view, shelf.used, shelf.top, bitmap.width, bitmap.height, bitmap.left, bitmap.top};
  shelf.used += bitmap.width + kGapPx;
  for (int y = 0; y < bitmap.height; ++y) {
    const auto from = bitmap.coverage.begin() + static_cast<std::ptrdiff_t>(y) * bitmap.width;
    std::copy_n(from, bitmap.width,
                page.alpha.begin() + static_cast<std::ptrdiff_t>(glyph.v + y) * page.view.width + glyph.u);
  }
  return glyph;
}

GlyphCache::Page& GlyphCache::page_with_room(int width, int height) {
  for (const auto& page : pages_) {
    if (page->shelf_for(width, height) != nullptr) return *page;
  }
  pages_.push_back(std::make_unique<Page>(next_id_++, std::max({kPagePx, width, height})));
  return *pages_.back();
}

void GlyphCache::trim() {
  if (pages_.size() > kMaxPages) forget();
}

void GlyphCache::forget() {
  for (const auto& page : pages_) base::wipe(page->alpha);
  pages_.clear();
  for (auto& [key, glyph] : glyphs_) glyph = {};
  glyphs_.clear();
}

}  // namespace haisai::paint

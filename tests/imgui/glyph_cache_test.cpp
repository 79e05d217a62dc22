#include "screens/imgui/glyph_cache.h"

#include <gtest/gtest.h>

#include <vector>

namespace haisai::paint {
namespace {

class GlyphCacheTest : public testing::Test {
 protected:
  void SetUp() override {
    auto engine = text::Engine::open();
    ASSERT_TRUE(engine) << engine.error().detail;
    engine_ = std::move(engine).value();
  }
  std::vector<text::PlacedGlyph> glyphs(std::string_view words, float em) {
    return engine_->lay_out(words, {em, false, 1.5F, false}, 0, "ja").glyphs;
  }
  std::unique_ptr<text::Engine> engine_;
};

TEST_F(GlyphCacheTest, PagesHoldTheEnginesCoverage) {
  GlyphCache cache(*engine_);
  for (const text::PlacedGlyph& placed : glyphs("那覇市役所 髙橋𠮷男 A-041", 48)) {
    const text::GlyphBitmap bitmap = engine_->rasterise(placed.face, placed.glyph, placed.em_px);
    const CachedGlyph& glyph = cache.find(placed.face, placed.glyph, placed.em_px);
    if (bitmap.width == 0) {
      EXPECT_EQ(glyph.page, nullptr);
      continue;
    }
    ASSERT_NE(glyph.page, nullptr);
    ASSERT_EQ(glyph.width, bitmap.width);
    EXPECT_EQ(glyph.left, bitmap.left);
    EXPECT_EQ(glyph.top, bitmap.top);
    for (int y = 0; y < bitmap.height; ++y) {
      for (int x = 0; x < bitmap.width; ++x) {
        ASSERT_EQ(glyph.page->alpha[(glyph.v + y) * glyph.page->width + glyph.u + x],
                  bitmap.coverage[static_cast<std::size_t>(y * bitmap.width + x)]);
      }
    }
  }
  EXPECT_EQ(cache.pages(), 1U);
}

TEST_F(GlyphCacheTest, GlyphsDoNotTouchOneAnother) {
  GlyphCache cache(*engine_);
  std::vector<CachedGlyph> all;
  for (const float em : {26.0F, 31.0F, 48.0F, 72.0F}) {
    for (const text::PlacedGlyph& placed : glyphs("いろはにほへとちりぬるを漢字仮名交文住民票写申請書", em)) {
      all.push_back(cache.find(placed.face, placed.glyph, placed.em_px));
    }
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      const CachedGlyph &a = all[i], &b = all[j];
      if (a.page != b.page || (a.u == b.u && a.v == b.v)) continue;  // the same glyph again
      EXPECT_TRUE(a.u + a.width < b.u || b.u + b.width < a.u || a.v + a.height < b.v || b.v + b.height < a.v);
    }
  }
}

TEST_F(GlyphCacheTest, ForgetDropsThePagesAndNewOnesHaveNewIds) {
  GlyphCache cache(*engine_);
  const auto first = glyphs("辻", 60).front();
  const std::uint64_t id = cache.find(first.face, first.glyph, 60).page->id;
  EXPECT_EQ(cache.find(first.face, first.glyph, 60).page->id, id) << "found again, not packed again";
  cache.forget();
  EXPECT_EQ(cache.pages(), 0U);
  EXPECT_NE(cache.find(first.face, first.glyph, 60).page->id, id);
}

TEST_F(GlyphCacheTest, GlyphsLargerThanAPageGetTheirOwn) {
  GlyphCache cache(*engine_);
  const auto big = glyphs("国", 1500).front();
  const CachedGlyph& glyph = cache.find(big.face, big.glyph, 1500);
  ASSERT_NE(glyph.page, nullptr);
  EXPECT_GT(glyph.height, GlyphCache::kPagePx);
  EXPECT_LE(glyph.v + glyph.height, glyph.page->height);
}

TEST_F(GlyphCacheTest, TrimBoundsTheMemory) {
  GlyphCache cache(*engine_);
  const auto glyph = glyphs("鬱", 800).front();
  for (float em = 700; cache.pages() <= GlyphCache::kMaxPages; em += 1) cache.find(glyph.face, glyph.glyph, em);
  cache.trim();
  EXPECT_EQ(cache.pages(), 0U);
}

}  // namespace
}  // namespace haisai::paint

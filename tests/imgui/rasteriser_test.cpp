#include "screens/imgui/rasteriser.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <functional>
#include <random>
#include <vector>

#include "screens/imgui/frame.h"

namespace haisai::paint {
namespace {

constexpr int kWidth = 333, kHeight = 277;  // no multiple of a tile
constexpr std::uint32_t kGround = 0xfffbf9f4U;

struct Picture {
  std::vector<std::uint32_t> argb = std::vector<std::uint32_t>(kWidth * kHeight, 0xff123456U);
  Canvas canvas() { return {argb.data(), kWidth, kHeight}; }
};

class RasteriserTest : public testing::Test {
 protected:
  RasteriserTest() {
    std::mt19937 random(7);
    for (auto& texel : alpha_) texel = static_cast<std::uint8_t>(random());
  }

  const ImDrawData& draw(const std::function<void(ImDrawList&)>& what) {
    what(frame_.begin(kWidth, kHeight));
    return frame_.end();
  }

  // A shape of any kind, decided by the seed alone.
  void add_shape(ImDrawList& list, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> x(-40, kWidth), y(-40, kHeight), size(1, 120);
    const ImVec2 a(x(random), y(random)), b(a.x + size(random), a.y + size(random));
    const ImU32 colour = static_cast<ImU32>(random()) | (random() % 2 == 0 ? IM_COL32_A_MASK : 0);
    switch (random() % 6) {
      case 0: return list.AddRectFilled(a, b, colour);
      case 1: return list.AddRectFilled(a, b, colour, 12);
      case 2: return list.AddCircleFilled(a, size(random) / 2, colour);
      case 3: return list.AddLine(a, b, colour, 1 + size(random) / 10);
      case 4: return list.AddRect(a, b, colour, 9, 0, 3);
      default: {
        const ImVec2 from(std::floor(a.x), std::floor(a.y));
        list.PushTextureID(&page_);
        list.PrimReserve(6, 4);
        list.PrimRectUV(from, {from.x + 40, from.y + 32}, {8 / 128.0F, 16 / 128.0F}, {48 / 128.0F, 48 / 128.0F}, colour);
        list.PopTextureID();
      }
    }
  }

  Frame frame_;
  std::vector<std::uint8_t> alpha_ = std::vector<std::uint8_t>(128 * 128);
  AlphaPage page_{1, 128, 128, alpha_.data()};
};

TEST_F(RasteriserTest, DamagedPicturesHaveTheBytesOfFullOnes) {
  Rasteriser damaged;
  Picture picture;
  std::vector<unsigned> shapes;
  for (unsigned i = 0; i < 40; ++i) shapes.push_back(i);
  for (unsigned step = 0; step < 60; ++step) {
    shapes[(step * 7) % shapes.size()] = 1000 + step;
    if (step % 20 == 19) shapes.pop_back();
    const auto& data = draw([&](ImDrawList& list) {
      for (const unsigned seed : shapes) add_shape(list, seed);
    });
    const Picture before = picture;
    const auto changed = damaged.draw(data, kGround, picture.canvas());
    Rasteriser full;
    Picture fresh;
    full.draw(data, kGround, fresh.canvas());
    ASSERT_EQ(picture.argb, fresh.argb) << "step " << step;
    for (int y = 0; y < kHeight; ++y) {
      for (int x = 0; x < kWidth; ++x) {
        const auto at = static_cast<std::size_t>(y * kWidth + x);
        if (picture.argb[at] == before.argb[at]) continue;
        int boxes = 0;
        for (const PixelBox& box : changed) boxes += x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1 ? 1 : 0;
        ASSERT_EQ(boxes, 1) << "a changed pixel must be in exactly one rectangle";
      }
    }
  }
}

TEST_F(RasteriserTest, UnchangedPicturesAreNotDrawn) {
  Rasteriser rasteriser;
  Picture picture;
  const auto shapes = [&](ImDrawList& list) {
    for (unsigned i = 0; i < 30; ++i) add_shape(list, i);
  };
  EXPECT_EQ(rasteriser.draw(draw(shapes), kGround, picture.canvas()),
            (std::vector<PixelBox>{{0, 0, kWidth, kHeight}}));
  EXPECT_TRUE(rasteriser.draw(draw(shapes), kGround, picture.canvas()).empty());
  rasteriser.forget();
  EXPECT_EQ(rasteriser.draw(draw(shapes), kGround, picture.canvas()).size(), 1U);
}

TEST_F(RasteriserTest, ARepackedPageIsAnotherPage) {
  Rasteriser rasteriser;
  Picture picture;
  const auto glyph = [&](ImDrawList& list) {
    list.PushTextureID(&page_);
    list.PrimReserve(6, 4);
    list.PrimRectUV({70, 70}, {102, 102}, {0, 0}, {0.25F, 0.25F}, IM_COL32(0, 0, 0, 255));
    list.PopTextureID();
  };
  rasteriser.draw(draw(glyph), kGround, picture.canvas());
  EXPECT_TRUE(rasteriser.draw(draw(glyph), kGround, picture.canvas()).empty());
  page_.id = 2;
  EXPECT_EQ(rasteriser.draw(draw(glyph), kGround, picture.canvas()), (std::vector<PixelBox>{{64, 64, 128, 128}}));
}

TEST_F(RasteriserTest, SolidRectanglesAndGlyphsAreExact) {
  Rasteriser rasteriser;
  Picture picture;
  rasteriser.draw(draw([&](ImDrawList& list) {
                    list.AddRectFilled({10, 10}, {20, 20}, IM_COL32(8, 56, 95, 255));
                    list.PushTextureID(&page_);
                    list.PrimReserve(6, 4);
                    list.PrimRectUV({30, 10}, {34, 14}, {0, 0}, {4 / 128.0F, 4 / 128.0F}, IM_COL32(0, 0, 0, 255));
                    list.PopTextureID();
                  }),
                  0xffffffffU, picture.canvas());
  const auto at = [&](int x, int y) { return picture.argb[static_cast<std::size_t>(y * kWidth + x)]; };
  EXPECT_EQ(at(9, 10), 0xffffffffU);
  EXPECT_EQ(at(10, 10), 0xff08385fU);
  EXPECT_EQ(at(19, 19), 0xff08385fU);
  EXPECT_EQ(at(20, 19), 0xffffffffU);
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(at(30 + i, 12) & 0xffU, 255U - alpha_[static_cast<std::size_t>(2 * 128 + i)]) << "black by its coverage";
  }
}

TEST_F(RasteriserTest, RoundedBoxesHaveCleanEdges) {
  Rasteriser rasteriser;
  Picture picture;
  rasteriser.draw(draw([&](ImDrawList& list) { list.AddRectFilled({20, 20}, {120, 90}, IM_COL32(0, 0, 0, 255), 16); }),
                  0xffffffffU, picture.canvas());
  const auto at = [&](int x, int y) { return picture.argb[static_cast<std::size_t>(y * kWidth + x)] & 0xffU; };
  for (int x = 40; x < 100; ++x) {
    EXPECT_EQ(at(x, 19), 255U);
    EXPECT_EQ(at(x, 20), 0U);
    EXPECT_EQ(at(x, 89), 0U);
    EXPECT_EQ(at(x, 90), 255U);
  }
  EXPECT_EQ(at(20, 20), 255U);  // cut by the corner
  int grey = 0;
  for (int y = 20; y < 36; ++y) {
    for (int x = 20; x < 36; ++x) grey += at(x, y) > 0 && at(x, y) < 255 ? 1 : 0;
  }
  EXPECT_GT(grey, 12) << "the corner must be anti-aliased";
}

}  // namespace
}  // namespace haisai::paint

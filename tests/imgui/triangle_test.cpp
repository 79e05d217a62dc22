#include "screens/imgui/triangle.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace haisai::paint {
namespace {

constexpr int kSide = 96;

Primitive flat(Corner a, Corner b, Corner c) {
  Primitive primitive;
  primitive.kind = Primitive::Kind::triangle;
  primitive.argb = 0x80000000U;
  primitive.box = {0, 0, kSide, kSide};
  primitive.corners = {a, b, c};
  return primitive;
}

std::vector<std::uint32_t> white() { return std::vector<std::uint32_t>(kSide * kSide, 0xffffffffU); }

TEST(Triangle, FanOfTrianglesDrawsEveryPixelOnce) {
  std::mt19937 random(20261122);
  std::uniform_real_distribution<float> place(8, 88), angle(0, 6.28F);
  for (int round = 0; round < 200; ++round) {
    auto pixels = white();
    const Corner middle{place(random), place(random), 128};
    const int corners = 3 + round % 9;
    const float turn = angle(random);
    std::vector<Corner> ring;
    for (int i = 0; i < corners; ++i) {
      const float at = turn + 6.2831853F * static_cast<float>(i) / static_cast<float>(corners);
      ring.push_back({middle.x + 7.5F * std::cos(at), middle.y + 7.5F * std::sin(at), 128});
    }
    for (std::size_t i = 0; i < ring.size(); ++i) {
      draw_triangle(flat(middle, ring[i], ring[(i + 1) % ring.size()]), {0, 0, kSide, kSide}, pixels.data(), kSide);
    }
    // Half black over white once; twice would be darker, and a gap inside would stay white.
    for (int y = 0; y < kSide; ++y) {
      for (int x = 0; x < kSide; ++x) {
        const std::uint32_t pixel = pixels[static_cast<std::size_t>(y * kSide + x)];
        ASSERT_TRUE(pixel == 0xffffffffU || pixel == 0xff7f7f7fU) << std::hex << pixel;
        if (std::hypot(static_cast<float>(x) + 0.5F - middle.x, static_cast<float>(y) + 0.5F - middle.y) < 3) {
          ASSERT_EQ(pixel, 0xff7f7f7fU) << "gap at " << x << ',' << y;
        }
      }
    }
  }
}

TEST(Triangle, AlphaRunsEvenlyFromCornerToCorner) {
  auto pixels = white();
  Primitive ramp = flat({0, 0, 0}, {64, 0, 255}, {0, 64, 0});
  draw_triangle(ramp, {0, 0, kSide, kSide}, pixels.data(), kSide);
  EXPECT_EQ(pixels[0] & 0xffU, 253U);  // centre of the first pixel: half a step in
  EXPECT_NEAR(pixels[32] & 0xffU, 126U, 2);
  for (std::size_t x = 1; x < 63; ++x) EXPECT_LT(pixels[x] & 0xffU, pixels[x - 1] & 0xffU);
}

TEST(Triangle, ClippingChangesNoPixelInside) {
  auto whole = white(), parts = white();
  const Primitive slope = flat({3.3F, 2.1F, 250}, {91.7F, 40.9F, 10}, {20.2F, 90.4F, 120});
  draw_triangle(slope, {0, 0, kSide, kSide}, whole.data(), kSide);
  for (int y = 0; y < kSide; y += 7) {
    for (int x = 0; x < kSide; x += 5) {
      draw_triangle(slope, {x, y, std::min(kSide, x + 5), std::min(kSide, y + 7)}, parts.data(), kSide);
    }
  }
  EXPECT_EQ(whole, parts);
}

TEST(Triangle, CoordinatesFarOutsideAreHarmless) {
  auto pixels = white();
  draw_triangle(flat({-1e8F, -1e8F, 255}, {1e8F, -1e8F, 255}, {0, 1e8F, 255}), {0, 0, kSide, kSide}, pixels.data(), kSide);
  EXPECT_EQ(pixels[kSide * 40 + 40], 0xff000000U);
}

}  // namespace
}  // namespace haisai::paint
